import type { Connection, Page } from '../model.ts';
import { waitUntilActive, type WaitOptions } from './connect/wait.ts';
import { type DisconnectResult, disconnect } from './end/disconnect.ts';
import { REVOCABLE, revokeConnection } from './end/revoke.ts';
import type { Engine, Scope } from './engine.ts';
import { integrationOf } from './integration/integration-of.ts';
import { list, type ListOptions } from './list.ts';
import { notActive } from './refresh/expire.ts';
import { refresh } from './refresh/refresh.ts';
import { knownRow } from './row/known-row.ts';
import { CONNECTED, findRow, publicConnection } from './row/row.ts';
import { wrongStatus } from './row/wrong-status.ts';
import { setStatus } from './set-status.ts';
import { checkChanges, type ConnectionChanges, update } from './update.ts';

/** The connections of one entity; on the client itself, those of the whole tenant. */
export interface Connections {
  /** Null for an id that does not exist, and for another entity's. */
  get(id: string): Promise<Connection | null>;
  /** Oldest first. @throws TypeError for an option that is unknown or wrong */
  list(options?: ListOptions): Promise<Page<Connection>>;
  /** Renews the credentials now, where they can be. @throws OnBehalfError `reauth_required` */
  refresh(id: string): Promise<Connection>;
  /**
   * Names a connection, or makes it the default of its entity and app.
   *
   * @throws OnBehalfError `invalid_params` for an alias that another one of the entity and app has;
   * `denied` for a connection that never was usable
   * @throws TypeError for an alias that is empty, too long, or begins with `*` or `con_`
   */
  update(id: string, changes: ConnectionChanges): Promise<Connection>;
  disable(id: string): Promise<Connection>;
  enable(id: string): Promise<Connection>;
  /**
   * Ends a connection at once and at the provider, where it offers that, and keeps it as `REVOKED`;
   * `statusReason` says what came of it. What could not be revoked stays sealed and unusable, to be
   * tried again by calling this once more. The user may connect it again.
   *
   * @throws OnBehalfError `denied` for a connection that never was usable
   */
  revoke(id: string): Promise<Connection>;
  /** Revokes at the provider where it offers that, and wipes the credentials in any case. */
  delete(id: string): Promise<DisconnectResult>;
  /** @throws OnBehalfError with the codes that waiting for a request has */
  waitUntilActive(id: string, options?: WaitOptions): Promise<Connection>;
}

export function connectionsOf(engine: Engine, scope: Scope): Connections {
  return Object.freeze({
    async get(id: string) {
      const row = await findRow(engine, scope, id);
      return row === null ? null : publicConnection(row);
    },
    list: async (options: ListOptions = {}) => list(engine, scope, options),
    async refresh(id: string) {
      const row = await knownRow(engine, scope, id);
      const integration = await integrationOf(engine, row);
      if (row.status !== 'ACTIVE') throw notActive(row);
      return publicConnection(await refresh(engine, integration, row));
    },
    async update(id: string, changes: ConnectionChanges) {
      checkChanges(changes, 'connections.update');
      const row = await knownRow(engine, scope, id);
      if (!CONNECTED.some((status) => status === row.status)) throw wrongStatus(row, CONNECTED);
      return publicConnection(await update(engine, row, changes));
    },
    disable: async (id: string) => setStatus(engine, scope, id, ['ACTIVE', 'DISABLED']),
    enable: async (id: string) => setStatus(engine, scope, id, ['DISABLED', 'ACTIVE']),
    async revoke(id: string) {
      const row = await knownRow(engine, scope, id);
      if (!REVOCABLE.includes(row.status)) throw wrongStatus(row, REVOCABLE);
      const revoked = await revokeConnection(engine, row);
      return publicConnection(revoked?.row ?? (await knownRow(engine, scope, id)));
    },
    delete: async (id: string) => disconnect(engine, await findRow(engine, scope, id)),
    waitUntilActive: (id: string, options?: WaitOptions) =>
      waitUntilActive(engine, scope, id, options),
  });
}
