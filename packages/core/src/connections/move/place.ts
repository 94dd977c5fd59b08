import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { watchLease } from '../refresh/claim.ts';
import type { ConnectionEventType } from '../row/events.ts';
import { writeRow } from '../row/write-row.ts';
import { touchDisabled } from '../stored/touch.ts';

const POLL_MS = 50;

/** What arrives, and what is to come of it. */
export interface Arrival {
  /** The row that it would be, or that stands in its place. */
  find(): Promise<ConnectionRow | null>;
  create(): Promise<ConnectionRow>;
  /** The row as it is to be written over the one that was found; null to leave that alone. */
  merge(existing: ConnectionRow): Promise<ConnectionRow | null>;
}

/** What came of it, and of which connection. */
export interface Placed {
  readonly outcome: 'imported' | 'updated' | 'unchanged';
  readonly connectionId: string;
}

/** Inserts what arrives, or merges it into what is there, whoever else writes at the same time. */
export async function place(engine: Engine, arrival: Arrival): Promise<Placed> {
  const isHeld = watchLease(engine.runtime);
  for (;;) {
    const existing = await arrival.find();
    if (existing === null) {
      const row = await arrival.create();
      if (await engine.store.insertConnection(row)) {
        await assertRevocable(engine, row);
        return { outcome: 'imported', connectionId: row.id };
      }
      // Another import has, or the user has connected the account: there is something to find now.
      continue;
    }
    const connectionId = existing.id;
    // What a refresh on its way brings is newer than all that could arrive, and must be kept.
    if (isHeld(existing)) {
      await engine.runtime.delay(POLL_MS);
      continue;
    }
    const merged = await arrival.merge(existing);
    if (merged === null) return { outcome: 'unchanged', connectionId };
    const written = await writeRow(engine, merged, meaning(existing, merged));
    if (written !== null) return { outcome: 'updated', connectionId };
  }
}

/** Now that the row is there: who deletes its integration sees one, or this sees that it is gone. */
async function assertRevocable(engine: Engine, row: ConnectionRow): Promise<void> {
  try {
    await touchDisabled(engine, row);
    await integrationOf(engine, row, 'revocation');
  } catch (error) {
    await engine.store.deleteConnection(row.tenantId, row.id, row.version);
    throw error;
  }
}

/** What a merge means to whoever listens: newer credentials do as if a refresh had brought them. */
function meaning(before: ConnectionRow, after: ConnectionRow): ConnectionEventType | null {
  if (after.generation === before.generation) return null;
  if (after.status === 'EXPIRED' || after.status === 'REVOKED') return null;
  return before.status === 'EXPIRED' ? 'recovered' : 'refreshed';
}
