interface WalkOptions {
  /** How many rows are held at a time. */
  readonly batch: number;
  readonly signal: AbortSignal | undefined;
  onBatch(): void;
}

// Of the rows of a batch. More would take the database from the calls that go on meanwhile.
const AT_ONCE = 4;

/**
 * Passes all rows of a kind to `visit`, a few at once, batch by batch. Ends early with the signal,
 * after what has been begun.
 *
 * @param page - the first rows behind one
 */
export async function walk<Row>(
  page: (after: Row | undefined, limit: number) => Promise<readonly Row[]>,
  { batch, signal, onBatch }: WalkOptions,
  visit: (row: Row) => Promise<void>,
): Promise<void> {
  const isEnded = (): boolean => signal?.aborted === true;
  let after: Row | undefined;
  while (!isEnded()) {
    const rows = await page(after, batch);
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
    if (rows.length > 0) onBatch();
    after = rows.at(-1);
    if (rows.length < batch) return;
  }
}
