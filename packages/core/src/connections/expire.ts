import { OnBehalfError, type ReauthReason } from '../errors.ts';
import type { ConnectionRow } from '../store/store.ts';
import type { Engine } from './engine.ts';

/**
 * Records that a connection's credentials no longer work, unless it has newer ones by now, and
 * answers the error to throw.
 */
export async function expire(
  { store, runtime, wakeups }: Engine,
  row: ConnectionRow,
  reason: ReauthReason,
): Promise<OnBehalfError> {
  let current: ConnectionRow | null = row;
  while (current?.status === 'ACTIVE' && current.generation === row.generation) {
    const expired: ConnectionRow = {
      ...current,
      status: 'EXPIRED',
      statusReason: reason,
      lease: null,
      updatedAt: runtime.now(),
    };
    if (await store.updateConnection(expired)) break;
    current = await store.getConnection(row.tenantId, row.id);
  }
  wakeups.wake(row.id);
  return reauthRequired(row, reason);
}

function reauthRequired({ id, app }: ConnectionRow, reason: string): OnBehalfError {
  return new OnBehalfError(
    'reauth_required',
    `The user has to connect ${app} again: the credentials no longer work (${reason}).`,
    { app, connectionId: id, reason },
  );
}

/** Why a connection that exists cannot be used. */
export function notActive(row: ConnectionRow): OnBehalfError {
  const { id, app, status, statusReason } = row;
  if (status === 'EXPIRED' || status === 'REVOKED') {
    return reauthRequired(row, statusReason ?? 'revoked');
  }
  if (status === 'DISABLED') {
    return new OnBehalfError('denied', `Connection ${id} is disabled.`, { reason: 'disabled' });
  }
  return new OnBehalfError('connection_required', `Connection ${id} is not ready: ${status}.`, {
    app,
  });
}

export function gone({ id, app }: ConnectionRow): OnBehalfError {
  return new OnBehalfError('connection_required', `Connection ${id} was deleted.`, { app });
}
