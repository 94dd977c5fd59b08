import {
  type OnBehalfError,
  type ProviderFailure,
  providerMessage,
  rateLimited,
  retryAfter,
} from '@onbehalf/core';

/** The hourly limit says when it ends; the secondary ones say how long to wait, or nothing. */
export function rateLimit(failure: ProviderFailure): OnBehalfError | null {
  const { headers, status } = failure;
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
  const wait = retryAfter(headers);
  const isSecondary =
    headers.has('retry-after') || /\bsecondary rate limit\b/i.test(providerMessage(failure));
  if (!isUsedUp && !isSecondary && status !== 429) return null;
  const reset = isUsedUp ? epochTime(headers.get('x-ratelimit-reset')) : null;
  // Where both are given the later one holds; times in ISO 8601 sort as text.
  const [retryAt = null] = [reset, wait]
    .filter((time) => time !== null)
    .toSorted()
    .toReversed();
  return rateLimited(failure, retryAt);
}

/** Seconds since 1970 as ISO 8601. */
function epochTime(seconds: string | null): string | null {
  return seconds !== null && /^\d{1,11}$/.test(seconds)
    ? new Date(Number(seconds) * 1000).toISOString()
    : null;
}
