import { findOnBehalfError } from '../../errors.ts';
import { withDeadline } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { sameOwner } from '../row/owner.ts';
import { isLeased } from './claim.ts';
import { gone, notActive } from './expire.ts';
import { isRefreshing, refresh } from './refresh.ts';

/** How long a call may wait for a token newer than the one that still works. */
const BUDGET_MS = 2_000;

/**
 * Renews a token that still works, and answers the row to use. One caller does it, for a short
 * while or behind its call; all others go on with what they have, and so does the one if it takes
 * longer or fails.
 *
 * @throws OnBehalfError `cancelled`; what the row itself says when it may not be used any more
 */
export async function refreshEarly(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  signal: AbortSignal | undefined,
): Promise<ConnectionRow> {
  const { runtime } = engine;
  if (isRefreshing(engine, row) || isLeased(row, runtime.now())) return row;
  const refreshing = refresh(engine, integration, row).catch((error: unknown) => {
    note(engine, error);
    throw error;
  });
  if (engine.refreshBehind) {
    engine.background(refreshing.catch(() => {}));
    return row;
  }
  const what = `The refresh of ${integration.app.name}`;
  const wait = { timeoutMs: BUDGET_MS, signal, what };
  const renewed = await withDeadline(runtime, wait, () => refreshing).catch((error: unknown) => {
    if (findOnBehalfError(error)?.code === 'cancelled' && signal?.aborted === true) throw error;
    return usable(engine, row);
  });
  if (renewed.status !== 'ACTIVE') throw notActive(renewed);
  return renewed;
}

/** The row to use though it was not renewed: somebody may have ended the connection meanwhile. */
async function usable({ store }: Engine, row: ConnectionRow): Promise<ConnectionRow> {
  // Who had the row a moment ago does not need the store again.
  const current = await store.getConnection(row.tenantId, row.id).catch(() => row);
  if (current === null || !sameOwner(current, row)) throw gone(row);
  // Refused for good: the call that has found out goes on with the token it was let through with.
  const isRefused = current.status === 'EXPIRED' && current.generation === row.generation;
  return isRefused ? row : current;
}

/** Nobody else hears of a mistake in the configuration, as long as there is a token that works. */
function note({ report }: Engine, error: unknown): void {
  const coded = findOnBehalfError(error);
  if (coded === null || coded.code === 'misconfigured') report(error);
}
