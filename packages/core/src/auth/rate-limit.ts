import { arrayOf, type Check, mustBe, oneOf, optional, optionsOf } from '../check-options.ts';

/** How a provider says that it was called too often, beside status 429 and `Retry-After`. */
export interface RateLimit {
  /** Statuses that mean it where a header below says so: GitHub's 403, Linear's 400. */
  readonly statuses?: readonly number[];
  /** Headers with the number of calls that are left; 0 is the limit. */
  readonly remaining?: string | readonly string[];
  /** Headers with the time at which calls are allowed again; of several the latest counts. */
  readonly reset?: string | readonly string[];
  /** Default by size: a small number is seconds from now, a large one a time, in s or ms. */
  readonly resetUnit?: 'epoch_s' | 'epoch_ms' | 'delta_s' | 'delta_ms' | 'iso';
  /**
   * Finds the time in the provider's message, for who says it nowhere else: the first group of this
   * regular expression is an ISO 8601 time, or seconds from now.
   */
  readonly resetInMessage?: string;
}

const names = mustBe(
  'a header name, or an array of them',
  (value) =>
    [value].flat().length > 0 &&
    [value].flat().every((name) => typeof name === 'string' && /^[\w-]+$/.test(name)),
);

const status = mustBe(
  'an HTTP status from 400 to 599',
  (value) => Number.isInteger(value) && Number(value) >= 400 && Number(value) < 600,
);

const regularExpression: Check = mustBe('a regular expression as text', (value) => {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
});

export const rateLimit: Check = optionsOf<RateLimit>({
  statuses: optional(arrayOf(status)),
  remaining: optional(names),
  reset: optional(names),
  resetUnit: optional(oneOf('epoch_s', 'epoch_ms', 'delta_s', 'delta_ms', 'iso')),
  resetInMessage: optional(regularExpression),
});
