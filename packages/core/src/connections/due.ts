import type { Grant } from '../auth/scheme.ts';
import { findOnBehalfError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';

/** A token is renewed this long before it dies, or a tenth of its life where that is less. */
const EARLY_MS = 60_000;

const FIRST_BACKOFF_MS = 10_000;
const LONGEST_BACKOFF_MS = 3600_000;
// Whoever is told to come back in a year has been told nonsense.
const LONGEST_RETRY_AFTER_MS = 24 * 3600_000;

type Times = Pick<ConnectionRow, 'expiresAt' | 'nextRefreshAt'>;

/** Whether the token no longer works: a call has to wait for the next one. */
export function isExpired({ expiresAt }: Pick<Times, 'expiresAt'>, now: number): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Whether it is time to renew the token, which may work for a while still. */
export function isDue(row: Times, now: number): boolean {
  return isExpired(row, now) || (row.nextRefreshAt !== null && row.nextRefreshAt <= now);
}

/** When to renew credentials that have just come. Whole milliseconds: that is what a database keeps. */
export function nextRefreshAt({ expiresAt }: Grant, now: number): number | null {
  if (expiresAt === null) return null;
  return Math.floor(expiresAt - Math.min(EARLY_MS, Math.max(0, expiresAt - now) / 10));
}

/**
 * When to try again after a failure: later each time, at random so that many do not come together,
 * and not before the provider wants it. A token that works meanwhile is tried again when it dies,
 * at the latest.
 */
export function retryRefreshAt(
  runtime: Runtime,
  row: Times,
  attempt: number,
  error: unknown,
): number {
  const now = runtime.now();
  const [random = 0] = runtime.random(1);
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
  const earliest = Date.parse(findOnBehalfError(error)?.details.retryAt ?? '');
  const told = Math.min(Number.isNaN(earliest) ? now : earliest, now + LONGEST_RETRY_AFTER_MS);
  const next = Math.ceil(Math.max(now + backoff * (0.5 + random / 512), told));
  return isExpired(row, now) ? next : Math.min(next, row.expiresAt ?? Infinity);
}
