import { revokeAll, type RevokeAllFilter, type RevokeAllResult } from './end/revoke-all.ts';
import type { RevokeAllOptions } from './end/revoker.ts';
import type { Engine } from './engine.ts';
import { type Connections, connectionsOf } from './manage.ts';
import {
  refreshDue,
  type RefreshDueOptions,
  type RefreshDueResult,
} from './refresh/refresh-due.ts';

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
}

export function operatorConnectionsOf(engine: Engine, tenantId: string): OperatorConnections {
  return Object.freeze({
    ...connectionsOf(engine, { tenantId, entityId: null }),
    refreshDue: async (options?: RefreshDueOptions) => refreshDue(engine, tenantId, options),
    revokeAll: async (filter: RevokeAllFilter, options?: RevokeAllOptions) =>
      revokeAll(engine, tenantId, filter, options),
  });
}
