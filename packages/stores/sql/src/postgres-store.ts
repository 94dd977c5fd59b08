import { assertMigrateMode, assertOptions } from './check-options.ts';
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
 * @throws TypeError for neither or both of `connectionString` and `pool`, for an address that is not
 * PostgreSQL's, for a schema whose name is not an identifier, or for an option that does not exist
 */
export function postgresStore(options: PostgresStoreOptions): SqlStore {
  assertOptions('postgresStore', options, ['connectionString', 'pool', 'schema', 'migrate']);
  const { connectionString, pool, schema, migrate = 'auto' } = options;
  assertMigrateMode(migrate);
  if (schema !== undefined) assertSchemaName(schema);
  if ((pool === undefined) === !connectionString) {
    throw new TypeError('postgresStore needs either a connectionString or a pool.');
  }
  if (pool === undefined) assertAddress(connectionString);
  else assertPool(pool);
  return lazyStore('postgres', migrate, async (mode) => {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres({ connectionString, pool, schema }, mode);
  });
}

/** The driver would look for the host of anything else, too, and ask what is there for PostgreSQL. */
function assertAddress(address: unknown): void {
  if (typeof address === 'string' && /^(?:postgres(?:ql)?:\/\/|socket:|\/)/i.test(address)) return;
  // It may have a password in it.
  throw new TypeError(
    'postgresStore: connectionString must be an address, postgres://user:password@host:5432/database, ' +
      'or the path of a socket.',
  );
}

function assertPool(pool: Partial<PostgresPool>): void {
  const members = ['connect', 'on', 'removeListener'] as const;
  if (members.every((member) => typeof pool[member] === 'function')) return;
  throw new TypeError('postgresStore: pool must be a pg.Pool, or what is like one.');
}
