import { randomBytes } from 'node:crypto';

import {
  aesGcmVault,
  type ConnectionQuery,
  createOnBehalf,
  defineAction,
  defineApp,
  oauth2,
  type OnBehalf,
  type Store,
  unwrap,
  type Vault,
} from '@onbehalf/core';

import { connect, publicUrl } from '../connect.ts';

/** Each entity has a connection to both. */
export const APPS = ['mail', 'desk'] as const;

const ENTITY = 'user-template';

/**
 * What a refresh takes of a store once it has begun: it reads the row again, leases it, and writes
 * what was renewed, which gives the lease back.
 */
interface StoreUse {
  readonly microseconds: number;
  /** Each of them is durable. */
  readonly writes: number;
}

/** A client on a store, whose provider answers at once. */
export interface Product {
  readonly vault: Vault;
  /** The id of a connection that was made through the front door. */
  readonly connectionId: string;
  /** What a call asks the store for, of somebody. */
  readonly choice: ConnectionQuery;
  /** What a page of a tenant's connections asks it for. */
  readonly page: ConnectionQuery;
  /** Renews the credentials of a connection. Answers how much of it was the store's. */
  refresh(connectionId: string): Promise<StoreUse>;
  /** Uses a connection: fails unless its credentials open, and reach the provider. */
  use(entityId: string): Promise<void>;
  /** Ends the client; the store stays open. */
  close(): Promise<void>;
}

/** Connects one user, and notes what the client asks its store for. */
export async function startProduct(store: Store): Promise<Product> {
  const asked: ConnectionQuery[] = [];
  let used: StoreUse = { microseconds: 0, writes: 0 };
  const timed = async <T>(writes: number, work: Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work;
    const microseconds = used.microseconds + (performance.now() - start) * 1000;
    used = { microseconds, writes: used.writes + writes };
    return result;
  };
  const noting: Store = {
    ...store,
    async listConnections(query) {
      asked.push(query);
      return store.listConnections(query);
    },
    async getConnection(tenantId, id) {
      // What came before was to find the connection.
      if (used.writes === 0) used = { microseconds: 0, writes: 0 };
      return timed(0, store.getConnection(tenantId, id));
    },
    updateConnection: async (row) => timed(1, store.updateConnection(row)),
    // It is used by more than one client here.
    async close() {},
  };
  const vault = aesGcmVault({ keys: `bench:${randomBytes(32).toString('base64')}` });
  const compose = (on: Store): OnBehalf =>
    createOnBehalf({
      apps: APPS.map(appOf),
      integrations: APPS.map((app) => ({ app, clientId: 'bench', clientSecret: 'secret' })),
      store: on,
      vault,
      publicUrl,
      fetch: provider,
    });
  const lastAsked = (): ConnectionQuery => {
    const query = asked.at(-1);
    if (query === undefined) throw new Error('The client asked the store for nothing.');
    return query;
  };
  const use = async (onbehalf: OnBehalf, entityId: string): Promise<void> => {
    for (const app of APPS) {
      const action = `${app.toUpperCase()}_GET_USER`;
      unwrap(await onbehalf.entity(entityId).executeAction({ action }));
    }
  };

  const first = compose(noting);
  for (const app of APPS) await connect(first, app, ENTITY);
  await use(first, ENTITY);
  const choice = lastAsked();
  const { items } = await first.connections.list();
  const page = lastAsked();
  // These uses are noted behind the calls: what follows is not to meet that.
  await first.close();
  const onbehalf = compose(noting);
  return {
    vault,
    connectionId: items[0]?.id ?? '',
    choice,
    page,
    async refresh(connectionId) {
      used = { microseconds: 0, writes: 0 };
      await onbehalf.connections.refresh(connectionId);
      return used;
    },
    use: async (entityId) => use(onbehalf, entityId),
    close: () => onbehalf.close(),
  };
}

function appOf(slug: (typeof APPS)[number]) {
  return defineApp({
    slug,
    name: slug,
    hosts: [`api.${slug}.example`],
    auth: [
      oauth2({
        authorizationEndpoint: `https://auth.${slug}.example/authorize`,
        tokenEndpoint: `https://auth.${slug}.example/token`,
      }),
    ],
    actions: [
      defineAction({
        slug: `${slug.toUpperCase()}_GET_USER`,
        description: 'Get the user.',
        input: { type: 'object', properties: {} },
        annotations: { readOnly: true, destructive: false, idempotent: true },
        async execute(_params, { fetch, signal }) {
          return (await fetch(`https://api.${slug}.example/user`, { signal })).json();
        },
      }),
    ],
  });
}

/** Tokens as long as those of the large providers. */
const provider: typeof fetch = async (input, init) => {
  const { pathname } = new URL(new Request(input, init).url);
  if (pathname !== '/token') return Response.json({ login: 'octocat' });
  return Response.json({
    access_token: randomBytes(150).toString('base64url'),
    refresh_token: randomBytes(75).toString('base64url'),
    token_type: 'bearer',
    expires_in: 3600,
  });
};
