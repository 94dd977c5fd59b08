import { type App, defineApp } from '../actions/app.ts';
import { type Action, defineAction, type LazyActions } from '../actions/define.ts';
import type { AppSlug } from '../actions/types.ts';
import type { OnBehalfOptions } from '../compose.ts';
import type { IntegrationConfig } from '../connections/integration/config.ts';
import type { Connections } from '../connections/manage.ts';
import type { Entity } from '../entity.ts';
import { OnBehalfError } from '../errors.ts';
import type { ActionContext, Connection } from '../model.ts';
import { nearest } from '../nearest.ts';
import { createOnBehalf, type OnBehalf } from '../onbehalf.ts';
import { memoryStore } from '../store/memory.ts';
import { aesGcmVault } from '../vault/aes-gcm.ts';
import { fakeAccount, fakeScheme, withFakeAccounts } from './fake-scheme.ts';

/** A call that an action would have made. */
export interface RecordedCall {
  readonly action: string;
  readonly params: unknown;
  readonly entityId: string;
  readonly connectionId: string;
}

/** Answers a fake action; throw an OnBehalfError to fail. */
export type Responder = (params: unknown, context: ActionContext) => unknown;

export interface FakeConnection {
  readonly app: string;
  /** The account's id and label; default `test account`. Another one is another connection. */
  readonly label?: string;
  /** Your own name for the connection. */
  readonly alias?: string;
  /** What the user granted; by default nobody knows, and every action may be tried. */
  readonly scopes?: readonly string[];
}

export interface TestConnections extends Connections {
  /** An active connection without a provider. */
  fake(options: FakeConnection): Promise<Connection>;
}

export interface TestEntity<Apps extends readonly App[]> extends Omit<Entity<Apps>, 'connections'> {
  readonly connections: TestConnections;
}

/** A client whose providers are scripted: nothing leaves the process. */
export interface TestOnBehalf<Apps extends readonly App[]> extends Omit<OnBehalf<Apps>, 'entity'> {
  entity(id: string): TestEntity<Apps>;
  /**
   * Says what an action answers from now on: data, or a function of its params.
   *
   * @throws TypeError for an unknown slug
   */
  respond(action: string, answer: object | Responder): void;
  /** The calls that got as far as the provider, in order. */
  readonly calls: readonly RecordedCall[];
}

/**
 * Your product's client for its tests: the same checks, choices, policy and tools, with the memory
 * store, and answers that `respond` scripts instead of a provider.
 */
export function createTestOnBehalf<const Apps extends readonly App[]>(
  options: Pick<OnBehalfOptions<Apps>, 'apps'> &
    Partial<Omit<OnBehalfOptions<Apps>, 'apps' | 'integrations'>>,
): TestOnBehalf<Apps> {
  const calls: RecordedCall[] = [];
  const responders = new Map<string, Responder>();
  const run = async (slug: string, params: unknown, context: ActionContext): Promise<unknown> => {
    const { entityId, id: connectionId } = context.connection;
    calls.push({ action: slug, params, entityId, connectionId });
    const responder = responders.get(slug);
    if (responder === undefined) {
      const message = `Nothing answers ${slug} in this test: use respond('${slug}', ...).`;
      throw new OnBehalfError('misconfigured', message);
    }
    return responder(params, context);
  };
  const onbehalf = createOnBehalf({
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    ...options,
    fetch: withFakeAccounts(options.fetch ?? noNetwork),
    apps: options.apps.map((app) => scripted(app, run)) as readonly App[] as Apps,
    integrations: options.apps.map((app) => ({ app: app.slug })) as IntegrationConfig<
      AppSlug<Apps>
    >[],
  });

  return Object.freeze({
    ...onbehalf,
    calls,
    respond(action: string, answer: object | Responder) {
      const isKnown = slugsOf(options.apps).includes(action);
      if (!isKnown) {
        const [meant] = nearest(action, slugsOf(options.apps));
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        throw new TypeError(`There is no action ${action} to respond to.${hint}`);
      }
      responders.set(action, typeof answer === 'function' ? (answer as Responder) : () => answer);
    },
    entity: (id: string) => withFakes(onbehalf.entity(id)),
  });
}

function slugsOf(apps: readonly App[]): readonly string[] {
  return apps.flatMap(({ actions }) =>
    actions.flatMap((entry) =>
      'load' in entry ? entry.summaries.map(({ slug }) => slug) : [entry.slug],
    ),
  );
}

const noNetwork: typeof globalThis.fetch = async () => {
  throw new OnBehalfError('network_error', 'There is no network in this test.');
};

type Run = (slug: string, params: unknown, context: ActionContext) => Promise<unknown>;

/** The same app, whose actions are answered by the test and whose accounts are fake. */
function scripted(app: App, run: Run): App {
  const fake = (action: Action): Action =>
    defineAction({ ...action, execute: (params, context) => run(action.slug, params, context) });
  const scopes = Object.assign(
    {},
    app.scopes,
    ...app.auth.toReversed().map((scheme) => scheme.scopes),
  );
  // Nobody is asked whether credentials are good, and no fields of a user's lead to the API.
  const { verify: _verify, ...known } = app;
  const plain = (address: string): string => address.replaceAll(/\{[^}]*\}/g, 'test');
  return defineApp({
    ...known,
    apiUrl: addressed(plain(app.apiUrl)),
    authUrl: addressed(plain(app.authUrl)),
    hosts: app.hosts.map(plain),
    auth: [{ ...fakeScheme, scopes }],
    account: fakeAccount,
    actions: app.actions.map((entry) =>
      'load' in entry ? scriptedGroup(entry, fake) : fake(entry),
    ),
  });
}

/** Where the whole address is a user's there is none in a test. */
function addressed(address: string): string {
  return URL.canParse(address) ? address : 'https://test.example';
}

function scriptedGroup(
  { summaries, load }: LazyActions,
  fake: (action: Action) => Action,
): LazyActions {
  return {
    summaries,
    load: async () => {
      const actions = Object.values(await load()) as Partial<Action>[];
      return actions
        .filter(({ slug, execute }) => slug && execute)
        .map((action) => fake(action as Action));
    },
  };
}

function withFakes<Apps extends readonly App[]>(entity: Entity<Apps>): TestEntity<Apps> {
  return Object.freeze({
    ...entity,
    connections: Object.freeze({
      ...entity.connections,
      async fake({ app, alias, ...credentials }: FakeConnection) {
        const request = await entity.initiateConnection({ app, alias, credentials });
        return request.waitUntilActive();
      },
    }),
  });
}
