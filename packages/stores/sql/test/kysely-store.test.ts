import { DatabaseSync } from 'node:sqlite';

import { kyselyStore } from '@onbehalf/store-sql';
import { CamelCasePlugin, Kysely } from 'kysely';
import { expect, test } from 'vitest';

import { nodeSqliteDialect } from '../src/node-sqlite-dialect.ts';
import { connection } from './rows.ts';

const UNIQUE_CONSTRAINT = 2067;

interface Yours {
  readonly yourThings: { readonly firstName: string };
}

test('a database that you opened is used without your plugins, and stays open', async () => {
  const dialect = nodeSqliteDialect(new DatabaseSync(':memory:'));
  const database = new Kysely<Yours>({ dialect, plugins: [new CamelCasePlugin()] });
  await database.schema.createTable('yourThings').addColumn('firstName', 'text').execute();

  const store = kyselyStore(database, {
    dialect: 'sqlite',
    isUniqueViolation: (error) => (error as { errcode?: unknown }).errcode === UNIQUE_CONSTRAINT,
  });
  expect(store.name).toBe('sqlite');
  await store.insertConnection(connection());
  await store.insertConnection(connection({ id: 'con_2', account: null }));
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(await store.updateConnection(connection({ id: 'con_2' }))).toBe(false);
  await store.close();

  await database.insertInto('yourThings').values({ firstName: 'Alice' }).execute();
  const rows = await database.selectFrom('yourThings').select('firstName').execute();
  expect(rows).toEqual([{ firstName: 'Alice' }]);
  await database.destroy();
});

test('a schema is something that SQLite has not, and PostgreSQL calls by a plain name', () => {
  const database = new Kysely<Yours>({ dialect: nodeSqliteDialect(new DatabaseSync(':memory:')) });
  const isUniqueViolation = () => false;
  expect(() =>
    kyselyStore(database, { dialect: 'sqlite', isUniqueViolation, schema: 'acme' }),
  ).toThrow('SQLite has none');
  expect(() =>
    kyselyStore(database, { dialect: 'postgres', isUniqueViolation, schema: 'a"b' }),
  ).toThrow(TypeError);
});
