import type { App } from './actions/app.ts';
import { type ActionFilter, filterChecks, select } from './actions/filter.ts';
import { frozenSummary } from './actions/prepare.ts';
import { type AppScopes, scopesFor, type ScopesForOptions } from './actions/scopes-for.ts';
import { createSearch } from './actions/search/search.ts';
import type { AppSlug, DataOf } from './actions/types.ts';
import { optionsOf } from './check-options.ts';
import { createEngine, type OnBehalfOptions } from './compose.ts';
import { complete, type CompleteOptions } from './connections/connect/complete.ts';
import type { CompletedFlow } from './connections/connect/completed-flow.ts';
import {
  type OpenedLink,
  openLink,
  type OpenLinkOptions,
} from './connections/connect/open-link.ts';
import { type OperatorConnections, operatorConnectionsOf } from './connections/operate.ts';
import { type Listen, listenIn } from './connections/row/listen.ts';
import { type StoredIntegrations, storedIntegrationsOf } from './connections/stored/manage.ts';
import { doctor, type DoctorOptions, type DoctorReport } from './connections/upkeep/doctor.ts';
import {
  rotateKeys,
  type RotateKeysOptions,
  type RotateKeysResult,
} from './connections/upkeep/rotate-keys.ts';
import { type ActionCall, createEntity, type Entity, type UntypedCall } from './entity.ts';
import { callChecks, execute } from './execute.ts';
import { assertEntityId, assertTenantId } from './identifiers.ts';
import type { ActionDetails, ActionResult, ActionSummary } from './model.ts';

/** A client, inside one tenant. */
export interface OnBehalf<Apps extends readonly App[] = readonly App[]> {
  readonly tenantId: string;
  readonly publicUrl: string | null;
  /** Every connection of the tenant, for operators. */
  readonly connections: OperatorConnections;
  /** What the tenant's own apps at the providers are, kept in the store. */
  readonly integrations: StoredIntegrations<AppSlug<Apps>>;
  readonly actions: {
    /** What matches, without loading any of it. @throws TypeError for an unknown name */
    list(filter: ActionFilter): Promise<readonly ActionSummary[]>;
    /** One action with the schema of its params; null where there is none of that name. */
    get(slug: string): Promise<ActionDetails | null>;
    /**
     * The actions that do what is asked for in plain words, the best first; 20 unless `limit` says
     * otherwise. It runs here, over what is known before anything is loaded.
     *
     * @throws TypeError for an unknown name
     */
    search(query: string, filter?: Omit<ActionFilter, 'search'>): Promise<readonly ActionSummary[]>;
  };
  /**
   * The least scopes that actions need, per app, and which of them the provider reviews an app for:
   * what to register, to configure as an integration's `scopes`, or to ask a user for.
   *
   * @throws TypeError for an unknown action, app or option, or when nothing is chosen
   */
  scopesFor(options: ScopesForOptions): readonly AppScopes[];
  /** The same client inside another tenant. @throws TypeError for an id that is no valid text */
  tenant(id: string): OnBehalf<Apps>;
  /** @throws TypeError for an id that is empty, longer than 1,024 bytes of UTF-8 or contains NUL */
  entity(id: string): Entity<Apps>;
  /** For your own code: names the entity, or a connection, or both, which then must match. */
  executeAction<const Slug extends string>(
    call: ActionCall<Apps, Slug> & { readonly entityId?: string },
  ): Promise<ActionResult<DataOf<Apps, Slug>>>;
  /**
   * Calls `listener` for each such event of a connection that this process writes: once, after it
   * is stored, in the order of the connection's versions. What other processes write they tell
   * their own listeners. Answers a function that ends it.
   *
   * @throws TypeError for an event that does not exist, or a listener that is no function
   */
  readonly on: Listen;
  /** What the server does when a user opens a link. @throws OnBehalfError */
  openLink(options: OpenLinkOptions): Promise<OpenedLink>;
  /** What the server does with a callback: the only way to finish a flow. @throws OnBehalfError */
  completeConnection(options: CompleteOptions): Promise<CompletedFlow>;
  /**
   * Seals everything with the vault's first key, while calls go on: nothing is opened by an old key
   * afterwards. It covers all tenants, whose keys are the same; asked of `tenant(id)`, that one.
   * Several may run at once, and one that was stopped is continued by the next. It rejects when the
   * store fails, and for no single connection.
   *
   * @throws TypeError for an option that is unknown or wrong, and for a vault that has no other keys
   */
  rotateKeys(options?: RotateKeysOptions): Promise<RotateKeysResult>;
  /**
   * Looks at every connection and writes nothing: whether it opens, belongs to its row, hangs on a
   * key that is there, and says what can be. Where nothing is wrong, `ok` is true. It covers all
   * tenants; asked of `tenant(id)`, that one. No secret is in its report. It opens everything once, and
   * rejects when the store or the vault is out of reach.
   *
   * @throws TypeError for an option that is unknown or wrong
   */
  doctor(options?: DoctorOptions): Promise<DoctorReport>;
  /** Waits for work behind the calls, then closes the store. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

// Which entity is meant is told apart from which one is missing: see namedEntity.
const checkCall = optionsOf<UntypedCall>({ ...callChecks, entityId: () => {} });
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

  /** @param reach - the tenant that upkeep is for; null for all */
  const inTenant = (tenantId: string, reach: string | null): OnBehalf<Apps> =>
    Object.freeze({
      tenantId,
      publicUrl: engine.publicUrl,
      connections: operatorConnectionsOf(engine, tenantId),
      integrations: storedIntegrationsOf(engine, tenantId),
      actions: Object.freeze({
        async list(filter: ActionFilter = {}) {
          checkFilter(filter, 'actions.list');
          const { entries } = await select(engine.registry, search, filter);
          return entries.map(({ summary }) => frozenSummary(summary));
        },
        async get(slug: string) {
          const action = await engine.registry.find(slug)?.prepare();
          if (action === undefined) return null;
          return Object.freeze({ ...action.summary, inputSchema: action.inputSchema });
        },
        async search(query: string, filter: Omit<ActionFilter, 'search'> = {}) {
          const asked = { ...filter, search: query };
          checkFilter(asked, 'actions.search');
          const { entries } = await select(engine.registry, search, asked);
          return entries.map(({ summary }) => frozenSummary(summary));
        },
      }),
      scopesFor: (chosen: ScopesForOptions) => scopesFor(engine.registry, chosen),
      tenant(id: string) {
        assertTenantId(id);
        return inTenant(id, id);
      },
      entity: (id: string) => createEntity<Apps>(engine, search, tenantId, id),
      executeAction: (async (call: UntypedCall) => {
        checkCall(call, 'executeAction');
        const { action, entityId: _entityId, ...rest } = call;
        return execute(engine, { tenantId, entityId: namedEntity(call) }, action, rest);
      }) as OnBehalf<Apps>['executeAction'],
      on: listenIn(engine, tenantId),
      openLink: (link: OpenLinkOptions) => openLink(engine, tenantId, link),
      completeConnection: (callback: CompleteOptions) => complete(engine, tenantId, callback),
      doctor: async (how?: DoctorOptions) => doctor(engine, reach, how),
      rotateKeys: async (how?: RotateKeysOptions) => rotateKeys(engine, reach, how),
      close,
      [Symbol.asyncDispose]: close,
    });
  return inTenant('', null);
}

/** An entity that is named but undefined is a mistake, never "whoever the connection belongs to". */
function namedEntity(call: { readonly entityId?: unknown }): string | null {
  if (!('entityId' in call)) return null;
  assertEntityId(call.entityId);
  return call.entityId;
}
