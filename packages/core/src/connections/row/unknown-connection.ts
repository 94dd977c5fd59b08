import { OnBehalfError } from '../../errors.ts';
import { isConnectionId } from './alias.ts';

/** There is none of that id, or it is another entity's. */
export function unknownConnection(id: string): OnBehalfError {
  const advice = isConnectionId(id) ? '' : ' Name it by its id: only calls take an alias.';
  return new OnBehalfError('connection_required', `There is no connection ${id}.${advice}`);
}
