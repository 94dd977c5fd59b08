import { DatabaseSync } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { migrations, SCHEMA } from '../src/migrations.ts';
import { connection } from './rows.ts';
import { temporaryDatabase } from './temporary-folder.ts';

/** A database in which a release that is two steps ahead has been. */
async function databaseOfTheFuture({ oldestCode }: { oldestCode: number }) {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  await store.close();
  const database = new DatabaseSync(path);
  database.exec(
    `alter table onbehalf_connections add column colour text not null default 'blue';
     update onbehalf_connections set colour = 'red';
     create table onbehalf_teams (id text);
     insert into onbehalf_migrations values
       ('${name(SCHEMA + 1)}', '2099-01-01T00:00:00.000Z', 1),
       ('${name(SCHEMA + 2)}', '2099-01-02T00:00:00.000Z', ${oldestCode})`,
  );
  return { path, database };
}

const name = (step: number) => `${String(step).padStart(4, '0')}_teams`;

const contents = (database: DatabaseSync) => [
  database.prepare('select name, sql from sqlite_schema order by name').all(),
  database.prepare('select * from onbehalf_migrations order by name').all(),
  database.prepare('select * from onbehalf_connections').all(),
];

test('the schema of a newer release is used as it is, when that release allows it', async () => {
  const { path, database } = await databaseOfTheFuture({ oldestCode: SCHEMA });
  const before = contents(database);
  const store = sqliteStore({ path });
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(contents(database)).toEqual(before);

  await store.insertConnection(connection({ id: 'con_2', entityId: 'bob' }));
  expect(await store.updateConnection(connection({ alias: 'work' }))).toBe(true);
  const rows = database.prepare('select id, alias, colour from onbehalf_connections order by id');
  expect(rows.all()).toEqual([
    { id: 'con_1', alias: 'work', colour: 'red' },
    { id: 'con_2', alias: null, colour: 'blue' },
  ]);
  await store.close();
  database.close();
});

test('otherwise it is refused, and stays as it is', async () => {
  const { path, database } = await databaseOfTheFuture({ oldestCode: SCHEMA + 1 });
  const before = contents(database);
  for (const migrate of ['auto', 'manual'] as const) {
    const store = sqliteStore({ path, migrate });
    const error = new RegExp(
      `changed by a newer release of @onbehalf/store-sql: it has ${name(SCHEMA + 2)}.*Update this package`,
    );
    await expect(store.getConnection('', 'con_1')).rejects.toThrow(error);
    await expect(store.deleteConnection('', 'con_1')).rejects.toThrow(error);
    await expect(store.migrate()).rejects.toThrow(error);
    await store.close();
  }
  expect(contents(database)).toEqual(before);
  database.close();
});

test('a step that names no oldest code allows itself alone', async () => {
  const { path, database } = await databaseOfTheFuture({ oldestCode: 1 });
  database.exec('update onbehalf_migrations set oldest_code = null');
  const store = sqliteStore({ path });
  await expect(store.getConnection('', 'con_1')).rejects.toThrow('newer release');
  await store.close();
  database.close();
});

test('the steps are numbered, and each names code that there is', () => {
  const numbers = migrations.map((step) => Number.parseInt(step.name, 10));
  expect(numbers).toEqual(migrations.map((_, index) => index + 1));
  for (const { name: step, oldestCode } of migrations) {
    expect(step).toMatch(/^\d{4}_[a-z_]+$/);
    expect(oldestCode).toBeGreaterThanOrEqual(4);
    expect(oldestCode).toBeLessThanOrEqual(SCHEMA);
  }
});
