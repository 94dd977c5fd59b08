import type { App } from './actions/app.ts';
import type { ActionSearch } from './actions/search.ts';
import type { AppSlug, CheckedSlug, DataOf, ParamsOf } from './actions/types.ts';
import type { Engine } from './connections/engine.ts';
import { type ConnectionRequest, initiate, type InitiateOptions } from './connections/initiate.ts';
import { type Connections, connectionsOf } from './connections/manage.ts';
import { entityFetch, type FetchOptions } from './entity-fetch.ts';
import { execute, type ExecuteOptions } from './execute.ts';
import type { ActionResult, Connection } from './model.ts';
import { bindTools, type ToolOptions, type Tools } from './tools.ts';

/** What every call names. */
export interface ActionCall<Apps extends readonly App[], Slug extends string> extends Omit<
  ExecuteOptions,
  'params'
> {
  readonly action: Slug & CheckedSlug<Apps, Slug>;
  /** May be left out where the action needs none. */
  readonly params?: ParamsOf<Apps, Slug>;
}

/** The same call where the types of the apps no longer matter. */
export interface UntypedCall extends ExecuteOptions {
  readonly action: string;
  readonly entityId?: string | null;
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
   * `invalid_params` when they are malformed
   */
  initiateConnection(options: InitiateOptions<AppSlug<Apps>>): Promise<ConnectionRequest>;
  /** The active connection, or a pending request with the link to send the user to. */
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
  /** Actions as tools of this entity. @throws TypeError for an unknown action or app */
  tools(options: ToolOptions): Promise<Tools>;
}

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
    initiateConnection: (options: InitiateOptions) => initiate(engine, scope, options),
    async ensureConnected(options: InitiateOptions) {
      const integration =
        options.integrationId === undefined && options.app !== undefined
          ? await engine.integrations.forApp(tenantId, options.app)
          : null;
      const { integrationId = integration?.id } = options;
      const [row] = await engine.store.listConnections({
        ...scope,
        integrationId,
        statuses: ['ACTIVE'],
        limit: 1,
      });
      const active = row === undefined ? null : await connections.get(row.id);
      return active ?? initiate(engine, scope, options);
    },
    executeAction: (({ action, ...options }: UntypedCall) =>
      execute(engine, scope, action, options)) as Entity<Apps>['executeAction'],
    fetch: (options: FetchOptions) => entityFetch(engine, scope, options),
    tools: (options: ToolOptions) => bindTools(engine, search, scope, options),
  });
}

/** @throws TypeError for an id that is empty, longer than 1,024 characters or contains NUL */
function assertEntityId(id: unknown): void {
  if (typeof id !== 'string' || id === '' || id.length > 1024 || id.includes('\0')) {
    throw new TypeError(
      'An entity id is a text of 1 to 1,024 characters: your own id of the user.',
    );
  }
}
