import type { MigrateMode } from './sql-store.ts';

/**
 * An option that does not exist is a mistake: a mistyped `migrate` would mean to migrate by itself.
 *
 * @throws TypeError for anything but an object that has no other options than these
 */
export function assertOptions(what: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`${what} needs an object with ${known.join(', ')}.`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`${what} has no option ${unknown}. It has ${known.join(', ')}.`);
}

/** @throws TypeError for anything but `auto` and `manual` */
export function assertMigrateMode(mode: unknown): asserts mode is MigrateMode {
  if (mode === 'auto' || mode === 'manual') return;
  throw new TypeError(`\`migrate\` is 'auto' or 'manual', not ${JSON.stringify(mode)}.`);
}
