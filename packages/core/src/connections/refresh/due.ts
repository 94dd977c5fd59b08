import type { Grant } from '../../auth/scheme.ts';
import { findOnBehalfError } from '../../errors.ts';
import type { Runtime } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { endingSoonAt } from '../end/grant-end.ts';

/** A token is renewed this long before it dies, or a tenth of its life where that is less. */
const EARLY_MS = 60_000;

/** So is a refresh token that dies when it is not used, or a quarter of its life. */
const IDLE_EARLY_MS = 7 * 24 * 3600_000;

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

/**
 * When to renew credentials that have just come: before the access token dies, and before the
 * refresh token does. Whole milliseconds: that is what a database keeps.
 */
export function nextRefreshAt(grant: Grant, now: number): number | null {
  const { expiresAt, refreshTokenExpiresAt = null } = grant;
  const times: number[] = [];
  if (expiresAt !== null) times.push(ahead(expiresAt, now, EARLY_MS, 10));
  // One that is dead already cannot be saved, and is no reason to try with every call.
  if (refreshTokenExpiresAt !== null && refreshTokenExpiresAt > now) {
    times.push(ahead(refreshTokenExpiresAt, now, IDLE_EARLY_MS, 4));
  }
  // Nothing can put off what is about to end by then: a scheduler comes by to notice.
  const soon = endingSoonAt(grant);
  if (soon !== null && soon > now) times.push(soon);
  // What has died before it came, in an import, has been due for no longer than it is here.
  return times.length === 0 ? null : Math.floor(Math.max(Math.min(...times), now));
}

function ahead(time: number, now: number, earlyMs: number, part: number): number {
  return time - Math.min(earlyMs, Math.max(0, time - now) / part);
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
