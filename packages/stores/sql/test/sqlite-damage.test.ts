import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inspect } from 'node:util';

import type { Store } from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';
import { beforeAll, describe, expect, test } from 'vitest';

import { connection } from './rows.ts';
import { temporaryDatabase, temporaryFolder } from './temporary-folder.ts';

const PAGE = 4096;
const COUNT = 300;

let template = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onbehalf-store-sql-'));
  template = join(folder, 'template.db');
  const store = sqliteStore({ path: template });
  for (let index = 0; index < COUNT; index++) {
    const sealed = new Uint8Array(500).fill(index);
    await store.insertConnection(connection({ id: `con_${index}`, account: null, sealed }));
  }
  await store.close();
  return () => rmSync(folder, { recursive: true });
});

/** A database with more pages than a header and a schema have. */
function fullDatabase(): string {
  const path = temporaryDatabase();
  copyFileSync(template, path);
  return path;
}

/** The database as a process left it that was killed: with rows in its log alone. */
async function killedDatabase(): Promise<string> {
  const path = fullDatabase();
  const store = sqliteStore({ path });
  await store.updateConnection(connection({ id: 'con_7', account: null, alias: 'in the log' }));
  const copy = temporaryDatabase();
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  await store.close();
  return copy;
}

/** A backup as SQLite makes it, which is in the mode that a new file has. */
function backupOf(path: string): string {
  const copy = join(temporaryFolder(), 'backup.db');
  const native = new DatabaseSync(path);
  native.prepare('vacuum into ?').run(copy);
  native.close();
  return copy;
}

function overwrite(path: string, at: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(length).fill(0xaa), 0, length, at);
  closeSync(file);
}

/** What is in the folder of a database; the index of its log is made anew each time. */
function folderOf(path: string): Readonly<Record<string, Buffer>> {
  const names = readdirSync(dirname(path)).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dirname(path), name))]));
}

/** Whatever a process might do with its store. */
const uses: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.insertConnection(connection({ id: 'con_new', account: null })),
  (store) => store.listConnections({ tenantId: '', limit: 1000 }),
  (store) => store.getConnection('', 'con_1'),
  (store) => store.updateConnection(connection({ id: 'con_1', account: null })),
  (store) => store.deleteConnection('', 'con_2'),
  (store) => store.deleteFlows(Number.MAX_SAFE_INTEGER),
];

/** Opens it several times, as a product does that is started again, and answers what it was told. */
async function refusalsOf(path: string): Promise<ReadonlySet<unknown>> {
  const messages = new Set<unknown>();
  for (let start = 0; start < 2; start++) {
    const store = sqliteStore({ path });
    for (const use of uses) {
      const answer: unknown = await use(store).catch((error: unknown) => error);
      messages.add(answer instanceof Error ? answer.message : answer);
    }
    await store.close();
  }
  return messages;
}

const damaged = (path: string) =>
  `${path} is damaged. It was left as it is: stop what uses it, and restore a backup.`;

describe('a file that is shorter than its header says is refused, and left as it is', () => {
  test.each([100, 511, 512, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE, 20 * PAGE + 77, -PAGE, -1])(
    'cut to %i bytes',
    async (length) => {
      const path = fullDatabase();
      truncateSync(path, length < 0 ? readFileSync(path).length + length : length);
      const before = folderOf(path);
      expect(await refusalsOf(path)).toEqual(new Set([damaged(path)]));
      expect(folderOf(path)).toEqual(before);
    },
  );

  test.each([1, 2, 16, 99])('cut to %i bytes, which are no header', async (length) => {
    const path = fullDatabase();
    truncateSync(path, length);
    const before = folderOf(path);
    const refusal = `${path} is not a SQLite database. It was left as it is.`;
    expect(await refusalsOf(path)).toEqual(new Set([refusal]));
    expect(folderOf(path)).toEqual(before);
  });

  test('a backup that was cut', async () => {
    const path = backupOf(fullDatabase());
    truncateSync(path, 10 * PAGE);
    const before = folderOf(path);
    expect(await refusalsOf(path)).toEqual(new Set([damaged(path)]));
    expect(folderOf(path)).toEqual(before);
  });
});

describe('a file whose pages were overwritten is refused, and left as it is', () => {
  test('where the schema is', async () => {
    const path = fullDatabase();
    overwrite(path, 100, PAGE - 100);
    const before = folderOf(path);
    expect(await refusalsOf(path)).toEqual(new Set([damaged(path)]));
    expect(folderOf(path)).toEqual(before);
  });

  test('where rows are, from the first statement on that comes upon it', async () => {
    const path = fullDatabase();
    overwrite(path, 30 * PAGE, readFileSync(path).length - 30 * PAGE);
    const before = folderOf(path);
    const store = sqliteStore({ path });
    const list = store.listConnections({ tenantId: '', limit: 1000 });
    await expect(list).rejects.toThrow(damaged(path));
    // Their pages are as they were, and would have been written.
    for (const use of uses) await expect(use(store)).rejects.toThrow(damaged(path));
    await store.close();
    expect(folderOf(path)).toEqual(before);
  });

  test('in a backup, before it is taken into use', async () => {
    const path = backupOf(fullDatabase());
    overwrite(path, 30 * PAGE, PAGE);
    const before = folderOf(path);
    expect(await refusalsOf(path)).toEqual(new Set([damaged(path)]));
    expect(folderOf(path)).toEqual(before);
  });

  test('where it had been cut and its log says more', async () => {
    const path = await killedDatabase();
    truncateSync(path, 30 * PAGE);
    const before = folderOf(path);
    const store = sqliteStore({ path });
    const list = store.listConnections({ tenantId: '', limit: 1000 });
    await expect(list).rejects.toThrow(damaged(path));
    for (const use of uses) await expect(use(store)).rejects.toThrow(damaged(path));
    await store.close();
    expect(folderOf(path)).toEqual(before);
  });
});

test('a file that is something else is refused, and stays as it is', async () => {
  const path = temporaryDatabase();
  writeFileSync(path, 'These are notes, not a database. '.repeat(200));
  const before = folderOf(path);
  const refusal = `${path} is not a SQLite database. It was left as it is.`;
  expect(await refusalsOf(path)).toEqual(new Set([refusal]));
  expect(folderOf(path)).toEqual(before);
});

test('a folder in the place of the file is refused', async () => {
  const path = temporaryFolder();
  const refusal = `${path} is a folder: give the path of the database in it.`;
  expect(await refusalsOf(path)).toEqual(new Set([refusal]));
  expect(readdirSync(path)).toEqual([]);
});

test('an empty file is a new database', async () => {
  const path = temporaryDatabase();
  writeFileSync(path, '');
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  await store.close();
  expect(Object.keys(folderOf(path))).toEqual([basename(path)]);
});

test('what was only in the log of a process that was killed is there', async () => {
  const store = sqliteStore({ path: await killedDatabase() });
  expect((await store.getConnection('', 'con_7'))?.alias).toBe('in the log');
  expect(await store.listConnections({ tenantId: '', limit: 1000 })).toHaveLength(COUNT);
  await store.close();
});

test('a refusal quotes nothing of a row', async () => {
  const path = fullDatabase();
  overwrite(path, 10 * PAGE, readFileSync(path).length - 10 * PAGE);
  const store = sqliteStore({ path });
  const row = connection({ id: 'con_secret', alias: 'private' });
  const error: unknown = await store.insertConnection(row).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error, { depth: null })).not.toMatch(/con_secret|private|octocat|alice/);
  await store.close();
});
