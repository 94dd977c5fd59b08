import { fail, ok } from 'node:assert/strict';
import { inspect } from 'node:util';

import { type App, defineApp } from '../../actions/app.ts';
import { type Action, defineAction } from '../../actions/define.ts';
import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import type { AuthScheme, Grant } from '../../auth/scheme.ts';
import type { OnBehalfOptions } from '../../compose.ts';
import { isOnBehalfError, type OnBehalfError } from '../../errors.ts';
import { providerError } from '../../http/provider-error.ts';
import type { ActionResult, Connection } from '../../model.ts';
import type { createOnBehalf, OnBehalf } from '../../onbehalf.ts';
import { spellings } from '../../spellings.ts';
import { memoryStore } from '../../store/memory.ts';
import type { ConnectionRow, Store } from '../../store/store.ts';
import type { CallbackOptions } from './callback.ts';
import { CLIENT_ID, CLIENT_SECRET } from './client.ts';
import { type KitClock, kitClock } from './clock.ts';
import type { Dialect } from './dialect.ts';
import { LIFETIME_S } from './grants.ts';
import { type Mint, mintingScheme } from './minting.ts';
import { mortalStore } from './mortal-store.ts';
import { type KitServer, kitServer } from './server.ts';
import { slowStore } from './slow-store.ts';
import { trackedWork } from './tracked-work.ts';
import { openVault } from './vault.ts';

const PUBLIC_URL = 'https://product.example/onbehalf';
const REDIRECT_URI = `${PUBLIC_URL}/oauth/callback/kit`;

export interface StageOptions {
  /** Whether refresh tokens work once. Default true. */
  readonly rotates?: boolean;
  /** The tokens of a grant by name; the empty one, and the default, is the main token. */
  readonly tokens?: readonly string[];
  /** Signs the app in as itself, without a user. */
  readonly mints?: Mint;
  readonly scopes?: readonly string[];
  /** Options of the client, where a check needs its own. */
  readonly client?: Partial<OnBehalfOptions<readonly App[]>>;
  /** Extra parameters of the authorization request, as an integration sets them. */
  readonly authorizationParameters?: Readonly<Record<string, string>>;
  /** What the action of {@link Stage.act} needs. */
  readonly actionScopes?: readonly string[];
}

interface ConnectOptions extends CallbackOptions {
  readonly login?: string;
}

/** A client, the provider it talks to and their clock. Nothing moves by itself. */
export interface Stage {
  readonly clock: KitClock;
  readonly server: KitServer;
  readonly store: Store;
  readonly client: OnBehalf;
  readonly dialect: Dialect;
  readonly redirectUri: string;
  /** Another process on the same store, which may be far away. */
  another(options?: { readonly isFar?: boolean }): OnBehalf;
  /** Another process that can die: from then on nothing it does has any effect. */
  mortal(): { readonly client: OnBehalf; die(): Promise<never> };
  /** Connects alice's account, through the whole flow. */
  connect(options?: ConnectOptions): Promise<Connection>;
  /** Connects alice without a browser. */
  accept(): Promise<Connection>;
  /** Starts a flow and opens its link: where the provider's page is, and what the browser holds. */
  start(
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly authorizationUrl: string; readonly browserSecret: string }>;
  /** Calls the API as alice. */
  call(path?: string, init?: RequestInit, client?: OnBehalf): Promise<Response>;
  /** Alice's connection as it is stored. */
  row(): Promise<ConnectionRow>;
  /** The grant in it. */
  grant(): Promise<Grant>;
  secrets(): Promise<Readonly<Record<string, string>>>;
  /** What is kept with them. */
  fields(): Promise<Readonly<Record<string, string>>>;
  /** Executes an action as alice, which calls the API. */
  act(): Promise<ActionResult>;
  /** Moves on until the credentials have to be renewed, and still can be. */
  makeDue(): Promise<void>;
  /** The error that work ends with: one of ours, and without a secret. */
  failure(work: Promise<unknown>): Promise<OnBehalfError>;
  /** Lets time pass until work has ended. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Ends it, and looks for what went wrong behind the scenes. */
  close(): Promise<void>;
}

/** How a kit was set up. */
export interface StageSetting {
  readonly dialect: Dialect;
  readonly apiUrl: string;
  readonly hosts: readonly string[];
  readonly scopes: readonly string[];
  readonly keys: { readonly privateKey: string; readonly publicKey: string };
  readonly scheme: (descriptor: OAuth2Descriptor) => AuthScheme;
  readonly create: typeof createOnBehalf;
}

