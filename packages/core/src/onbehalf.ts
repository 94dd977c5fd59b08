import type { App } from './actions/app.ts';
import { type ActionFilter, filterChecks, select } from './actions/filter.ts';
import { frozenSummary } from './actions/prepare.ts';
import { createRegistry } from './actions/registry.ts';
import { createSearch } from './actions/search.ts';
import type { AppSlug, DataOf } from './actions/types.ts';
import {
  arrayOf,
  boolean,
  callable,
  made,
  mustBe,
  object,
  optional,
  optionsOf,
  string,
} from './check-options.ts';
import { complete, type CompletedFlow, type CompleteOptions } from './connections/complete.ts';
import type { Engine } from './connections/engine.ts';
import type { IntegrationConfig, IntegrationFinder } from './connections/integration.ts';
import { createIntegrations } from './connections/integrations.ts';
import { type Connections, connectionsOf } from './connections/manage.ts';
import { type OpenedLink, openLink, type OpenLinkOptions } from './connections/open-link.ts';
import { createWakeups } from './connections/wakeups.ts';
import { type ActionCall, createEntity, type Entity, type UntypedCall } from './entity.ts';
import { execute } from './execute.ts';
import { accountOf } from './http/account.ts';
import { assertEntityId, assertTenantId } from './identifiers.ts';
import { createReport, type Logger } from './logger.ts';
import type { ActionResult, ActionSummary } from './model.ts';
import { allowAll, type Policy } from './policy.ts';
import { type Runtime, systemRuntime } from './runtime.ts';
import { guardedStore } from './store/guarded.ts';
import type { Store } from './store/store.ts';
import { baseUrl } from './transport/address.ts';
import type { Vault } from './vault/vault.ts';

