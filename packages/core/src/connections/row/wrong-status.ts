import { OnBehalfError } from '../../errors.ts';
import type { ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';

/** It is there, and not in a status in which that can be done. */
export function wrongStatus(
  { id, status }: ConnectionRow,
  allowed: readonly ConnectionStatus[],
): OnBehalfError {
  const message = `Connection ${id} is ${status}; only one that is ${allowed.join(' or ')} can be changed.`;
  return new OnBehalfError('denied', message, { reason: 'status' });
}
