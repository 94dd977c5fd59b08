import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, onTestFinished, test } from 'vitest';

import { openFile } from '../src/sqlite-file.ts';
import { connection } from './rows.ts';
import { temporaryDatabase, temporaryFolder } from './temporary-folder.ts';

const permissions = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('rows are there when the file is opened again', async () => {
  const path = temporaryDatabase();
  const first = sqliteStore({ path });
  await first.insertConnection(connection());
  await first.close();

  const second = sqliteStore({ path });
  expect(await second.getConnection('', 'con_1')).toEqual(connection());
  await second.close();
});

test('what was written is there without closing', async () => {
  const path = temporaryDatabase();
  const [writer, reader] = [sqliteStore({ path }), sqliteStore({ path })];
  await writer.insertConnection(connection());
  expect(await reader.getConnection('', 'con_1')).toEqual(connection());
  await Promise.all([writer.close(), reader.close()]);
});

test('every commit is synced to the disk, and other writers are waited for', async () => {
  const native = await openFile(temporaryDatabase());
  const pragma = (name: string) => Object.values(native.prepare(`pragma ${name}`).get() ?? {})[0];
  const FULL = 2;
  expect(pragma('synchronous')).toBe(FULL);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('busy_timeout')).toBe(5000);
  native.close();
});

test('opening waits for another process that is writing', async () => {
  const path = temporaryDatabase();
  const other = new DatabaseSync(path);
  other.exec('create table yours (x); begin immediate');
  const opening = openFile(path);
  const moment = setTimeout(100, 'still waiting');
  expect(await Promise.race([opening.then(() => 'opened'), moment])).toBe('still waiting');
  other.exec('commit');
  const native = await opening;
  expect(native.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  native.close();
  other.close();
});

test.runIf(process.platform !== 'win32')('only its owner can read a new database', async () => {
  const path = temporaryDatabase();
  const previous = process.umask(0);
  onTestFinished(() => void process.umask(previous));
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  expect([path, `${path}-wal`, `${path}-shm`].map(permissions)).toEqual(['600', '600', '600']);
  await store.close();
});

test.runIf(process.platform !== 'win32')('a file that exists keeps its permissions', async () => {
  const path = temporaryDatabase();
  writeFileSync(path, '', { mode: 0o640 });
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  expect(permissions(path)).toBe('640');
  await store.close();
});

test('a path is relative to the folder in which the store was made', async () => {
  const folder = temporaryFolder();
  const previous = cwd();
  onTestFinished(() => chdir(previous));
  chdir(folder);
  const store = sqliteStore({ path: 'onbehalf.db' });
  chdir(previous);
  await store.getConnection('', 'con_1');
  expect(existsSync(join(folder, 'onbehalf.db'))).toBe(true);
  await store.close();
});

test.runIf(process.platform !== 'win32')('a name that looks like a URL is a file', async () => {
  const folder = temporaryFolder();
  const previous = cwd();
  onTestFinished(() => chdir(previous));
  chdir(folder);
  const store = sqliteStore({ path: 'file:x.db?mode=memory' });
  await store.insertConnection(connection());
  await store.close();
  expect(existsSync(join(folder, 'file:x.db?mode=memory'))).toBe(true);
});

test('an empty path is refused: SQLite would throw the rows away', () => {
  expect(() => sqliteStore({ path: '' })).toThrow(TypeError);
});

test('a folder that does not exist is named, and can be made afterwards', async () => {
  const path = join(temporaryFolder(), 'missing', 'onbehalf.db');
  const store = sqliteStore({ path });
  await expect(store.getConnection('', 'con_1')).rejects.toThrow(
    `The folder ${dirname(path)} does not exist`,
  );
  mkdirSync(dirname(path));
  expect(await store.getConnection('', 'con_1')).toBeNull();
  await store.close();
});

test('a database of your own gets tables, and keeps what it had', async () => {
  const path = temporaryDatabase();
  const yours = new DatabaseSync(path);
  yours.exec(
    `create table kysely_migration (name text); insert into kysely_migration values ('x')`,
  );
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  await store.close();
  const tables = yours
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .all()
    .map(({ name }) => name);
  expect(yours.prepare('select name from kysely_migration').get()).toEqual({ name: 'x' });
  expect(tables.filter((name) => !String(name).startsWith('onbehalf_'))).toEqual([
    'kysely_migration',
  ]);
  yours.close();
});
