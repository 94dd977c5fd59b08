import { createHash } from 'node:crypto';

import {
  apiKey,
  basic,
  bearerToken,
  type CompletedFlow,
  type Connection,
  createOnBehalf,
  aesGcmVault,
  defineAction,
  defineApp,
  type Identity,
  memoryStore,
  oauth2,
  type OnBehalf,
  type OnBehalfOptions,
  type OpenedLink,
  type Runtime,
  type Store,
  type Vault,
} from '@onbehalf/core';

import { type Acme, createAcme } from './acme.ts';
import { type StoppedClock, stoppedClock } from './stopped-clock.ts';

export const PUBLIC_URL = 'https://product.example/api/onbehalf';

const get = defineAction({
  slug: 'ACME_GET',
  description: 'Get what is at a path.',
  input: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] } as const,
  annotations: { readOnly: true, destructive: false, idempotent: true },
  async execute({ path }, { fetch }) {
    const response = await fetch(path);
    return { status: response.status, body: await response.text() };
  },
});

const createItem = defineAction({
  slug: 'ACME_CREATE_ITEM',
  description: 'Create an item.',
  input: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } as const,
  annotations: { readOnly: false, destructive: false, idempotent: false },
  async execute({ name }, { fetch }) {
    const response = await fetch('/items', { method: 'POST', body: JSON.stringify({ name }) });
    return { status: response.status };
  },
});

export const acmeApp = defineApp({
  slug: 'acme',
  name: 'Acme',
  hosts: ['api.acme.example'],
  downloadHosts: ['files.acme.example'],
  authUrl: 'https://auth.acme.example',
  auth: [
    oauth2({
      authorizationEndpoint: '/authorize',
      tokenEndpoint: '/token',
      revocationEndpoint: '/revoke',
      issuer: 'https://auth.acme.example',
    }),
    bearerToken(),
    apiKey(),
    basic(),
  ],
  async account({ fetch, signal }) {
    const { id, login } = (await (await fetch('/me', { signal })).json()) as {
      id: string;
      login: string;
    };
    return { id, label: login };
  },
  actions: [get, createItem],
});

/** Seals nothing, within the same turn: a test sees what is kept, and time can be driven past it. */
export const glassVault: Vault = {
  seal: async (plaintext) => plaintext,
  open: async (sealed) => sealed,
};

const sameTurnDigest: Runtime['digest'] = async (data) =>
  new Uint8Array(createHash('sha256').update(data).digest());

export type AcmeClient = OnBehalf<readonly [typeof acmeApp]>;

export interface Stage {
  readonly clock: StoppedClock;
  readonly acme: Acme;
  readonly store: Store;
  readonly client: AcmeClient;
  /** What was written to the log. */
  readonly log: readonly string[];
  /** Another process on the same store and at the same provider. */
  another(options?: StageOptions): AcmeClient;
}

export type StageOptions = Partial<OnBehalfOptions<readonly [typeof acmeApp]>>;

/** A client, its provider and its clock: all in this process, and nothing moves by itself. */
export function setStage(options: StageOptions = {}): Stage {
  const clock = stoppedClock();
  const acme = createAcme(clock);
  const { store = memoryStore() } = options;
  const log: string[] = [];
  const another = (more: StageOptions = {}): AcmeClient =>
    createOnBehalf({
      apps: [acmeApp],
      integrations: [
        { app: 'acme', clientId: 'acme-client', clientSecret: 'acme-client-secret', scopes: ['a'] },
        { id: 'acme-token', app: 'acme', scheme: 'bearer_token' },
      ],
      store,
      vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
      publicUrl: PUBLIC_URL,
      fetch: acme.fetch,
      now: clock.now,
      runtime: { delay: clock.delay, digest: sameTurnDigest },
      logger: { error: (message) => log.push(message) },
      ...options,
      ...more,
    });
  return { clock, acme, store, log, another, client: another() };
}

export interface StartedFlow {
  readonly connectionId: string;
  readonly redirectUrl: string;
  readonly opened: OpenedLink;
}

/** Starts a flow for alice, and opens its link as her. */
export async function startFlow(
  client: AcmeClient,
  { entityId = 'alice', integrationId = 'acme' } = {},
): Promise<StartedFlow> {
  const { connectionId, redirectUrl } = await client
    .entity(entityId)
    .initiateConnection({ integrationId });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const opened = await client.openLink({ token, identity: entityId });
  return { connectionId, redirectUrl: redirectUrl ?? '', opened };
}

/** Comes back from the provider in the browser that opened the link. */
export function finishFlow(
  { client, acme }: Pick<Stage, 'client' | 'acme'>,
  { opened }: StartedFlow,
  { login, identity = 'alice' }: { login?: string; identity?: Identity } = {},
): Promise<CompletedFlow> {
  const callbackUrl = acme.approve(opened.authorizationUrl, login);
  return client.completeConnection({
    callbackUrl,
    browserSecret: opened.browserSecret,
    identity,
  });
}

/** Alice's active connection. */
export async function connect(stage: Stage, login?: string): Promise<Connection> {
  const flow = await startFlow(stage.client);
  return (await finishFlow(stage, flow, login === undefined ? {} : { login })).connection;
}

/** The code that a promise is rejected with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
  if (typeof outcome === 'object' && outcome !== null && 'code' in outcome) {
    return String(outcome.code);
  }
  return outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : String(outcome);
}
