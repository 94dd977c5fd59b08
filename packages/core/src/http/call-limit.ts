import type { RateLimit } from '../auth/rate-limit.ts';
import { isoTime, retryAfter } from '../transport/retry-after.ts';

const DAY_S = 24 * 3600;
// What is less is no time of this century, in seconds or milliseconds.
const EARLIEST_EPOCH_S = 1e9;
const EARLIEST_EPOCH_MS = 1e11;

/** An answer that may say that there were too many calls. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The provider's own words. */
  readonly message: string;
}

/**
 * Whether there were too many calls, and when they are allowed again, as ISO 8601 or null where
 * nobody says: by status 429, or by one that `rule` names and a header or the message explains. Of
 * several times the latest counts. Null for an answer that is no limit.
 */
export function callLimit(
  { status, headers, message }: Answer,
  rule: RateLimit = {},
): { readonly retryAt: string | null } | null {
  const { statuses = [], remaining = [], reset = [], resetUnit, resetInMessage } = rule;
  const left = [remaining].flat().flatMap((name) => headers.get(name) ?? []);
  const isUsedUp = left.some((value) => value.trim() !== '' && Number(value) === 0);
  const wait = retryAfter(headers);
  const said = timeIn(message, resetInMessage, headers);
  const isExplained = isUsedUp || headers.has('retry-after') || said !== null;
  if (status !== 429 && !(statuses.includes(status) && isExplained)) return null;
  // With calls left it is another limit, and the end of this one says nothing about it.
  const names = isUsedUp || left.length === 0 ? [reset].flat() : [];
  const resets = names.map((name) => timeOf(headers.get(name), resetUnit, headers));
  // Times in ISO 8601 sort as text.
  const times = [wait, said, ...resets].filter((time) => time !== null).toSorted();
  return { retryAt: times.at(-1) ?? null };
}

/** A time as ISO 8601; null for what is none. One from now counts from the answer's own `Date`. */
function timeOf(
  value: string | null,
  unit: RateLimit['resetUnit'],
  headers: Headers,
): string | null {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  if (unit === 'iso' || Number.isNaN(number)) return isoTime(Date.parse(value));
  if (number < 0) return null;
  const now = Date.parse(headers.get('date') ?? '');
  const times = {
    epoch_s: number * 1000,
    epoch_ms: number,
    delta_s: now + number * 1000,
    delta_ms: now + number,
  };
  return isoTime(times[unit ?? unitOf(number)]);
}

/** A small number is seconds from now, a large one a time. */
function unitOf(number: number): 'delta_s' | 'epoch_s' | 'epoch_ms' {
  if (number < EARLIEST_EPOCH_S) return 'delta_s';
  return number < EARLIEST_EPOCH_MS ? 'epoch_s' : 'epoch_ms';
}

function timeIn(message: string, pattern: string | undefined, headers: Headers): string | null {
  if (pattern === undefined) return null;
  const [, found = null] = new RegExp(pattern, 'u').exec(message) ?? [];
  return timeOf(found, Number(found) < DAY_S ? 'delta_s' : undefined, headers);
}
