// Says what the description in use changes about the actions that the lock knows; with --write, the
// lock is written anew. Exits with 1 where they differ.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { catalogOf } from './catalog.ts';
import { lockChanges, lockOf, lockText, readLock } from './lock.ts';
import { targets } from './targets.ts';

const isWriting = process.argv.includes('--write');
for (const { source, lock, version } of targets) {
  const entries = catalogOf(source());
  const before = existsSync(lock) ? readLock(readFileSync(lock, 'utf8')) : [];
  const changes = lockChanges(before, lockOf(entries));
  console.log(`${lock}: ${changes.length} changes to version ${version}.`);
  for (const change of changes) console.log(change);
  if (isWriting) writeFileSync(lock, lockText(entries));
  else if (changes.length > 0) process.exitCode = 1;
}
