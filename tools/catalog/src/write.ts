import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { catalogOf } from './catalog.ts';
import { filesOf } from './files.ts';
import { type Target, targets } from './targets.ts';

const STAMP = 'stamp.txt';

/** Writes what is not there yet as this version of the generator writes it; says what it wrote. */
export function generate(): readonly string[] {
  const own = hashOfSources();
  return targets.flatMap((target) => {
    const stamp = `${target.version} ${own}\n`;
    if (stampOf(target) === stamp) return [];
    write(target, stamp);
    return [target.folder];
  });
}

function write({ source, folder }: Target, stamp: string): void {
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const [name, text] of filesOf(catalogOf(source()))) writeFileSync(join(fresh, name), text);
  writeFileSync(join(fresh, STAMP), stamp);
  // Another process may be at it, too: whoever comes last has written the same.
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function stampOf({ folder }: Target): string | null {
  const file = join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.ts', { cwd: import.meta.dirname }).toSorted()) {
    hash.update(file).update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest('hex');
}
