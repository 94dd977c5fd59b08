import { DatabaseSync } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { connection } from '../rows.ts';
import { temporaryDatabase } from '../temporary-folder.ts';
import { readyProcess } from './processes/start.ts';

test('a write fails when another process holds the lock for too long, and reads go on', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  const tell = await readyProcess(import.meta.resolve('./processes/hold-lock.ts'), path);
  await tell('begin immediate');
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await expect(store.updateConnection(connection())).rejects.toThrow(
    `${path} is locked: another process has been writing for too long.`,
  );
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await tell('commit');
  expect(await store.updateConnection(connection())).toBe(true);
  await store.close();
});

test('so does opening a file that another process keeps to itself, until it does not', async () => {
  const path = temporaryDatabase();
  const first = sqliteStore({ path });
  await first.insertConnection(connection());
  await first.close();
  const tell = await readyProcess(import.meta.resolve('./processes/hold-lock.ts'), path);
  await tell('pragma locking_mode = exclusive; begin exclusive');
  const store = sqliteStore({ path });
  await expect(store.getConnection('', 'con_1')).rejects.toThrow(`${path} is locked`);
  await tell();
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await store.close();
});

test('a store that opens a file takes nobody in its process the lock on it', async () => {
  const path = temporaryDatabase();
  const yours = new DatabaseSync(path);
  yours.exec('create table yours (x); begin immediate');
  const store = sqliteStore({ path });
  await expect(store.getConnection('', 'con_1')).rejects.toThrow(`${path} is locked`);
  const tell = await readyProcess(import.meta.resolve('./processes/hold-lock.ts'), path);
  await tell('pragma busy_timeout = 0');
  expect(await tell('begin immediate')).toBe('database is locked');
  yours.exec('commit');
  expect(await store.getConnection('', 'con_1')).toBeNull();
  yours.close();
  await store.close();
});
