import { type Check, mustBe } from './check-options.ts';

/** A moment: a Date, its ISO 8601, or milliseconds since 1970. */
export type Time = Date | string | number;

export const time: Check = mustBe(
  'a Date, a time in ISO 8601 or milliseconds since 1970',
  (value) =>
    (value instanceof Date || typeof value === 'string' || typeof value === 'number') &&
    Number.isFinite(milliseconds(value)),
);

/** Milliseconds since 1970. */
export function milliseconds(value: Time): number {
  return typeof value === 'number' ? value : new Date(value).getTime();
}
