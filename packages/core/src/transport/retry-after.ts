/**
 * When a `Retry-After` header says to come back, as ISO 8601: RFC 9110 §10.2.3 allows seconds and
 * an HTTP date. Seconds count from the answer's own `Date`, without one from `now`, in milliseconds
 * since 1970. Null when nothing can be read.
 */
export function retryAfter(headers: Headers, now?: number): string | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const dated = Date.parse(headers.get('date') ?? '');
  const start = Number.isNaN(dated) ? (now ?? NaN) : dated;
  const seconds = Number(value);
  const time = Number.isFinite(seconds) ? start + Math.max(0, seconds) * 1000 : Date.parse(value);
  return isoTime(time);
}

/** Milliseconds since 1970 as ISO 8601; null for what is no date. */
export function isoTime(time: number): string | null {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : null;
}
