import type { App } from './actions/app.ts';
import type { ActionSearch } from './actions/search/search.ts';
import type { AppSlug, CheckedSlug, DataOf, ParamsOf } from './actions/types.ts';
import {
  boolean,
  object,
  optional,
  optionsOf,
  signal,
  string,
  strings,
  stringsByName,
} from './check-options.ts';
import type { ConnectionRequest } from './connections/connect/connection-request.ts';
import { ensureConnected, type EnsureOptions } from './connections/connect/ensure-connected.ts';
import type { InitiateOptions } from './connections/connect/initiate-options.ts';
import { initiate } from './connections/connect/initiate.ts';
import { erase, type EraseResult } from './connections/end/erase.ts';
import type { Engine } from './connections/engine.ts';
import { type Connections, connectionsOf } from './connections/manage.ts';
import { entityFetch, type FetchOptions } from './entity-fetch.ts';
import { callChecks, execute, type ExecuteOptions } from './execute.ts';
import { type Files, filesOf } from './files/files.ts';
import { assertEntityId } from './identifiers.ts';
import { bindMetaTools } from './meta-tools/meta-tools.ts';
import type { MetaToolOptions } from './meta-tools/selection.ts';
import type { ActionResult, Connection, Tool } from './model.ts';
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
  /** What its agent passes by handles: attachments, uploads, downloads. */
  readonly files: Files;
  /**
   * Starts a connection: with credentials it is active at once, otherwise `redirectUrl` is where
   * to send the user within 10 minutes. With a `connectionId` it is that connection that gets new
   * credentials, or more scopes; until then, and when the attempt fails, it stays as it is.
   *
   * @throws TypeError when it is unclear which integration is meant, or a scope may not be asked for
   * @throws OnBehalfError `access_denied` when the provider refuses the credentials,
   * `account_mismatch` when they are another account's than the connection's, `invalid_params` when
   * they are malformed, `connection_required` for a `connectionId` that is not the entity's,
   * `misconfigured` for an unknown `integrationId`
   */
  initiateConnection(options: InitiateOptions<AppSlug<Apps>>): Promise<ConnectionRequest>;
  /**
   * The active connection, of that alias if one is named, with those scopes if any are; else a
   * request to send the user to.
   *
   * @throws TypeError when it is unclear which integration is meant
   * @throws OnBehalfError `connection_required` where only the user's own credentials connect,
   * which `initiateConnection` takes; `misconfigured` for an unknown `integrationId`
   */
  ensureConnected(options: EnsureOptions<AppSlug<Apps>>): Promise<Connection | ConnectionRequest>;
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
  /**
   * Three tools that stand for however many actions: `SEARCH_ACTIONS`, `GET_ACTION_SCHEMAS` and
   * `EXECUTE_ACTION`. They reach the chosen actions only, each by the path of its own tool.
   *
   * @throws as `tools`
   */
  metaTools(options: MetaToolOptions): Promise<readonly Tool[]>;
  /**
   * Erases the entity, for whoever asks to be forgotten: ends all its connections at their providers and
   * deletes them, its flows and its files, and with an `envelopeVault` destroys its data key, so that no copy of
   * them can be read. Stop your own calls for it first. What was cut off is finished by calling it
   * again. Whoever connects afterwards begins anew. Other processes may open such a copy for five minutes
   * more, and a backup that has the wrapped data key for as long as it is kept: erase again after a
   * restore.
   *
   * @throws OnBehalfError `internal`, retryable, when the store is out of reach, or connections are
   * made faster than they are erased
   */
  erase(): Promise<EraseResult>;
}

const connectChecks = {
  app: optional(string),
  integrationId: optional(string),
  connectionId: optional(string),
  fields: optional(stringsByName),
  scopes: optional(strings),
  returnTo: optional(string),
  alias: optional(string),
  signal: optional(signal),
};
const checkInitiate = optionsOf<InitiateOptions>({
  ...connectChecks,
  allowOtherAccount: optional(boolean),
  credentials: optional(object),
});
const checkCall = optionsOf<ExecuteOptions & { readonly action: string }>(callChecks);
const checkEnsure = optionsOf<EnsureOptions>(connectChecks);

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
    files: filesOf(engine, scope),
    async initiateConnection(options: InitiateOptions) {
      checkInitiate(options, 'initiateConnection');
      return initiate(engine, scope, options);
    },
    async ensureConnected(options: EnsureOptions) {
      checkEnsure(options, 'ensureConnected');
      return ensureConnected(engine, scope, options);
    },
    executeAction: (async (call: UntypedCall) => {
      checkCall(call, 'executeAction');
      const { action, ...options } = call;
      return execute(engine, scope, action, options);
    }) as Entity<Apps>['executeAction'],
    fetch: (options: FetchOptions) => entityFetch(engine, scope, options),
    tools: async (options: ToolOptions = {}) => bindTools(engine, search, scope, options),
    metaTools: async (options: MetaToolOptions = {}) =>
      bindMetaTools(engine, search, scope, options),
    erase: async () => erase(engine, scope),
  });
}
