import { assertMigrateMode } from './check-migrate-mode.ts';
import { lazyStore } from './lazy-store.ts';
import type { PostgresPool } from './postgres-pool.ts';
import { assertSchemaName } from './schema-name.ts';
import type { MigrateMode, SqlStore } from './sql-store.ts';

interface CommonOptions {
  /**
   * The schema of the tables, which is created when it is missing. Default: where the connection's
   * `search_path` finds or puts them.
   */
  readonly schema?: string | undefined;
  /** Default: `auto`. */
  readonly migrate?: MigrateMode | undefined;
}

/** Either the address of the database, or a `pg.Pool` of yours, which stays open. */
export type PostgresStoreOptions = CommonOptions &
  (
    | { readonly connectionString: string; readonly pool?: undefined }
    | { readonly pool: PostgresPool; readonly connectionString?: undefined }
  );

/**
 * Keeps connections in PostgreSQL, for as many machines as you like, through `pg`, which you
 * install. The first call connects, and creates the tables or brings them up to date; until then
 * neither the driver nor Kysely is loaded.
 *
 * A query waits for a connection until nobody has been given one for 5 s, and at most 11 s for its
 * answer. A pool of its own has at most ten connections.
 *
 * A write is durable when its promise resolves, as far as the server is told to: a database whose
 * `synchronous_commit` is `off` is refused, because a refresh token that was rotated and then lost
 * cannot be had again.
 *
 * @throws TypeError for neither or both of `connectionString` and `pool`, or for a schema whose
 * name is not an identifier
 */
export function postgresStore(options: PostgresStoreOptions): SqlStore {
  const { connectionString, pool, schema, migrate = 'auto' } = options;
  assertMigrateMode(migrate);
  if (schema !== undefined) assertSchemaName(schema);
  if ((pool === undefined) === !connectionString) {
    throw new TypeError('postgresStore needs either a connectionString or a pool.');
  }
  return lazyStore('postgres', migrate, async (mode) => {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres({ connectionString, pool, schema }, mode);
  });
}