export async function openStage(setting: StageSetting, options: StageOptions = {}): Promise<Stage> {
  const { dialect, keys } = setting;
  const { descriptor, fields, authUrl } = dialect;
  const usesKey =
    descriptor.clientAuthentication === 'private_key_jwt' || options.mints === 'jwt_bearer';
  const tracked = trackedWork();
  const clock = kitClock(tracked);
  const apiUrl = dialect.address(setting.apiUrl);
  const server = kitServer(dialect, {
    now: () => clock.now(),
    rotates: options.rotates ?? true,
    tokens: options.tokens ?? [''],
    publicKey: keys.publicKey,
    redirectUri: REDIRECT_URI,
    apiUrl,
  });
  const store = memoryStore();
  const log: string[] = [];
  const app = defineApp({
    slug: 'kit',
    name: 'Kit',
    hosts: setting.hosts,
    apiUrl: setting.apiUrl,
    authUrl,
    auth: [
      tracked.of(
        options.mints === undefined
          ? setting.scheme(descriptor)
          : mintingScheme(descriptor, options.mints),
      ),
    ],
    async account({ fetch, signal }) {
      const me = (await (await fetch('/me', { signal })).json()) as { id: string; login: string };
      return { id: me.id, label: me.login };
    },
    actions: [callAction(descriptor, options.actionScopes)],
  });
  const needsSecret = !['none', 'private_key_jwt'].includes(descriptor.clientAuthentication ?? '');
  const another = (own: Partial<OnBehalfOptions<readonly App[]>> = {}): OnBehalf =>
    setting.create({
      apps: [app],
      integrations: [
        {
          app: 'kit',
          clientId: CLIENT_ID,
          scopes: options.scopes ?? setting.scopes,
          ...(needsSecret && { clientSecret: CLIENT_SECRET }),
          ...(usesKey && { privateKey: keys.privateKey }),
          authorizationParameters: options.authorizationParameters,
        },
      ],
      store,
      vault: openVault(),
      publicUrl: PUBLIC_URL,
      runtime: { ...clock, fetch: tracked.sending(server.fetch) },
      logger: { error: (message) => void log.push(message) },
      ...options.client,
      ...own,
    });
  const client = another();
  const alice = client.entity('alice');
  const clients = [client];

  const start: Stage['start'] = async (given = fields) => {
    const request = await alice.initiateConnection({ app: 'kit', fields: given });
    const token = request.redirectUrl?.split('/').at(-1) ?? fail('There is no link to open.');
    return client.openLink({ token, identity: 'alice' });
  };
  const assertClean = (text: string, where: string): void => {
    const shown = spellings(server.secrets).find((secret) => text.includes(secret));
    ok(shown === undefined, `${where} shows a secret: ${text}`);
  };
  const grant = async (): Promise<Grant> => {
    const { sealed } = await stage.row();
    ok(sealed !== null, 'The connection has no credentials.');
    const [, text]: unknown[] = JSON.parse(new TextDecoder().decode(sealed));
    return JSON.parse(String(text)) as Grant;
  };
  const stage: Stage = {
    clock,
    server,
    store,
    client,
    dialect,
    redirectUri: REDIRECT_URI,
    another({ isFar = false } = {}) {
      const other = another(isFar ? { store: slowStore(store, clock) } : {});
      clients.push(other);
      return other;
    },
    mortal() {
      const life = mortalStore(store);
      return { client: another({ store: life.store }), die: life.die };
    },
    start,
    async accept() {
      const request = await alice.initiateConnection({ app: 'kit' });
      return request.waitUntilActive();
    },
    async connect({ login = 'octo', ...callback } = {}) {
      const { authorizationUrl, browserSecret } = await start();
      assertClean(authorizationUrl, 'The address of the provider’s page');
      const callbackUrl = server.authorize(authorizationUrl, { login, ...callback });
      const completed = client.completeConnection({
        callbackUrl,
        browserSecret,
        identity: 'alice',
      });
      return (await completed).connection;
    },
    call: (path = '/things', init = {}, by = client) =>
      by.entity('alice').fetch({ app: 'kit' })(path, init),
    async row() {
      const rows = await store.listConnections({ tenantId: '', entityId: 'alice', limit: 10 });
      return rows.at(-1) ?? fail('There is no connection.');
    },
    grant,
    secrets: async () => (await grant()).secrets,
    fields: async () => (await grant()).fields ?? {},
    act: () => alice.executeAction({ action: 'KIT_CALL' }),
    async makeDue() {
      const { nextRefreshAt } = await stage.row();
      // Where the access token itself is exchanged, one that has ended is worth nothing.
      const isExchanged = descriptor.refreshWith === 'access_token' && nextRefreshAt !== null;
      const time = isExchanged ? nextRefreshAt : clock.now() + LIFETIME_S * 1000 + 1000;
      clock.advance(time - clock.now());
      if (!isExchanged) server.endAccess();
    },
    async failure(work) {
      const outcome = await work.then(
        (value) => fail(`It must fail, but answered ${inspect(value, { depth: 1 })}.`),
        (error: unknown) => error,
      );
      ok(isOnBehalfError(outcome), `It failed with no error of ours: ${inspect(outcome)}`);
      assertClean(
        inspect(outcome, { depth: 8, showHidden: true }) + JSON.stringify(outcome),
        'An error',
      );
      return outcome;
    },
    run: (work) => clock.run(work),
    async close() {
      for (const each of clients) await clock.run(each.close());
      assertClean(log.join('\n'), 'The log');
      ok(server.complaints.length === 0, 'The provider was sent what it does not take.');
    },
  };
  return stage;
}

function callAction({ rateLimit }: OAuth2Descriptor, scopes: readonly string[] = []): Action {
  return defineAction({
    slug: 'KIT_CALL',
    description: 'Call the API.',
    input: { type: 'object', properties: {} },
    annotations: { readOnly: true, destructive: false, idempotent: true },
    scopes,
    async execute(_params, { fetch }) {
      const response = await fetch('/things');
      const { ok: isOk, status, headers } = response;
      const body = await response.text();
      if (!isOk) throw providerError({ appName: 'Kit', status, headers, body, rateLimit });
      return { status };
    },
  });
}
