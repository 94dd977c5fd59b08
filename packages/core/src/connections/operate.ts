import type { Engine } from './engine.ts';
import { type Connections, connectionsOf } from './manage.ts';
import { refreshDue, type RefreshDueOptions, type RefreshDueResult } from './refresh-due.ts';

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
}

export function operatorConnectionsOf(engine: Engine, tenantId: string): OperatorConnections {
  return Object.freeze({
    ...connectionsOf(engine, { tenantId, entityId: null }),
    refreshDue: async (options?: RefreshDueOptions) => refreshDue(engine, tenantId, options),
  });
}
