import type { Grant } from '../../auth/scheme.ts';

const LONGEST_NOTICE_MS = 3 * 24 * 3600_000;

// What a provider counts down to is told in whole seconds, each time anew.
const SAME_MS = 60_000;

/** When the user has to connect again, unless a refresh puts it off; null when nobody knows. */
function endOf({ endsAt, refreshTokenExpiresAt = null }: Grant): number | null {
  return endsAt === undefined ? refreshTokenExpiresAt : endsAt;
}

/**
 * From when on a grant is about to end: three days before, or an eighth of its life where that is
 * less. An end that refreshes put off is tried a good while earlier, so that they have failed by then.
 * Whole milliseconds.
 */
export function endingSoonAt(grant: Grant): number | null {
  const end = endOf(grant);
  if (end === null) return null;
  const since = grant.endKnownAt ?? grant.grantedAt ?? -Infinity;
  return Math.floor(end - Math.min(LONGEST_NOTICE_MS, Math.max(0, end - since) / 8));
}

export function isEndingSoon(grant: Grant, now: number): boolean {
  const time = endingSoonAt(grant);
  return time !== null && time <= now;
}

/** A renewed grant, with the time since when it ends when it does: of a refresh that put it off, now. */
export function withEndKnown(renewed: Grant, previous: Grant, now: number): Grant {
  const { endKnownAt: _before, ...grant } = renewed;
  const end = endOf(renewed);
  const endBefore = endOf(previous);
  if (end === null) return grant;
  const isPutOff = endBefore === null || end > endBefore + SAME_MS;
  const endKnownAt = isPutOff ? now : (previous.endKnownAt ?? previous.grantedAt ?? now);
  return { ...grant, endKnownAt };
}
