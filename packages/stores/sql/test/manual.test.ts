import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { connection } from './rows.ts';
import { temporaryDatabase } from './temporary-folder.ts';

const tables = (database: DatabaseSync) => database.prepare('select name from sqlite_schema').all();

test('a store that may not migrate makes no file, until it is told to', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path, migrate: 'manual' });
  await expect(store.getConnection('', 'con_1')).rejects.toThrow(
    /does not exist.*call migrate\(\)/,
  );
  expect(existsSync(path)).toBe(false);

  await store.migrate();
  await store.insertConnection(connection());
  await store.migrate();
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await store.close();
});

test('it makes no tables either', async () => {
  const path = temporaryDatabase();
  const database = new DatabaseSync(path);
  database.exec('create table yours (x)');
  const store = sqliteStore({ path, migrate: 'manual' });
  const calls = [store.getConnection('', 'con_1'), store.insertConnection(connection())];
  for (const call of calls) {
    await expect(call).rejects.toThrow(/has no 0001_connections yet.*Nothing was changed/);
  }
  expect(tables(database)).toEqual([{ name: 'yours' }]);
  await store.close();
  database.close();
});

test('it says which step is missing when a new release starts before its migration', async () => {
  const path = temporaryDatabase();
  const [ahead, store] = [sqliteStore({ path }), sqliteStore({ path, migrate: 'manual' })];
  await ahead.migrate();
  await ahead.close();
  const database = new DatabaseSync(path);
  database.exec(
    `delete from onbehalf_migrations where name = '0004_compatibility';
     alter table onbehalf_migrations drop column oldest_code`,
  );
  await expect(store.getFlow('flow-1')).rejects.toThrow('has no 0004_compatibility yet');
  await store.migrate();
  expect(await store.getFlow('flow-1')).toBeNull();
  await store.close();
  database.close();
});

test('a migration that is asked for while a call is refused is not refused with it', async () => {
  const store = sqliteStore({ path: temporaryDatabase(), migrate: 'manual' });
  const call = store.getConnection('', 'con_1');
  const migration = store.migrate();
  await expect(call).rejects.toThrow('does not exist');
  await migration;
  expect(await store.getConnection('', 'con_1')).toBeNull();
  await store.close();
});

test('who migrates is either of two, and a closed store migrates nothing', async () => {
  const path = temporaryDatabase();
  expect(() => sqliteStore({ path, migrate: 'never' as never })).toThrow(TypeError);
  const store = sqliteStore({ path });
  await store.close();
  await expect(store.migrate()).rejects.toThrow('The sqlite store is closed.');
  expect(existsSync(path)).toBe(false);
});
