import { revokeAll, type RevokeAllFilter, type RevokeAllResult } from './end/revoke-all.ts';
import type { RevokeAllOptions } from './end/revoker.ts';
import type { Engine } from './engine.ts';
import { type Connections, connectionsOf } from './manage.ts';
import { exportConnections, type ExportOptions } from './move/export-connections.ts';
import type { ExportedConnection } from './move/exported-connection.ts';
import {
  importConnections,
  type Importable,
  type ImportOptions,
  type ImportResult,
} from './move/import-connections.ts';
import {
  refreshDue,
  type RefreshDueOptions,
  type RefreshDueResult,
} from './refresh/refresh-due.ts';

type Rows = Iterable<Importable> | AsyncIterable<Importable>;

/** All connections of a tenant, for whoever operates the product. */
export interface OperatorConnections extends Connections {
  /**
   * Renews what is about to die, for a scheduler: call it every few minutes, from one process or
   * several, with as much as fits into a run. Tokens that die when nobody uses them stay alive so.
   * It rejects when the store fails, and for no single connection.
   *
   * @throws TypeError for an option that is unknown or wrong
   */
  refreshDue(options?: RefreshDueOptions): Promise<RefreshDueResult>;
  /**
   * Revokes many connections, for a bad day: a client secret or a database that has leaked. Each
   * is ended here before its provider is asked, at the provider's pace, and kept as `REVOKED`; a
   * grant that nobody has confirmed is deleted. What failed, or was not reached, another run with
   * the same conditions continues with. It rejects when the store fails, and for no single
   * connection.
   *
   * @throws TypeError without a condition, and for an option that is unknown or wrong
   */
  revokeAll(filter: RevokeAllFilter, options?: RevokeAllOptions): Promise<RevokeAllResult>;
  /**
   * Brings in connections that you hold elsewhere, sealed on the way, or that `export` has answered.
   * The same again changes nothing: a connection keeps what is newer, and what its user has given
   * here since. What is wrong with one is told of that one, and stops no other. It rejects when the
   * store fails, and another run continues.
   *
   * New connections are told to no listener, since nobody has connected anything; one that was here
   * and got newer credentials tells `refreshed` or `recovered`.
   *
   * @throws TypeError for an option that is unknown or wrong
   */
  import(connections: Rows, options?: ImportOptions): Promise<ImportResult>;
  /**
   * The connections as the store has them, sealed, for another store and the same keys: `import`
   * takes them. Those that still wait for their user are left out.
   *
   * @throws TypeError for an option that is unknown or wrong, OnBehalfError `cancelled`
   */
  export(options?: ExportOptions): AsyncIterable<ExportedConnection>;
}

export function operatorConnectionsOf(engine: Engine, tenantId: string): OperatorConnections {
  return Object.freeze({
    ...connectionsOf(engine, { tenantId, entityId: null }),
    refreshDue: async (options?: RefreshDueOptions) => refreshDue(engine, tenantId, options),
    revokeAll: async (filter: RevokeAllFilter, options?: RevokeAllOptions) =>
      revokeAll(engine, tenantId, filter, options),
    import: async (connections: Rows, options?: ImportOptions) =>
      importConnections(engine, tenantId, connections, options),
    export: (options?: ExportOptions) => exportConnections(engine, tenantId, options),
  });
}
