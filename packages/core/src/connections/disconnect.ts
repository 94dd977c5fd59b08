import type { ConnectionRow } from '../store/store.ts';
import { openGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { integrationOf } from './integration-of.ts';
import { sameOwner } from './owner.ts';
import { removeRow } from './write-row.ts';

export interface DisconnectResult {
  /** False when there was nothing to delete. */
  readonly deleted: boolean;
  /** `failed`: the grant may still work at the provider; the user can end it there. */
  readonly revoked: 'revoked' | 'failed' | 'not_supported';
}

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
    if (row.sealed !== null && row.generation !== generation) revoked = await revoke(engine, row);
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

async function revoke(engine: Engine, row: ConnectionRow): Promise<DisconnectResult['revoked']> {
  let secrets: readonly string[] = [];
  try {
    const { scheme, client } = await integrationOf(engine, row);
    if (scheme.revoke === undefined) return 'not_supported';
    const purpose = row.status === 'UNCONFIRMED' ? 'unconfirmed' : 'credentials';
    const grant = await openGrant(engine, row, purpose);
    secrets = Object.values(grant.secrets);
    await scheme.revoke(grant, client(engine.runtime));
    return 'revoked';
  } catch (error) {
    engine.report(error, secrets);
    return 'failed';
  }
}
