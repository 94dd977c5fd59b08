import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';

interface WalkOptions {
  /** Null for all tenants. */
  readonly tenantId: string | null;
  /** How many rows are held at a time. */
  readonly batch: number;
  readonly signal: AbortSignal | undefined;
}

// Of the rows of a batch. More would take the database from the calls that go on meanwhile.
const AT_ONCE = 4;

/**
 * Passes all connections to `visit`, a few at once, batch by batch. Ends early with the signal,
 * after what has been begun.
 */
export async function walk(
  { store }: Engine,
  { tenantId, batch, signal }: WalkOptions,
  visit: (row: ConnectionRow) => Promise<void>,
  onBatch: () => void,
): Promise<void> {
  const isEnded = (): boolean => signal?.aborted === true;
  let after: Pick<ConnectionRow, 'tenantId' | 'id'> | undefined;
  while (!isEnded()) {
    const query = { tenantId: tenantId ?? undefined, after, limit: batch };
    const rows = await store.walkConnections(query);
    const queue = [...rows];
    const work = async (): Promise<void> => {
      for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
        if (isEnded()) return;
        await visit(row).catch((error: unknown) => {
          queue.length = 0;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    onBatch();
    after = rows.at(-1);
    if (rows.length < batch) return;
  }
}
