import { OnBehalfError, type ReauthReason } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { sameOwner } from '../row/owner.ts';
import { writeRow } from '../row/write-row.ts';

/**
 * Records that a connection's credentials no longer work, unless somebody has newer ones by now, or
 * is about to get them. Answers the row as it is afterwards.
 *
 * @throws OnBehalfError `connection_required` when it is gone, or has become another's
 */
export async function expire(
  engine: Engine,
  row: ConnectionRow,
  reason: ReauthReason,
): Promise<ConnectionRow> {
  const { store, runtime, wakeups } = engine;
  let current: ConnectionRow | null = row;
  while (current.status === 'ACTIVE' && isUntouched(current, row)) {
    const expired: ConnectionRow = {
      ...current,
      status: 'EXPIRED',
      statusReason: reason,
      lease: null,
      updatedAt: runtime.now(),
    };
    const written = await writeRow(engine, expired, 'expired');
    if (written !== null) {
      wakeups.wake(row.id);
      return written;
    }
    current = await store.getConnection(row.tenantId, row.id);
    if (current === null || !sameOwner(current, row)) throw gone(row);
  }
  return current;
}

function isUntouched(current: ConnectionRow, row: ConnectionRow): boolean {
  return current.generation === row.generation && current.lease?.owner === row.lease?.owner;
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
    // Why it was revoked from here, and how that went, is no reason of the provider's.
    const reason = status === 'EXPIRED' ? statusReason : null;
    return reauthRequired(row, reason ?? 'revoked');
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
