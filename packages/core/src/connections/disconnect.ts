import type { ConnectionRow } from '../store/store.ts';
import { openGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { integrationOf } from './integration-of.ts';

export interface DisconnectResult {
  /** False when there was nothing to delete. */
  readonly deleted: boolean;
  /** `failed`: the grant may still work at the provider; the user can end it there. */
  readonly revoked: 'revoked' | 'failed' | 'not_supported';
}

/** Ends a connection: at the provider where possible, and here in any case. */
export async function disconnect(
  engine: Engine,
  row: ConnectionRow | null,
): Promise<DisconnectResult> {
  if (row === null) return { deleted: false, revoked: 'not_supported' };
  const revoked = row.sealed === null ? 'not_supported' : await revoke(engine, row);
  const deleted = await engine.store.deleteConnection(row.tenantId, row.id);
  engine.wakeups.wake(row.id);
  return { deleted, revoked };
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
