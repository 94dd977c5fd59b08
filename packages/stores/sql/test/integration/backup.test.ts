import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { expect, onTestFinished, test } from 'vitest';

import { openProduct } from '../example.ts';
import { temporaryDatabase, temporaryFolder } from '../temporary-folder.ts';
import { readyProcess } from './processes/start.ts';

const KEYS = `k1:${btoa('0123456789abcdef0123456789abcdef')}`;
const USERS = 150;

/** Restores a backup as the README says, and answers how many connections open. */
async function usersIn(file: string): Promise<number> {
  const path = temporaryDatabase();
  copyFileSync(file, path);
  await using onbehalf = openProduct(path, KEYS);
  const report = await onbehalf.doctor();
  expect(report.problems).toEqual([]);
  expect(report.complete).toBe(true);
  return report.checked;
}

test.each<[string, (native: DatabaseSync, file: string) => Promise<unknown>]>([
  ['VACUUM INTO', async (native, file) => native.prepare('vacuum into ?').run(file)],
  ["node:sqlite's backup", async (native, file) => backup(native, file)],
])('what %s copies while others write is whole, and every row opens', async (_, copy) => {
  const path = temporaryDatabase();
  const folder = temporaryFolder();
  const connectUsers = await readyProcess(
    import.meta.resolve('./processes/connect-users.ts'),
    path,
    KEYS,
  );
  const native = new DatabaseSync(path, { timeout: 5000 });
  onTestFinished(() => native.close());
  const ended = new AbortController();
  const written = connectUsers(String(USERS)).finally(() => ended.abort());
  const files: string[] = [];
  while (!ended.signal.aborted) {
    const file = join(folder, `${files.length}.db`);
    await copy(native, file);
    files.push(file);
    // The answer of the other process comes between the copies.
    await new Promise((resolve) => void setImmediate(resolve));
  }
  expect(await written).toBe(USERS);
  const last = join(folder, 'last.db');
  await copy(native, last);
  const counts: number[] = [];
  for (const file of [files[0], files[Math.floor(files.length / 2)], last]) {
    counts.push(await usersIn(file ?? ''));
  }
  const [first = 0, middle = 0, all] = counts;
  expect(all).toBe(USERS);
  expect(first).toBeLessThanOrEqual(middle);
  // Otherwise nothing was written while it was copied.
  expect(first).toBeLessThan(USERS);
});
