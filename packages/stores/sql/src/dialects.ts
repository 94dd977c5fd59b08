import { type Kysely, type RawBuilder, sql } from 'kysely';

import type { Engine, SqlDialect } from './engine.ts';
import type { Database } from './schema.ts';

/** The letters of `onbehalf`, as the number by which PostgreSQL knows a lock. */
const LOCK = sql.raw('8029463373330607206');

/**
 * Begins a transaction in which nobody else migrates. Calls queue up behind a step that waits for
 * the lock of a table, so it must not wait long; the next attempt may be luckier.
 */
export const beginMigration: Readonly<Record<SqlDialect, readonly RawBuilder<unknown>[]>> = {
  sqlite: [sql`begin immediate`],
  postgres: [
    sql`begin`,
    sql`set local statement_timeout = 0`,
    sql`set local lock_timeout = '30s'`,
    sql`select pg_advisory_xact_lock(${LOCK})`,
    sql`set local lock_timeout = '3s'`,
  ],
};

/** Whether there is such a table, where the queries would find it. */
export async function hasTable(
  { dialect, schema }: Pick<Engine, 'dialect' | 'schema'>,
  database: Kysely<Database>,
  name: string,
): Promise<boolean> {
  const path = schema === undefined ? name : `${schema}.${name}`;
  const query = {
    sqlite: sql`select name from sqlite_master where type = 'table' and name = ${name}`,
    postgres: sql`select oid from pg_class where oid = to_regclass(${path})`,
  };
  const { rows } = await query[dialect].execute(database);
  return rows.length > 0;
}

/** PostgreSQL asks for the right to create schemas even where one exists already. */
export async function createSchema(database: Kysely<Database>, schema: string): Promise<void> {
  const found = await sql`select from pg_namespace where nspname = ${schema}`.execute(database);
  if (found.rows.length === 0) await database.schema.createSchema(schema).execute();
}
