import { OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Engine } from '../engine.ts';
import type { ConnectionEvent, ConnectionEventType } from './events.ts';

/** Inserts a row that was just made: its id is nobody's, unless chance repeats itself. */
export async function insertRow({ store }: Engine, row: ConnectionRow): Promise<void> {
  if (await store.insertConnection(row)) return;
  throw new OnBehalfError('internal', `Connection ${row.id} could not be made: its id is taken.`);
}

/**
 * Writes a row if nobody else has since it was read, and tells the listeners what it means. Every
 * write that means something goes this way, so that they hear of it in the order of the versions.
 * Answers the row as it is stored; null when it has changed or gone, or the account is taken.
 *
 * @param type - what happened; the event's reason is the row's `statusReason`
 */
export async function writeRow(
  { store, events, runtime }: Engine,
  row: ConnectionRow,
  type: ConnectionEventType | null = null,
): Promise<ConnectionRow | null> {
  const written: ConnectionRow = { ...row, version: row.version + 1 };
  const write = async (): Promise<ConnectionRow | null> =>
    (await store.updateConnection(row)) ? written : null;
  if (type === null) return write();
  return events.inOrder(row, written.version, write, (result) =>
    result === null ? null : eventOf(result, type, runtime.now()),
  );
}

/** Removes a row if nobody has written it since it was read, and tells that it was deleted. */
export async function removeRow(
  { store, events, runtime }: Engine,
  row: ConnectionRow,
): Promise<boolean> {
  const { tenantId, id, version } = row;
  const remove = async (): Promise<boolean> => store.deleteConnection(tenantId, id, version);
  const removed: ConnectionRow = { ...row, version: version + 1, statusReason: null };
  return events.inOrder(row, removed.version, remove, (isRemoved) =>
    isRemoved ? eventOf(removed, 'deleted', runtime.now()) : null,
  );
}

function eventOf(
  { tenantId, id, entityId, integrationId, app, version, statusReason }: ConnectionRow,
  type: ConnectionEventType,
  now: number,
): ConnectionEvent {
  return Object.freeze({
    type,
    tenantId,
    connectionId: id,
    entityId,
    integrationId,
    app,
    version,
    at: isoTime(now) ?? '',
    ...(statusReason !== null && { reason: statusReason }),
  });
}
