import type { Grant } from '../../auth/scheme.ts';
import type { ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { isEndingSoon } from '../end/grant-end.ts';
import type { Engine } from '../engine.ts';
import { sealGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { grantFields } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';

// With the waits between them half a minute: longer than a database takes to fail over.
const ATTEMPTS = 9;
const FIRST_WAIT_MS = 100;

const KEEPING: ReadonlySet<ConnectionStatus> = new Set(['ACTIVE', 'EXPIRED', 'DISABLED']);

/**
 * Writes renewed credentials, whatever else was changed in the row meanwhile, unless it has newer
 * ones by now. Not even a lost lease is a reason to drop them: the provider has just made them,
 * and may have voided the ones before. Answers the row as it is afterwards, null if it is gone, was
 * revoked, or has become another's.
 */
export async function keepGrant(
  engine: Engine,
  spent: ConnectionRow,
  grant: Grant,
): Promise<ConnectionRow | null> {
  const { store, runtime } = engine;
  let row: ConnectionRow | null = spent;
  for (let failures = 0; ;) {
    try {
      if (row === null || !sameOwner(row, spent) || !KEEPING.has(row.status)) return null;
      if (row.generation !== spent.generation) return row;
      const written = await write(engine, row, grant);
      if (written !== null) return written;
      row = await store.getConnection(spent.tenantId, spent.id);
    } catch (error) {
      // A rotated refresh token exists nowhere else: a write that fails must not lose it.
      if (++failures === ATTEMPTS) throw error;
      await runtime.delay(FIRST_WAIT_MS * 2 ** (failures - 1));
    }
  }
}

async function write(
  engine: Engine,
  row: ConnectionRow,
  grant: Grant,
): Promise<ConnectionRow | null> {
  const sealed = await sealGrant(engine, row, grant);
  // Whoever took over the lease was refused, since the token was spent here.
  const isExpired = row.status === 'EXPIRED';
  const renewed: ConnectionRow = {
    ...row,
    ...grantFields(engine, row, grant, sealed),
    ...(isExpired && { status: 'ACTIVE' }),
    // What was told once of an end that is still the same is not told again.
    statusReason: isEndingSoon(grant, engine.runtime.now()) && !isExpired ? row.statusReason : null,
  };
  return writeRow(engine, renewed, isExpired ? 'recovered' : 'refreshed');
}
