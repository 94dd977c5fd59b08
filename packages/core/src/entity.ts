import type { App } from './actions/app.ts';
import type { ActionSearch } from './actions/search.ts';
import type { AppSlug, CheckedSlug, DataOf, ParamsOf } from './actions/types.ts';
import { object, optional, optionsOf, signal, string, stringsByName } from './check-options.ts';
import { MAX_ACCOUNTS } from './connections/choose.ts';
import type { Engine } from './connections/engine.ts';
import {
  chooseIntegration,
  type ConnectionRequest,
  initiate,
  type InitiateOptions,
} from './connections/initiate.ts';
import { type Connections, connectionsOf } from './connections/manage.ts';
import { publicConnection } from './connections/row.ts';
import { entityFetch, type FetchOptions } from './entity-fetch.ts';
import { isOnBehalfError, OnBehalfError } from './errors.ts';
import { execute, type ExecuteOptions } from './execute.ts';
import { assertEntityId } from './identifiers.ts';
import type { ActionResult, Connection } from './model.ts';
import { bindTools, type ToolOptions, type Tools } from './tools.ts';

/** What every call names. `params` may be left out where the action needs none. */
export type ActionCall<Apps extends readonly App[], Slug extends string> = Omit<
  ExecuteOptions,
  'params'
> & { readonly action: CheckedSlug<Apps, Slug> } & ParamsField<ParamsOf<Apps, Slug>>;

type ParamsField<Params> =
  Partial<Params> extends Params ? { readonly params?: Params } : { readonly params: Params };

/** The same call where the types of the apps no longer matter. */
export interface UntypedCall extends ExecuteOptions {
  readonly action: string;
  readonly entityId?: string;
}

/** One of your users. Nothing here can reach another entity. */
export interface Entity<Apps extends readonly App[] = readonly App[]> {
  readonly id: string;
  readonly tenantId: string;
  readonly connections: Connections;
  /**
   * Starts a connection: with credentials it is active at once, otherwise `redirectUrl` is where
   * to send the user within 10 minutes.
   *
   * @throws TypeError when it is unclear which integration is meant
   * @throws OnBehalfError `access_denied` when the provider refuses the credentials,
   * `invalid_params` when they are malformed, `misconfigured` for an unknown `integrationId`
   */
  initiateConnection(options: InitiateOptions<AppSlug<Apps>>): Promise<ConnectionRequest>;
  /**
   * The active connection, of that alias if one is named; else a request to send the user to.
   *
   * @throws TypeError when it is unclear which integration is meant
   * @throws OnBehalfError `connection_required` where only the user's own credentials connect,
   * which `initiateConnection` takes; `misconfigured` for an unknown `integrationId`
   */
  ensureConnected(
    options: Omit<InitiateOptions<AppSlug<Apps>>, 'credentials'>,
  ): Promise<Connection | ConnectionRequest>;
  /** Runs an action. Never rejects for what a provider, a network, a model or a user can cause. */
  executeAction<const Slug extends string>(
    call: ActionCall<Apps, Slug>,
  ): Promise<ActionResult<DataOf<Apps, Slug>>>;
  /**
   * A fetch that is signed in, bound to the integration's hosts and gated by the policy, for what
   * no action covers. A path is resolved against the API's base URL; 30 s and 10 MiB at most.
   *
   * @throws OnBehalfError from each call, as an action's error would be
   */
  fetch(options: FetchOptions<AppSlug<Apps>>): typeof globalThis.fetch;
  /**
   * Actions as tools of this entity.
   *
   * @throws TypeError for an unknown action, app or option, or when nothing is chosen
   * @throws OnBehalfError when a connection in `connections` is not the entity's, or cannot be used
   */
  tools(options: ToolOptions): Promise<Tools>;
}

const connectChecks = {
  app: optional(string),
  integrationId: optional(string),
  fields: optional(stringsByName),
  returnTo: optional(string),
  alias: optional(string),
  signal: optional(signal),
};
const checkInitiate = optionsOf<InitiateOptions>({
  ...connectChecks,
  credentials: optional(object),
});
const checkEnsure = optionsOf<Omit<InitiateOptions, 'credentials'>>(connectChecks);

export function createEntity<Apps extends readonly App[]>(
  engine: Engine,
  search: ActionSearch,
  tenantId: string,
  id: string,
): Entity<Apps> {
  assertEntityId(id);
  const scope = { tenantId, entityId: id };
  const connections = connectionsOf(engine, scope);
  return Object.freeze({
    id,
    tenantId,
    connections,
    async initiateConnection(options: InitiateOptions) {
      checkInitiate(options, 'initiateConnection');
      return initiate(engine, scope, options);
    },
    async ensureConnected(options: InitiateOptions) {
      checkEnsure(options, 'ensureConnected');
      const { id: integrationId, app } = await chooseIntegration(engine, tenantId, options);
      const rows = await engine.store.listConnections({
        ...scope,
        integrationId,
        statuses: ['ACTIVE'],
        limit: MAX_ACCOUNTS,
      });
      const active = rows.find(({ alias }) => (options.alias ?? alias) === alias);
      if (active !== undefined) return publicConnection(active);
      return initiate(engine, scope, options, { resumes: true }).catch((error: unknown) => {
        throw lacksCredentials(error) ? needsCredentials(app, integrationId) : error;
      });
    },
    executeAction: (async ({ action, ...options }: UntypedCall) =>
      execute(engine, scope, action, options)) as Entity<Apps>['executeAction'],
    fetch: (options: FetchOptions) => entityFetch(engine, scope, options),
    tools: async (options: ToolOptions = {}) => bindTools(engine, search, scope, options),
  });
}

/** Nobody gave any: that they are malformed would mislead. */
function lacksCredentials(error: unknown): boolean {
  return isOnBehalfError(error) && error.code === 'invalid_params';
}

function needsCredentials({ slug, name }: App, integrationId: string): OnBehalfError {
  return new OnBehalfError(
    'connection_required',
    `${name} is connected with credentials that the user brings: call ` +
      `initiateConnection({ integrationId: '${integrationId}', credentials }).`,
    { app: slug },
  );
}
