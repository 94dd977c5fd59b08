import type { Grant } from '../auth/scheme.ts';
import type { ConnectionRow } from '../store/store.ts';
import { sealGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { sameOwner } from './owner.ts';
import { grantFields } from './row.ts';
import { writeRow } from './write-row.ts';

const ATTEMPTS = 3;
const RETRY_MS = 100;

/**
 * Writes renewed credentials, whatever else was changed in the row meanwhile, unless it has newer
 * ones by now. Not even a lost lease is a reason to drop them: the provider has just made them,
 * and may have voided the ones before. Answers the row as it is afterwards, null if it is gone or
 * has become another's.
 */
export async function keepGrant(
  engine: Engine,
  spent: ConnectionRow,
  grant: Grant,
): Promise<ConnectionRow | null> {
  const { store, runtime } = engine;
  let row: ConnectionRow | null = spent;
  let failures = 0;
  while (row !== null && sameOwner(row, spent)) {
    if (row.generation !== spent.generation) return row;
    const sealed = await sealGrant(engine, row, grant);
    // Whoever took over the lease was refused, since the token was spent here.
    const isExpired = row.status === 'EXPIRED';
    const renewed: ConnectionRow = {
      ...row,
      ...grantFields(engine, row, grant, sealed),
      ...(isExpired && { status: 'ACTIVE', statusReason: null }),
    };
    try {
      const written = await writeRow(engine, renewed, isExpired ? 'recovered' : 'refreshed');
      if (written !== null) return written;
      row = await store.getConnection(spent.tenantId, spent.id);
    } catch (error) {
      // A rotated refresh token exists nowhere else: one failed write must not lose it.
      if (++failures === ATTEMPTS) throw error;
      await runtime.delay(RETRY_MS);
    }
  }
  return null;
}
