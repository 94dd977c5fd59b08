import {
  type AuthScheme,
  type ConnectionRow,
  createOnBehalf,
  defineApp,
  type Grant,
  memoryStore,
  type OnBehalf,
  type Store,
} from '@onbehalf/core';

import { glassVault } from './acme-client.ts';
import { type StoppedClock, stoppedClock } from './stopped-clock.ts';

type Refresh = NonNullable<AuthScheme['refresh']>;

export interface TokenStage {
  readonly clock: StoppedClock;
  readonly store: Store;
  readonly client: OnBehalf;
  /** Another process on the same store. */
  another(): OnBehalf;
  /** Connects a user with a first grant; answers the row's id. */
  connect(grant: Partial<Grant>, who?: { entityId?: string; app?: string }): Promise<string>;
  row(id: string): Promise<ConnectionRow>;
  /** The access token of a call, as the API gets it. */
  use(entityId?: string, app?: string): Promise<string>;
}

/** A client whose apps have schemes of their own: a test says what a refresh does, by app. */
export function setTokenStage(
  refreshes: Readonly<Record<string, Refresh | undefined>>,
): TokenStage {
  const clock = stoppedClock();
  const store = memoryStore();
  let first: Grant;
  const apps = Object.entries(refreshes).map(([slug, refresh]) =>
    defineApp({
      slug,
      name: slug,
      hosts: [`${slug}.example`],
      auth: [
        {
          type: 'test',
          accept: () => first,
          ...(refresh !== undefined && { refresh }),
          sign: ({ headers }, { secrets }) => headers.set('x-token', secrets['accessToken'] ?? ''),
        },
      ],
      actions: [],
    }),
  );
  const another = (): OnBehalf =>
    createOnBehalf({
      apps,
      integrations: apps.map(({ slug }) => ({ app: slug })),
      store,
      vault: glassVault,
      now: clock.now,
      runtime: { delay: clock.delay },
      fetch: async (_, init) => new Response(new Headers(init?.headers).get('x-token')),
      logger: { error: () => {} },
    });
  const [one = ''] = Object.keys(refreshes);
  const client = another();
  return {
    clock,
    store,
    client,
    another,
    async connect(grant, { entityId = 'alice', app = one } = {}) {
      first = { secrets: {}, scopes: null, expiresAt: null, ...grant };
      const options = { app, credentials: {} };
      return (await client.entity(entityId).initiateConnection(options)).connectionId;
    },
    row: async (id) => (await store.getConnection('', id)) as ConnectionRow,
    use: async (entityId = 'alice', app = one) =>
      (await client.entity(entityId).fetch({ app })('/')).text(),
  };
}
