// Writes the generated actions of every app, unless they are there already.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { catalogOf } from './catalog.ts';
import { filesOf } from './files.ts';
import { isCurrent, STAMP_FILE, stampOf } from './stamp.ts';
import { targets } from './targets.ts';

for (const target of targets.filter((it) => !isCurrent(it))) {
  const { folder, source } = target;
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const [name, text] of filesOf(catalogOf(source()))) writeFileSync(join(fresh, name), text);
  writeFileSync(join(fresh, STAMP_FILE), stampOf(target));
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    console.log(`Generated ${folder}.`);
  } catch (error) {
    // Another process was at it, too, and has written the same.
    rmSync(fresh, { recursive: true, force: true });
    if (!isCurrent(target)) throw error;
  }
}
