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
 * unless the record is of later.
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
      if (existing.id !== id) {
        throw mismatch(`The account has a connection of its own already: ${existing.id}.`);
      }
      if (!sameOwner(existing, row)) throw mismatch(`Connection ${id} is another one here.`);
      if (!isLater(row, existing)) return null;
      const { version } = existing;
      return { ...row, version, generation: generationAfter(existing, row) };
    },
  });
}

/** Written later, and not to credentials that had been renewed less often. */
function isLater(row: ConnectionRow, existing: ConnectionRow): boolean {
  return row.updatedAt > existing.updatedAt && row.generation >= existing.generation;
}

/** Other credentials are another generation, by which every process tells that it has older ones. */
function generationAfter(existing: ConnectionRow, row: ConnectionRow): number {
  const isSame = row.sealed?.join() === existing.sealed?.join();
  return isSame ? existing.generation : Math.max(row.generation, existing.generation + 1);
}
