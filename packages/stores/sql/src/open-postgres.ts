import type { Store } from '@onbehalf/core';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';

import { limitedPool } from './limited-pool.ts';
import { openStore } from './open-store.ts';
import type { PostgresPool } from './postgres-pool.ts';
import type { Database } from './schema.ts';
import type { MigrateMode } from './sql-store.ts';

const CONNECT_MS = 5000;
const QUEUE_MS = 20_000;
const QUERY_MS = 10_000;
/** An index of many million rows takes minutes. */
const MIGRATION_MS = 3600_000;
const CONNECTIONS = 10;

/** SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNIQUE_VIOLATION = '23505';

interface Options {
  readonly connectionString: string | undefined;
  readonly pool: PostgresPool | undefined;
  readonly schema: string | undefined;
}

/**
 * Connects, and brings the tables up to date.
 *
 * @throws Error when `pg` is not installed, when a commit would not be durable, or when a newer
 * release of this package owns the tables
 */
export async function openPostgres(options: Options, mode: MigrateMode): Promise<Store> {
  const { connectionString = '', pool: given, schema } = options;
  const own = given === undefined ? await createPool(connectionString) : null;
  const pool: PostgresPool = given ?? (own as Pool);
  // Emitted when an idle connection is lost, and would end the process if nobody listened. The pool
  // makes another one.
  const ignore = (): void => {};
  pool.on('error', ignore);

  const kysely = (queryMs: number, prepares: boolean): Kysely<Database> => {
    const limits = { connectMs: CONNECT_MS, queryMs, prepares };
    const dialect = new PostgresDialect({ pool: limitedPool(pool, limits) });
    const database = new Kysely<Database>({ dialect });
    return schema === undefined ? database : database.withSchema(schema);
  };
  const database = kysely(QUERY_MS, true);
  const close = async (): Promise<void> => {
    await own?.end();
    pool.removeListener('error', ignore);
  };
  try {
    await assertDurable(database);
  } catch (error) {
    await close();
    throw error;
  }
  const engine = {
    name: 'postgres',
    place: schema === undefined ? 'The PostgreSQL database' : `The PostgreSQL schema ${schema}`,
    dialect: 'postgres',
    database,
    migrations: kysely(MIGRATION_MS, false),
    schema,
    isUniqueViolation,
    close,
  } as const;
  return openStore(engine, mode);
}

async function createPool(connectionString: string): Promise<Pool> {
  const { default: pg } = await import('pg').catch((error: unknown) => {
    throw new Error('postgresStore needs the package pg: npm install pg', { cause: error });
  });
  return new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    // It counts the queue, too.
    connectionTimeoutMillis: QUEUE_MS,
    keepAlive: true,
    // A script that is done ends, closed or not.
    allowExitOnIdle: true,
  });
}

/** @throws Error when the server answers before it has written */
async function assertDurable(database: Kysely<Database>): Promise<void> {
  const setting = sql<{ value: string }>`select current_setting('synchronous_commit') as value`;
  const { rows } = await setting.execute(database);
  if (rows[0]?.value !== 'off') return;
  throw new Error(
    'synchronous_commit is off in this PostgreSQL database: a token that a provider has just ' +
      'rotated could be lost in a crash. Turn it on for this role: ' +
      'alter role ... set synchronous_commit = on.',
  );
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
