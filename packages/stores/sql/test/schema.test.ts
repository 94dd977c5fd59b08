import { DatabaseSync } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { connection } from './rows.ts';
import { temporaryDatabase } from './temporary-folder.ts';

const schemaOf = (database: DatabaseSync) =>
  database.prepare('select name, sql from sqlite_schema order by name').all();
const migrationsOf = (database: DatabaseSync) =>
  database.prepare('select name, timestamp from onbehalf_migrations order by name').all();

test('the schema is made once, and its steps are recorded', async () => {
  const path = temporaryDatabase();
  const first = sqliteStore({ path });
  await first.insertConnection(connection());
  await first.close();
  const database = new DatabaseSync(path);
  const before = [schemaOf(database), migrationsOf(database)];
  expect(migrationsOf(database).map(({ name }) => name)).toEqual([
    '0001_connections',
    '0002_flows',
    '0003_due_connections',
    '0004_compatibility',
    '0005_integrations',
    '0006_data_keys',
    '0007_files',
  ]);

  const second = sqliteStore({ path });
  expect(await second.getConnection('', 'con_1')).toEqual(connection());
  await second.close();
  expect([schemaOf(database), migrationsOf(database)]).toEqual(before);
  database.close();
});

test('a database that was left half way is finished', async () => {
  const path = temporaryDatabase();
  const first = sqliteStore({ path });
  await first.insertConnection(connection());
  await first.close();
  const database = new DatabaseSync(path);
  const before = schemaOf(database);
  database.exec(
    `drop table onbehalf_flows; drop table onbehalf_integrations;
     drop table onbehalf_data_keys; drop table onbehalf_files;
     drop index onbehalf_connections_by_refresh;
     delete from onbehalf_migrations where name > '0002';
     alter table onbehalf_migrations drop column oldest_code`,
  );

  const second = sqliteStore({ path });
  expect(await second.getFlow('flow-1')).toBeNull();
  expect(await second.getIntegration('', 'int_1')).toBeNull();
  expect(await second.getDataKey('', 'alice')).toBeNull();
  expect(await second.getFile('', 'alice', 'file_1')).toBeNull();
  expect(await second.getConnection('', 'con_1')).toEqual(connection());
  await second.close();
  expect(schemaOf(database)).toEqual(before);
  database.close();
});

test('only a taken account is answered with false; every other failure is thrown', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  await store.insertConnection(connection({ id: 'con_2', account: null }));
  expect(await store.updateConnection(connection({ id: 'con_2' }))).toBe(false);

  const broken = { ...connection(), app: null } as never;
  await expect(store.updateConnection(broken)).rejects.toThrow(/NOT NULL/);
  const database = new DatabaseSync(path);
  database.exec(
    `create trigger refuse before update on onbehalf_connections begin select raise(abort, 'no'); end`,
  );
  await expect(store.updateConnection(connection())).rejects.toThrow('no');
  database.close();
  await store.close();
});

test('a text with a NUL is refused, and finds nothing', async () => {
  const store = sqliteStore({ path: ':memory:' });
  const row = connection({ alias: 'a\0b' });
  await expect(store.insertConnection(row)).rejects.toThrow(
    'A text with a NUL character or half a surrogate pair',
  );
  expect(await store.getConnection('', 'con_1\0')).toBeNull();
  await store.close();
});

test('an error quotes nothing of a row', async () => {
  const store = sqliteStore({ path: temporaryDatabase() });
  const whole = connection({ id: 'con_secret', alias: 'private', account: null });
  const row = { ...whole, app: null as never };
  const error = await store.insertConnection(row).catch((reason: unknown) => reason);
  const { inspect } = await import('node:util');
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error)).not.toMatch(/con_secret|private|octocat|alice/);
  await store.close();
});
