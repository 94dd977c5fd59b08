import type { OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { mismatch } from '../connect/reconnect.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { openCredentials } from '../row/credentials.ts';
import { findAccount } from '../row/find-account.ts';
import { sameOwner } from '../row/owner.ts';
import { place, type Placed } from './place.ts';

/**
 * Puts an exported row in its place, under its own id, as it was sealed. One that is there stays
 * unless the record is of later; what was revoked or disabled here stays that.
 *
 * @throws OnBehalfError `misconfigured` where the credentials do not open for this row with the keys
 * of this vault; `account_mismatch` where the id or the account is another connection's
 */
export async function restoreConnection(engine: Engine, row: ConnectionRow): Promise<Placed> {
  // One that is switched off keeps its connections: no call goes through them until it is on again.
  await integrationOf(engine, row, 'revocation');
  // Nothing that is stored proves whose it is but this.
  if (row.sealed !== null) await openCredentials(engine, row);
  const { tenantId, id, account } = row;

  return place(engine, {
    async find() {
      const existing = await engine.store.getConnection(tenantId, id);
      return existing ?? (account === null ? null : findAccount(engine, row, account.id));
    },
    create: async () => row,
    async merge(existing) {
      if (existing.id !== id) throw heldBy(existing);
      if (!sameOwner(existing, row)) throw mismatch(`Connection ${id} is another one here.`);
      if (existing.status === 'REVOKED' || !isLater(row, existing)) return null;
      // It has become known to whom it belongs, or is another one's: no two may have one account.
      if (account !== null && account.id !== existing.account?.id) {
        const holder = await findAccount(engine, row, account.id);
        if (holder !== null) throw heldBy(holder);
      }
      const { version } = existing;
      const generation = generationAfter(existing, row);
      return { ...row, ...statusAfter(existing, row), version, generation };
    },
  });
}

function heldBy({ id }: ConnectionRow): OnBehalfError {
  return mismatch(`The account has a connection of its own already: ${id}.`);
}

/**
 * Written later, and not to credentials that had been renewed less often. Where those here no longer
 * work, any that were renewed more often are better, whenever that was found out.
 */
function isLater(row: ConnectionRow, existing: ConnectionRow): boolean {
  const isBetter = existing.status === 'EXPIRED' && row.status !== 'EXPIRED';
  if (isBetter && row.generation > existing.generation) return true;
  return row.updatedAt > existing.updatedAt && row.generation >= existing.generation;
}

/** Whoever disabled it here did not mean "until the next import"; what was revoked is over anyway. */
function statusAfter(
  existing: ConnectionRow,
  { status, statusReason }: ConnectionRow,
): Pick<ConnectionRow, 'status' | 'statusReason'> {
  const stays = existing.status === 'DISABLED' && status !== 'REVOKED' && status !== 'DISABLED';
  if (!stays) return { status, statusReason };
  return { status: 'DISABLED', statusReason: status === 'ACTIVE' ? statusReason : null };
}

/** Other credentials are another generation, by which every process tells that it has older ones. */
function generationAfter(existing: ConnectionRow, row: ConnectionRow): number {
  const isSame = row.sealed?.join() === existing.sealed?.join();
  return isSame ? existing.generation : Math.max(row.generation, existing.generation + 1);
}
