import {
  type AuthScheme,
  createOnBehalf,
  defineApp,
  type Entity,
  type Grant,
  type IntegrationConfig,
  memoryStore,
  type OnBehalf,
  type Store,
} from '@onbehalf/core';

import { glassVault } from './acme-client.ts';
import { type StoppedClock, stoppedClock } from './stopped-clock.ts';

export const AUTH = 'https://auth.acme.example';
export const TOKEN_URL = `${AUTH}/token`;
export const LIFETIME_S = 3600;

/** What the token endpoint was sent. */
interface Asked {
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | null;
}

export interface MintStage {
  readonly clock: StoppedClock;
  readonly store: Store;
  readonly client: OnBehalf;
  readonly alice: Entity;
  /** The requests of the token endpoint. */
  readonly asked: readonly Asked[];
  /** The requests of the revocation endpoint. */
  readonly revoked: readonly Asked[];
  readonly log: readonly string[];
  /** What the token endpoint answers instead of a token. */
  answer: ((asked: Asked) => Response) | null;
  /** Ends every access token that was issued, without a word. */
  endTokens(): void;
  /** The access token of a call. */
  use(): Promise<string | null>;
  /** Whatever the store holds. */
  kept(): Promise<readonly Grant[]>;
}

/** Alice at a provider that mints tokens, and a clock that stands still. */
export function setMintStage(
  scheme: AuthScheme,
  integration: Partial<IntegrationConfig> = {},
): MintStage {
  const clock = stoppedClock();
  const store = memoryStore();
  const asked: Asked[] = [];
  const revoked: Asked[] = [];
  const log: string[] = [];
  const tokens = new Set<string>();
  const app = defineApp({
    slug: 'acme',
    name: 'Acme',
    hosts: ['api.acme.example'],
    authUrl: AUTH,
    auth: [scheme],
    actions: [],
  });
  const issue = (): Response => {
    const access_token = `access-token-${asked.length}-zzzzzz`;
    tokens.add(`Bearer ${access_token}`);
    // What is answered besides must not be kept: there is nothing to refresh with.
    const refresh_token = `refresh-token-${asked.length}-zzzzzz`;
    return Response.json({ access_token, refresh_token, expires_in: LIFETIME_S });
  };
  const answerTo = async (request: Request): Promise<Response> => {
    const authorization = request.headers.get('authorization');
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    if (request.url === TOKEN_URL) {
      asked.push({ form, authorization });
      return stage.answer?.({ form, authorization }) ?? issue();
    }
    if (request.url === `${AUTH}/revoke`) {
      revoked.push({ form, authorization });
      return new Response();
    }
    const isKnown = tokens.has(authorization ?? '');
    return isKnown ? new Response(authorization) : Response.json({}, { status: 401 });
  };
  const client = createOnBehalf({
    apps: [app],
    integrations: [{ ...integration, app: 'acme' }],
    store,
    vault: glassVault,
    fetch: async (input, init) => {
      const response = await answerTo(new Request(input, init));
      const date = new Date(clock.now()).toUTCString();
      if (!response.headers.has('date')) response.headers.set('date', date);
      return response;
    },
    now: clock.now,
    runtime: { delay: clock.delay },
    logger: { error: (message) => log.push(message) },
  });
  const alice = client.entity('alice');
  const stage: MintStage = {
    clock,
    store,
    client,
    alice,
    asked,
    revoked,
    log,
    answer: null,
    endTokens: () => tokens.clear(),
    use: async () => {
      const response = await alice.fetch({ app: 'acme' })('/things');
      return response.ok ? (await response.text()).replace('Bearer ', '') : null;
    },
    async kept() {
      const { items } = await client.connections.list({});
      const rows = await Promise.all(items.map(({ id }) => store.getConnection('', id)));
      return rows.map((row) =>
        JSON.parse(new TextDecoder().decode(row?.sealed ?? new Uint8Array())),
      );
    },
  };
  return stage;
}

/** A refusal of the token endpoint. */
export function refusing(error: string, init: ResponseInit = { status: 400 }): () => Response {
  return () => Response.json({ error, error_description: 'Not this one.' }, init);
}
