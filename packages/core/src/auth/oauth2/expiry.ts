import { isRecord } from './read-answer.ts';

/** Longer than anybody plans for: some say of a token for ever that it dies in the year 9999. */
export const TEN_YEARS_MS: number = 10 * 365 * 24 * 3600_000;
const DAY_MS = 24 * 3600_000;
// What is less is no time of this century, in seconds or milliseconds.
const EARLIEST_EPOCH_S = 1e9;
export const EARLIEST_EPOCH_MS = 1e11;

/** The moment at which an answer arrived, by this clock and by the provider's own. */
export interface Arrival {
  readonly now: number;
  /** The provider's clock minus this one; 0 where it does not say. */
  readonly skew: number;
}

/** By how much another clock differs, from the `Date` of its answer: RFC 9110 §6.6.1. */
export function arrivalOf(headers: Headers, now: number): Arrival {
  const skew = Date.parse(headers.get('date') ?? '') - now;
  // Seconds are lost in the header, and more than a day is no clock but a mistake or a cache.
  const isSkewed = Math.abs(skew) > 1000 && Math.abs(skew) < DAY_MS;
  return { now, skew: isSkewed ? skew : 0 };
}

/** A lifetime as milliseconds since 1970; null when the provider does not say, or says nonsense. */
export function afterLifetime(
  value: unknown,
  unitMs: number,
  { now }: Pick<Arrival, 'now'>,
): number | null {
  const seconds = durationOf(value);
  if (seconds !== null) return after(seconds * 1000, now);
  const amount = numberOf(value);
  return amount === null ? null : after(amount * unitMs, now);
}

/** A time, in whatever form, as milliseconds since 1970 by this clock. */
export function atTime(value: unknown, { now, skew }: Arrival): number | null {
  const duration = durationOf(value);
  if (duration !== null) return after(duration * 1000, now);
  const number = numberOf(value);
  // Small numbers under this name are lifetimes.
  if (number !== null && number < EARLIEST_EPOCH_S) return after(number * 1000, now);
  const epochMs =
    number !== null ? number * (number < EARLIEST_EPOCH_MS ? 1000 : 1) : dateOf(value);
  return epochMs === null ? null : after(epochMs - skew - now, now);
}

/** The `exp` of a JSON Web Token, which nobody verifies here: it only says when to ask anew. */
export function jwtExpiry(token: string | null, arrival: Arrival): number | null {
  const [, payload = '', ...others] = (token ?? '').split('.');
  if (others.length !== 1) return null;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const exp = isRecord(claims) ? claims['exp'] : undefined;
    return typeof exp === 'number' ? atTime(exp, arrival) : null;
  } catch {
    return null;
  }
}

/** The first of several times, as far as they are known. */
export function earliest(...times: readonly (number | null | undefined)[]): number | null {
  const known = times.filter((time) => time !== null && time !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

/** What has ended before it began says nothing: a token that was just made works. */
function after(ms: number, now: number): number | null {
  return Number.isFinite(ms) && ms > 0 ? Math.round(now + Math.min(ms, TEN_YEARS_MS)) : null;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}

/** Hours, minutes and seconds as Tableau writes a lifetime: `177:05:38`. */
function durationOf(value: unknown): number | null {
  const [, hours, minutes, seconds] =
    (typeof value === 'string' && /^(\d{1,6}):([0-5]\d):([0-5]\d)$/.exec(value.trim())) || [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** ISO 8601, in UTC where it names no zone; and the date of HTTP. */
export function dateOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const isIso = /^\d{4}-\d\d-\d\d(?:[T ]|$)/.test(value);
  if (!isIso && !/^[A-Z][a-z]{2}, \d/.test(value)) return null;
  const hasTime = /\d:\d/.test(value);
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|GMT)$/i.test(value);
  const time = Date.parse(isIso && hasTime && !hasZone ? `${value}Z` : value);
  return Number.isNaN(time) ? null : time;
}
