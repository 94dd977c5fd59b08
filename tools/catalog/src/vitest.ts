import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { isCurrent } from './stamp.ts';
import { targets } from './targets.ts';

/** Runs before all tests. In a process of its own it has the sources of core, as the tests have. */
export function setup(): void {
  if (targets.every(isCurrent)) return;
  const program = join(import.meta.dirname, 'generate.ts');
  execFileSync(process.execPath, ['--conditions=onbehalf-source', program], { stdio: 'inherit' });
}
