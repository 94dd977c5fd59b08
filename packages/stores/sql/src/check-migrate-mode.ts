import type { MigrateMode } from './sql-store.ts';

/** @throws TypeError for anything but `auto` and `manual` */
export function assertMigrateMode(mode: unknown): asserts mode is MigrateMode {
  if (mode === 'auto' || mode === 'manual') return;
  throw new TypeError(`\`migrate\` is 'auto' or 'manual', not ${JSON.stringify(mode)}.`);
}