/** What a client is composed of. */
export interface OnBehalfOptions<Apps extends readonly App[]> {
  readonly apps: Apps;
  readonly integrations:
    | readonly IntegrationConfig<AppSlug<Apps>>[]
    | IntegrationFinder<AppSlug<Apps>>;
  readonly store: Store;
  readonly vault: Vault;
  /** The handler's address with its base path. Needed where users connect in a browser. */
  readonly publicUrl?: string | undefined;
  /** Default: everything is allowed. */
  readonly policy?: Policy | undefined;
  /** Lets a call that needs a connection start one, and carry its link in the error. */
  readonly startConnections?: boolean | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Where time, chance and hashing come from; for simulations. */
  readonly runtime?: Partial<Runtime> | undefined;
  /** Default: `console.error`. */
  readonly logger?: Logger | undefined;
  /** Keeps a serverless process alive for work behind an answer, as the platforms call it. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** A client, inside one tenant. */
export interface OnBehalf<Apps extends readonly App[] = readonly App[]> {
  readonly tenantId: string;
  readonly publicUrl: string | null;
  /** Every connection of the tenant, for operators. */
  readonly connections: Connections;
  readonly actions: {
    /** What matches, without loading any of it. @throws TypeError for an unknown name */
    list(filter: ActionFilter): Promise<readonly ActionSummary[]>;
  };
  /** The same client inside another tenant. @throws TypeError for an id that is no valid text */
  tenant(id: string): OnBehalf<Apps>;
  /** @throws TypeError for an id that is empty, longer than 1,024 characters or contains NUL */
  entity(id: string): Entity<Apps>;
  /** For your own code: names the entity, or a connection, or both, which then must match. */
  executeAction<const Slug extends string>(
    call: ActionCall<Apps, Slug> & { readonly entityId?: string },
  ): Promise<ActionResult<DataOf<Apps, Slug>>>;
  /** What the server does when a user opens a link. @throws OnBehalfError */
  openLink(options: OpenLinkOptions): Promise<OpenedLink>;
  /** What the server does with a callback: the only way to finish a flow. @throws OnBehalfError */
  completeConnection(options: CompleteOptions): Promise<CompletedFlow>;
  /** Waits for work behind the calls, then closes the store. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const checkOptions = optionsOf<OnBehalfOptions<readonly App[]>>({
  apps: arrayOf(made('what defineApp answers', 'slug', 'apiUrl', 'auth', 'actions')),
  integrations: mustBe(
    'an array, or a function that finds one',
    (value) => Array.isArray(value) || typeof value === 'function',
  ),
  store: made('a store, such as memoryStore()', 'insertConnection', 'close'),
  vault: made('a vault, such as aesGcmVault({ keys })', 'seal', 'open'),
  publicUrl: optional(string),
  policy: optional(callable),
  startConnections: optional(boolean),
  fetch: optional(callable),
  now: optional(callable),
  runtime: optional(object),
  logger: optional(
    mustBe(
      'an object with a function "error", such as console',
      (value) => typeof (value as Partial<Logger> | null)?.error === 'function',
    ),
  ),
  waitUntil: optional(callable),
});

const checkFilter = optionsOf<ActionFilter>(filterChecks);

/**
 * Composes a client. Nothing is read, opened or loaded yet.
 *
 * @throws TypeError for an option that is missing, wrong or unknown, and when the parts do not fit
 * together, saying which
 */
export function createOnBehalf<const Apps extends readonly App[]>(
  options: OnBehalfOptions<Apps>,
): OnBehalf<Apps> {
  const { engine, drain } = createEngine(options);
  const search = createSearch(engine.registry.entries);
  const close = async (): Promise<void> => {
    await drain();
    await engine.store.close();
  };

  const inTenant = (tenantId: string): OnBehalf<Apps> => {
    assertTenantId(tenantId);
    return Object.freeze({
      tenantId,
      publicUrl: engine.publicUrl,
      connections: connectionsOf(engine, { tenantId, entityId: null }),
      actions: Object.freeze({
        async list(filter: ActionFilter = {}) {
          checkFilter(filter, 'actions.list');
          const { entries } = await select(engine.registry, search, filter);
          return entries.map(({ summary }) => frozenSummary(summary));
        },
      }),
      tenant: inTenant,
      entity: (id: string) => createEntity<Apps>(engine, search, tenantId, id),
      executeAction: (async ({ action, ...rest }: UntypedCall) =>
        execute(
          engine,
          { tenantId, entityId: namedEntity(rest) },
          action,
          rest,
        )) as OnBehalf<Apps>['executeAction'],
      openLink: (link: OpenLinkOptions) => openLink(engine, tenantId, link),
      completeConnection: (callback: CompleteOptions) => complete(engine, tenantId, callback),
      close,
      [Symbol.asyncDispose]: close,
    });
  };
  return inTenant('');
}

/** An entity that is named but undefined is a mistake, never "whoever the connection belongs to". */
function namedEntity(call: { readonly entityId?: unknown }): string | null {
  if (!('entityId' in call)) return null;
  assertEntityId(call.entityId);
  return call.entityId;
}

function createEngine(options: OnBehalfOptions<readonly App[]>) {
  checkOptions(options, 'createOnBehalf');
  const { apps, integrations, store, vault, publicUrl, policy = allowAll, waitUntil } = options;
  const runtime = systemRuntime({
    ...(options.fetch !== undefined && { fetch: options.fetch }),
    ...(options.now !== undefined && { now: options.now }),
    ...options.runtime,
  });
  const registry = createRegistry(apps);
  const report = createReport(runtime, options.logger ?? console);
  const pending = new Set<Promise<unknown>>();
  const engine: Engine = {
    runtime,
    store: guardedStore(store, report),
    vault,
    registry,
    integrations: createIntegrations(registry, integrations),
    policy,
    publicUrl: publicUrl === undefined ? null : baseUrl(publicUrl, 'publicUrl'),
    wakeups: createWakeups(),
    refreshes: new Map(),
    startConnections: options.startConnections ?? false,
    report,
    background(work) {
      const settled = work.catch(report).finally(() => pending.delete(settled));
      pending.add(settled);
      waitUntil?.(settled);
    },
    accountOf: (integration, grant, signal) => accountOf(runtime, integration, grant, signal),
  };
  assertPublicUrl(engine);
  return { engine, drain: () => Promise.all(pending) };
}

function assertPublicUrl({ publicUrl, integrations }: Engine): void {
  const needing = integrations.known.find(({ scheme }) => scheme.codeFlow !== undefined);
  if (publicUrl === null && needing !== undefined) {
    throw new TypeError(
      `The integration "${needing.id}" sends users to a browser: createOnBehalf needs a publicUrl, ` +
        'the address at which the handler of @onbehalf/server is reached.',
    );
  }
}
