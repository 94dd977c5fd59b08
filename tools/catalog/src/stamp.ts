import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Target } from './targets.ts';

// Of core, what has a say in it.
const NORMALISER = join(import.meta.dirname, '../../../packages/core/src/schema/normalise');

/** The file in a generated folder that says of what it was generated. */
export const STAMP_FILE = 'stamp.txt';

/** What a generated folder is of: the version of the description and the generator as it is. */
export function stampOf({ version }: Target): string {
  return `${version} ${hashOfSources()}\n`;
}

/** Whether what is generated is what would be. */
export function isCurrent(target: Target): boolean {
  const file = join(target.folder, STAMP_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(target);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, NORMALISER]) {
    for (const file of globSync('**/*.ts', { cwd: folder }).toSorted()) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
