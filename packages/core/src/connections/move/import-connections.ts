import { boolean, callable, mustBe, optional, optionsOf, signal } from '../../check-options.ts';
import { findOnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import type { ExportedConnection } from './exported-connection.ts';
import { importOne } from './import-one.ts';
import { createImportTally, type ImportFailure, type ImportProgress } from './import-tally.ts';
import type { ImportedConnection, RefusedConnection } from './imported-connection.ts';

export interface ImportOptions {
  /**
   * Asks the provider whose account each one is, instead of believing what is said of it; what the
   * provider refuses is not imported. An access token that has died is not asked about. Default
   * false: nobody is asked anything.
   */
  readonly verify?: boolean | undefined;
  /** How many at once; default 4, at most 50. */
  readonly concurrency?: number | undefined;
  /** Ends it early: what is on its way is finished, and another run continues. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each connection. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportResult {
  readonly imported: number;
  /** Those that were here, and got newer credentials or an account. */
  readonly updated: number;
  /** Those that were here as new or newer. */
  readonly unchanged: number;
  /** By their place in what was given. */
  readonly failed: readonly ImportFailure[];
  /** False when the signal ended it. */
  readonly complete: boolean;
}

/** What can be imported: plain credentials, or what `connections.export` has answered. */
export type Importable = ImportedConnection | ExportedConnection | RefusedConnection;

const checkRows = mustBe(
  'an array, or anything else that can be iterated',
  (it) =>
    typeof it === 'object' && it !== null && (Symbol.iterator in it || Symbol.asyncIterator in it),
);
const checkOptions = optionsOf<ImportOptions>({
  verify: optional(boolean),
  concurrency: optional(
    mustBe(
      'a whole number from 1 to 50',
      (it) => Number.isInteger(it) && Number(it) >= 1 && Number(it) <= 50,
    ),
  ),
  signal: optional(signal),
  onProgress: optional(callable),
});

/** Imports many connections into a tenant, a few at once, as fast as they come. */
export async function importConnections(
  engine: Engine,
  tenantId: string,
  rows: Iterable<Importable> | AsyncIterable<Importable>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  checkRows(rows, 'connections.import: the connections');
  checkOptions(options, 'connections.import');
  const { verify = false, concurrency = 4, signal: ending, onProgress = () => {} } = options;
  const tally = createImportTally(engine, onProgress);
  const running = new Set<Promise<void>>();
  /** What the store throws would meet every other one, too. */
  let storeFailure: { readonly error: unknown } | null = null;
  let complete = true;

  const start = (row: unknown, index: number): void => {
    const work = importOne(engine, tenantId, row, { verify, signal: ending })
      .then((placed) => tally.placed(row, index, placed))
      .catch((error: unknown) => {
        if (isOfStore(error)) storeFailure ??= { error };
        else tally.failed(row, index, error);
      })
      .finally(() => running.delete(work));
    running.add(work);
  };

  let index = 0;
  try {
    for await (const row of rows) {
      if (running.size >= concurrency) await Promise.race(running);
      complete = ending?.aborted !== true;
      if (!complete || storeFailure !== null) break;
      start(row, index++);
    }
  } finally {
    await Promise.all(running);
  }
  if (storeFailure !== null) throw (storeFailure as { readonly error: unknown }).error;
  return { ...tally.result(), complete };
}

function isOfStore(error: unknown): boolean {
  const { code, retryable } = findOnBehalfError(error) ?? {};
  return code === 'internal' && retryable === true;
}
