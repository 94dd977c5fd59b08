import type { ConnectionRow } from '../../store/store.ts';

type Owned = Pick<ConnectionRow, 'tenantId' | 'entityId' | 'integrationId' | 'app'>;

/**
 * Whether two rows, or a row and its flow, are the same user's, through the same integration. A
 * grant is sealed for the owner it was made for: asked of every row that is read again on the way
 * there, or whoever can write to the database chooses whose it becomes.
 */
export function sameOwner(a: Owned, b: Owned): boolean {
  return (
    a.tenantId === b.tenantId &&
    a.entityId === b.entityId &&
    a.integrationId === b.integrationId &&
    a.app === b.app
  );
}
