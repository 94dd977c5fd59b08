import type { RevocationReason } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { sameOwner } from '../row/owner.ts';
import { removeRow } from '../row/write-row.ts';
import { revokeGrant } from './revoke-grant.ts';

export interface DisconnectResult {
  /** False when there was nothing to delete. */
  readonly deleted: boolean;
  /** `failed`: the grant may still work at the provider; the user can end it there. */
  readonly revoked: 'revoked' | 'failed' | 'not_supported';
}

const SHORT: Readonly<Record<RevocationReason, DisconnectResult['revoked']>> = {
  revoked: 'revoked',
  revocation_failed: 'failed',
  revocation_not_supported: 'not_supported',
};

/** Ends a connection: at the provider where possible, and here in any case. */
export async function disconnect(
  engine: Engine,
  found: ConnectionRow | null,
): Promise<DisconnectResult> {
  let row = found;
  let revoked: DisconnectResult['revoked'] = 'not_supported';
  let generation: number | null = null;
  while (row !== null) {
    // Once per grant: credentials that were renewed while the old ones were revoked go, too.
    if (row.generation !== generation) revoked = SHORT[(await revokeGrant(engine, row)).outcome];
    ({ generation } = row);
    const isRemoved = await removeRow(engine, row);
    engine.wakeups.wake(row.id);
    if (isRemoved) return { deleted: true, revoked };
    const current = await engine.store.getConnection(row.tenantId, row.id);
    // The caller may delete what was theirs when it was found, and nothing else.
    row = current !== null && sameOwner(current, row) ? current : null;
  }
  return { deleted: false, revoked };
}
