import type { Grant } from '../../auth/scheme.ts';
import { randomToken, type Runtime } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { openCredentials, sealCredentials } from '../row/credentials.ts';
import { markSpending, type Spending } from './spending.ts';

/** Longer than a token request may take, and renewed while one does. */
export const LEASE_MS = 15_000;

// By how much the clocks of two processes may differ.
const CLOCK_SKEW_MS = 15 * 60_000;

/** The right to spend the credentials of a row, which its lease says. */
export interface Claim {
  /** As it was written: with the lease, and the mark sealed in it. */
  readonly row: ConnectionRow;
  readonly owner: string;
  readonly grant: Grant;
  readonly spending: Spending;
}

/**
 * Takes the lease of a row and marks its credentials as about to be spent, in one write that only
 * one process can make. Null when somebody else has written the row since it was read.
 *
 * @throws OnBehalfError when the token endpoint is left alone for a while
 */
export async function claim(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
): Promise<Claim | null> {
  const { runtime, store, breaker } = engine;
  const owner = randomToken(runtime);
  const { grant, spending: previous } = await openCredentials(engine, row);
  breaker.assertClosed(integration, grant);
  const spending = await markSpending(runtime, grant, previous, owner);
  const lease = { owner, until: runtime.now() + LEASE_MS };
  const sealed = await sealCredentials(engine, row, { grant, spending });
  if (!(await store.updateConnection({ ...row, sealed, lease }))) return null;
  const version = row.version + 1;
  // Held up for longer than that, it may find that somebody else has spent them by now.
  if (lease.until <= runtime.now()) return claim(engine, integration, { ...row, version });
  return { row: { ...row, sealed, lease, version }, owner, grant, spending };
}

/** Whether another process renews the token now, as far as this clock can tell. */
export function isLeased({ lease }: ConnectionRow, now: number): boolean {
  return lease !== null && lease.until > now;
}

/**
 * Tells a lease that is held from one that its owner left behind. Clocks differ, so that its end
 * says little: what counts is that nobody has renewed it for as long as this process has watched.
 */
export function watchLease(runtime: Runtime): (row: ConnectionRow) => boolean {
  let seen: { readonly owner: string; readonly until: number; readonly since: number } | null =
    null;
  return ({ lease }) => {
    const now = runtime.now();
    if (lease === null || lease.until + CLOCK_SKEW_MS <= now) return false;
    if (seen?.owner !== lease.owner || seen.until !== lease.until) seen = { ...lease, since: now };
    return now - seen.since < LEASE_MS;
  };
}
