import { DatabaseSync } from 'node:sqlite';

import {
  kyselyStore,
  type KyselyStoreOptions,
  type PostgresStoreOptions,
  postgresStore,
  sqliteStore,
  type SqliteStoreOptions,
} from '@onbehalf/store-sql';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';

import { nodeSqliteDialect } from '../src/node-sqlite-dialect.ts';
import { advised, unreached } from '../src/postgres-errors.ts';

test.each<[unknown, string]>([
  [undefined, 'sqliteStore needs an object with path, migrate.'],
  ['x.db', 'sqliteStore needs an object with path, migrate.'],
  [{}, 'sqliteStore needs the path of its database file.'],
  [{ path: '' }, 'sqliteStore needs the path of its database file.'],
  [{ path: 'x.db', migration: 'manual' }, 'sqliteStore has no option migration.'],
  [{ path: 'x.db', migrate: 'never' }, "`migrate` is 'auto' or 'manual', not \"never\"."],
])('the options %j are none of a SQLite store', (options, message) => {
  expect(() => sqliteStore(options as SqliteStoreOptions)).toThrow(message);
});

test.each<[unknown, string]>([
  [{ connectionString: 'hunter2 at home' }, 'connectionString must be an address'],
  [{ connectionString: 'mysql://me:hunter2@localhost/db' }, 'connectionString must be an address'],
  [{ connectionString: 7 }, 'connectionString must be an address'],
  [{ pool: {} }, 'pool must be a pg.Pool'],
  [{ connectionString: 'postgres://localhost', readonly: true }, 'has no option readonly'],
  [null, 'postgresStore needs an object'],
])('the options %j are none of a PostgreSQL store', (options, message) => {
  const make = () => postgresStore(options as PostgresStoreOptions);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
  expect(make).not.toThrow('hunter2');
});

test.each<[object, string]>([
  [{ dialect: 'postgresql' }, "`dialect` is 'postgres' or 'sqlite', not \"postgresql\"."],
  [{ isUniqueViolation: undefined }, '`isUniqueViolation` must be a function'],
  [{ isUnique: () => true }, 'kyselyStore has no option isUnique.'],
])('with %j a store over a Kysely is refused', (change, message) => {
  const database = new Kysely<unknown>({
    dialect: nodeSqliteDialect(new DatabaseSync(':memory:')),
  });
  const options = { dialect: 'sqlite', isUniqueViolation: () => false, ...change };
  expect(() => kyselyStore(database, options as KyselyStoreOptions)).toThrow(message);
  expect(() => kyselyStore(undefined as unknown as typeof database, options as never)).toThrow(
    TypeError,
  );
});

test('what the server refuses for good says what to do, and anything else stays as it is', () => {
  const denied = Object.assign(new Error('permission denied for table x'), { code: '42501' });
  expect(advised(denied)).toMatchObject({
    retryable: false,
    message: expect.stringContaining('needs USAGE of the schema') as string,
  });
  const conflict = Object.assign(new Error('deadlock'), { code: '40P01' });
  expect(advised(conflict)).toBe(conflict);
});

test('what cannot be reached is named, without its password', () => {
  const refused = new AggregateError([new Error('connect ECONNREFUSED ::1:1')]);
  const error = unreached('postgres://me:hunter2@db.example:5432/app', refused) as Error;
  expect(error.message).toBe('PostgreSQL at db.example:5432/app: connect ECONNREFUSED ::1:1');
  expect(unreached('/run/postgresql', refused)).toMatchObject({
    message: 'PostgreSQL at a socket: connect ECONNREFUSED ::1:1',
  });
  expect(error).not.toHaveProperty('retryable');
  for (const address of [
    'postgres://u:12/S3cr3t@127.0.0.1:1/db',
    'postgres://u@db.example/db;password=S3cr3t',
    'postgres://u@db.example/db?password=S3cr3t',
  ]) {
    expect((unreached(address, refused) as Error).message).not.toContain('S3cr3t');
  }
});
