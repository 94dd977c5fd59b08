import { oneOf, optional, optionsOf, string } from '../check-options.ts';
import { OnBehalfError } from '../errors.ts';
import type { Connection, ConnectionStatus, Page } from '../model.ts';
import type { ConnectionRow } from '../store/store.ts';
import { waitUntilActive, type WaitOptions } from './connect/wait.ts';
import { type DisconnectResult, disconnect } from './end/disconnect.ts';
import { REVOCABLE, revokeConnection } from './end/revoke.ts';
import type { Engine, Scope } from './engine.ts';
import { integrationOf } from './integration/integration-of.ts';
import { pageChecks, type PageOptions, readPage } from './page.ts';
import { notActive } from './refresh/expire.ts';
import { refresh } from './refresh/refresh.ts';
import { CONNECTED, findRow, lapse, publicConnection } from './row/row.ts';
import { unknownConnection } from './row/unknown-connection.ts';
import { writeRow } from './row/write-row.ts';
import { checkChanges, type ConnectionChanges, update } from './update.ts';

export interface ListOptions extends PageOptions {
  readonly app?: string | undefined;
  readonly status?: ConnectionStatus | undefined;
}

const STATUSES: Readonly<Record<ConnectionStatus, true>> = {
  INITIATED: true,
  UNCONFIRMED: true,
  ACTIVE: true,
  EXPIRED: true,
  FAILED: true,
  REVOKED: true,
  DISABLED: true,
};

const checkList = optionsOf<ListOptions>({
  app: optional(string),
  status: optional(oneOf(...Object.keys(STATUSES))),
  ...pageChecks,
});

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
  const { store, runtime } = engine;

  const find = async (id: string): Promise<ConnectionRow> => {
    const row = await findRow(engine, scope, id);
    if (row !== null) return row;
    throw unknownConnection(id);
  };

  const setStatus = async (
    id: string,
    from: ConnectionStatus,
    to: ConnectionStatus,
  ): Promise<Connection> => {
    for (;;) {
      const row = await find(id);
      if (row.status === to) return publicConnection(row);
      if (row.status !== from) throw wrongStatus(row, [from]);
      const changed = { ...row, status: to, updatedAt: runtime.now() };
      const written = await writeRow(engine, changed);
      if (written !== null) return publicConnection(written);
    }
  };

  return Object.freeze({
    async get(id: string) {
      const row = await findRow(engine, scope, id);
      return row === null ? null : publicConnection(row);
    },
    async list(options: ListOptions = {}) {
      checkList(options, 'connections.list');
      const { app, status } = options;
      const query = {
        tenantId: scope.tenantId,
        entityId: scope.entityId ?? undefined,
        app,
        statuses: status === undefined ? undefined : [status],
      };
      return readPage(
        options,
        async (page) => store.listConnections({ ...query, ...page }),
        async (row) => publicConnection(await lapse(engine, row)),
      );
    },
    async refresh(id: string) {
      const row = await find(id);
      const integration = await integrationOf(engine, row);
      if (row.status !== 'ACTIVE') throw notActive(row);
      return publicConnection(await refresh(engine, integration, row));
    },
    async update(id: string, changes: ConnectionChanges) {
      checkChanges(changes, 'connections.update');
      const row = await find(id);
      if (!CONNECTED.some((status) => status === row.status)) throw wrongStatus(row, CONNECTED);
      return publicConnection(await update(engine, row, changes));
    },
    disable: (id: string) => setStatus(id, 'ACTIVE', 'DISABLED'),
    enable: (id: string) => setStatus(id, 'DISABLED', 'ACTIVE'),
    async revoke(id: string) {
      const row = await find(id);
      if (!REVOCABLE.includes(row.status)) throw wrongStatus(row, REVOCABLE);
      const revoked = await revokeConnection(engine, row);
      return publicConnection(revoked?.row ?? (await find(id)));
    },
    delete: async (id: string) => disconnect(engine, await findRow(engine, scope, id)),
    waitUntilActive: (id: string, options?: WaitOptions) =>
      waitUntilActive(engine, scope, id, options),
  });
}

function wrongStatus(
  { id, status }: ConnectionRow,
  allowed: readonly ConnectionStatus[],
): OnBehalfError {
  const message = `Connection ${id} is ${status}; only one that is ${allowed.join(' or ')} can be changed.`;
  return new OnBehalfError('denied', message, { reason: 'status' });
}
