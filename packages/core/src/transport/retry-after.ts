/**
 * When a `Retry-After` header says to come back, as ISO 8601: RFC 9110 §10.2.3 allows seconds and
 * an HTTP date. Seconds count from the answer's own `Date`. Null when nothing can be read.
 */
export function retryAfter(headers: Headers): string | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const now = Date.parse(headers.get('date') ?? '');
  const seconds = Number(value);
  const time = Number.isFinite(seconds) ? now + Math.max(0, seconds) * 1000 : Date.parse(value);
  return isoTime(time);
}

/** Milliseconds since 1970 as ISO 8601; null for what is no date. */
export function isoTime(time: number): string | null {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : null;
}
