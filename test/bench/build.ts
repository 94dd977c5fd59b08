import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Bundles the packages, so that what is measured is what is published. */
export function build(): void {
  execFileSync(process.execPath, ['scripts/bundle.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 2, 2],
  });
}
