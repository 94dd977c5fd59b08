import { OnBehalfError } from '../../errors.ts';
import type { Account } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { knownRow } from '../row/known-row.ts';
import { sameOwner } from '../row/owner.ts';
import { CONNECTED } from '../row/row.ts';

/** The connection that is to get the credentials of a flow, instead of a new one. */
export interface Target {
  readonly connectionId: string;
  /** Whether they may be another account's than before. */
  readonly allowOtherAccount: boolean;
}

/**
 * The connection that an entity wants to reconnect.
 *
 * @throws OnBehalfError `connection_required` for one that is not the entity's, or never worked
 * @throws TypeError when it is not of the app or integration that is named beside it
 */
export async function findTarget(
  engine: Engine,
  scope: { readonly tenantId: string; readonly entityId: string },
  id: string,
  {
    app,
    integrationId,
  }: {
    readonly app?: string | undefined;
    readonly integrationId?: string | undefined;
  },
): Promise<ConnectionRow> {
  const row = await knownRow(engine, scope, id);
  if (!isConnected(row)) {
    throw new OnBehalfError(
      'connection_required',
      `Connection ${id} is ${row.status}: there is nothing to reconnect. Start a new one.`,
      { app: row.app },
    );
  }
  if ((app ?? row.app) !== row.app || (integrationId ?? row.integrationId) !== row.integrationId) {
    throw new TypeError(
      `Connection ${id} goes through the integration "${row.integrationId}" of "${row.app}".`,
    );
  }
  return row;
}

/**
 * The target as it is when the credentials have come, if it may have them.
 *
 * @param owner - the connection of another id that has the account now, if any
 * @throws OnBehalfError `account_mismatch`; `flow_expired` when the target is gone
 */
export async function readyTarget(
  { store }: Engine,
  pending: ConnectionRow,
  { connectionId, allowOtherAccount }: Target,
  account: Account,
  owner: ConnectionRow | null,
): Promise<ConnectionRow> {
  const row = await store.getConnection(pending.tenantId, connectionId);
  if (row === null || !sameOwner(row, pending) || !isConnected(row)) {
    throw new OnBehalfError('flow_expired', 'The connection was deleted meanwhile.');
  }
  assertAccount(row, account, allowOtherAccount);
  if (owner !== null && owner.id !== row.id) {
    throw mismatch(`That account has a connection of its own already: ${owner.id}.`);
  }
  return row;
}

/** @throws OnBehalfError `account_mismatch` */
export function assertAccount(
  { account: before, id }: ConnectionRow,
  account: Account,
  allowOtherAccount: boolean,
): void {
  // Of a connection that was imported nobody may know whose it is: who reconnects it says so.
  if (allowOtherAccount || before === null || before.id === account.id) return;
  throw mismatch(
    `Connection ${id} belongs to another account than the one that was chosen. ` +
      'Its credentials are unchanged.',
  );
}

function isConnected({ status }: ConnectionRow): boolean {
  return CONNECTED.some((connected) => connected === status);
}

export function mismatch(message: string): OnBehalfError {
  return new OnBehalfError('account_mismatch', message);
}
