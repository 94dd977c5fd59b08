import { callable, optional, optionsOf, signal, wholeNumber } from '../../check-options.ts';
import { milliseconds, time, type Time } from '../../time.ts';
import type { Engine } from '../engine.ts';
import { createSweep } from './sweep.ts';
import type { RefreshDueProgress } from './tally.ts';

// Rows that are held at a time.
const PAGE = 100;

export interface RefreshDueOptions {
  /**
   * Renews what is due before this time; default now. What lives shorter than until then is renewed
   * by each run.
   */
  readonly before?: Time | undefined;
  /** How many connections to renew, the most urgent first; default 100, at most 10,000. */
  readonly limit?: number | undefined;
  /** How many at once through one integration; default 2, at most 50. */
  readonly concurrency?: number | undefined;
  /** Ends it early: what is on its way is finished, and the rest remains. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each connection. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: RefreshDueProgress) => void) | undefined;
}

export interface RefreshDueResult extends RefreshDueProgress {
  /** What is due and was left for the next run: by the limit, the signal, or a provider in trouble. */
  readonly remaining: number;
}

const checkOptions = optionsOf<RefreshDueOptions>({
  before: optional(time),
  limit: optional(wholeNumber(10_000)),
  concurrency: optional(wholeNumber(50)),
  signal: optional(signal),
  onProgress: optional(callable),
});

/** Renews what is due in a tenant, page by page. */
export async function refreshDue(
  engine: Engine,
  tenantId: string,
  options: RefreshDueOptions = {},
): Promise<RefreshDueResult> {
  checkOptions(options, 'connections.refreshDue');
  const { store, runtime } = engine;
  const { limit = 100, concurrency = 2, onProgress = () => {} } = options;
  const before = milliseconds(options.before ?? runtime.now());
  const due = await store.countDueConnections({ tenantId, before });
  const sweep = createSweep(engine, { concurrency, onProgress, signal: options.signal });
  let after: { readonly nextRefreshAt: number; readonly id: string } | undefined;
  while (sweep.count < limit && options.signal?.aborted !== true) {
    const size = Math.min(limit - sweep.count, PAGE);
    const rows = await store.listDueConnections({ tenantId, before, after, limit: size });
    const last = rows.at(-1);
    if (last === undefined) break;
    await sweep.run(rows);
    after = { nextRefreshAt: last.nextRefreshAt ?? before, id: last.id };
  }
  return { ...sweep.progress(), remaining: Math.max(0, due - sweep.count) };
}
