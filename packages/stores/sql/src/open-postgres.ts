import type { Store } from '@onbehalf/core';
import { Kysely, PostgresDialect, sql } from 'kysely';

import { limitedPool } from './limited-pool.ts';
import { openStore } from './open-store.ts';
import { createPool } from './own-pool.ts';
import type { PostgresPool } from './postgres-pool.ts';
import { runDirectly } from './prepared-query.ts';
import type { Database } from './schema.ts';
import type { MigrateMode } from './sql-store.ts';
import { SQLSTATE, sqlstate } from './sqlstate.ts';
import { UnusableError } from './unusable.ts';

/** How long something is waited for at most, in milliseconds. */
export interface PostgresLimits {
  readonly connectMs: number;
  readonly queryMs: number;
  readonly migrationMs: number;
}

// A migration may build an index of many million rows.
const LIMITS: PostgresLimits = { connectMs: 5000, queryMs: 10_000, migrationMs: 3600_000 };

const GRACE_MS = 1000;

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
export async function openPostgres(
  { connectionString = '', pool: given, schema }: Options,
  mode: MigrateMode,
  limits: PostgresLimits = LIMITS,
): Promise<Store> {
  const own = given === undefined ? await createPool(connectionString, limits) : undefined;
  const pool = (given ?? own) as PostgresPool;
  // Emitted when an idle connection is lost, and would end the process if nobody listened. The pool
  // makes another one.
  const ignore = (): void => {};
  pool.on('error', ignore);
  const close = async (): Promise<void> => {
    await own?.end();
    // Of its own pool, what is just being closed may still be lost.
    given?.removeListener('error', ignore);
  };

  const outdated = new WeakSet<Error>();
  const kysely = (queryMs: number, prepares: boolean): Kysely<Database> => {
    // It is the server who should say it first.
    const limited = limitedPool(pool, {
      connectMs: limits.connectMs,
      queryMs: queryMs + GRACE_MS,
      prepares,
      outdated,
    });
    const plain = new Kysely<Database>({ dialect: new PostgresDialect({ pool: limited }) });
    const database = schema === undefined ? plain : plain.withSchema(schema);
    runDirectly(database, async (text, parameters) => {
      const client = await limited.connect();
      try {
        const { command, rowCount, rows } = await client.query(text, [...parameters]);
        return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount) };
      } finally {
        client.release();
      }
    });
    return database;
  };
  const database = kysely(limits.queryMs, true);
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
    migrations: kysely(limits.migrationMs, false),
    schema,
    isUniqueViolation: (error: unknown) => sqlstate(error) === SQLSTATE.uniqueViolation,
    isConflict: (error: unknown) => isConflict(error) || outdated.has(error as Error),
    close,
  } as const;
  return openStore(engine, mode);
}

function isConflict(error: unknown): boolean {
  const code = sqlstate(error);
  return code === SQLSTATE.serializationFailure || code === SQLSTATE.deadlock;
}

/** @throws Error when the server answers before it has written */
async function assertDurable(database: Kysely<Database>): Promise<void> {
  const setting = sql<{ value: string }>`select current_setting('synchronous_commit') as value`;
  const { rows } = await setting.execute(database);
  if (rows[0]?.value !== 'off') return;
  throw new UnusableError(
    'synchronous_commit is off in this PostgreSQL database: a token that a provider has just ' +
      'rotated could be lost in a crash. Turn it on for this role: ' +
      'alter role ... set synchronous_commit = on.',
  );
}
