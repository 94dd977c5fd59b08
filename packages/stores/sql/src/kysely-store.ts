import type { Kysely } from 'kysely';

import { assertMigrateMode, assertOptions } from './check-options.ts';
import type { SqlDialect } from './engine.ts';
import { lazyStore } from './lazy-store.ts';
import { assertSchemaName } from './schema-name.ts';
import type { MigrateMode, SqlStore } from './sql-store.ts';

export interface KyselyStoreOptions {
  /**
   * Whose SQL the database speaks: which types its columns have, and how a process keeps the others
   * from migrating at the same moment.
   */
  readonly dialect: SqlDialect;
  /**
   * Whether a driver's error says that a unique index refused a row: SQLSTATE `23505` in
   * PostgreSQL, the extended result code 2067 in SQLite.
   */
  readonly isUniqueViolation: (error: unknown) => boolean;
  /**
   * Whether an error says that the database has undone a statement because of others, so that it may
   * be repeated: SQLSTATE `40001` and `40P01`. Default: no error does.
   */
  readonly isConflict?: ((error: unknown) => boolean) | undefined;
  /** Names the store in messages. Default: the dialect. */
  readonly name?: string | undefined;
  /** PostgreSQL only: the schema of the tables; it is created when it is missing. */
  readonly schema?: string | undefined;
  /** Default: `auto`. */
  readonly migrate?: MigrateMode | undefined;
}

const OPTIONS = ['dialect', 'isUniqueViolation', 'isConflict', 'name', 'schema', 'migrate'];

/**
 * Keeps connections in a database that you open with Kysely, with any dialect that speaks the SQL
 * of PostgreSQL or of SQLite. Your plugins are left out, and the database stays open when the store
 * is closed.
 *
 * What the driver has to do: say how many rows an `insert`, `update` or `delete` changed; keep
 * integers of 53 bits and answer them as numbers, texts or bigints; give `bytea` or `blob` back as
 * `Uint8Array`; compare texts byte by byte; have a commit on the disk when its promise resolves.
 * `returning` is not used. Run `storeKit` of `@onbehalf/core/testing` against it.
 *
 * @throws TypeError for an option that is missing, wrong or does not exist
 */
export function kyselyStore<Tables>(
  database: Kysely<Tables>,
  options: KyselyStoreOptions,
): SqlStore {
  assertOptions('kyselyStore', options, OPTIONS);
  const { dialect, isUniqueViolation, isConflict, migrate = 'auto' } = options;
  const { name = dialect, schema } = options;
  if (typeof (database as Partial<Kysely<Tables>> | null)?.selectFrom !== 'function') {
    throw new TypeError('kyselyStore needs a Kysely first.');
  }
  if (dialect !== 'postgres' && dialect !== 'sqlite') {
    throw new TypeError(`\`dialect\` is 'postgres' or 'sqlite', not ${JSON.stringify(dialect)}.`);
  }
  if (typeof isUniqueViolation !== 'function') {
    throw new TypeError(
      '`isUniqueViolation` must be a function: what a unique index refuses is told by it.',
    );
  }
  assertMigrateMode(migrate);
  if (dialect === 'sqlite' && schema !== undefined) {
    throw new TypeError('`schema` is for PostgreSQL: SQLite has none.');
  }
  if (schema !== undefined) assertSchemaName(schema);
  return lazyStore(name, migrate, async (mode) => {
    const { openKysely } = await import('./open-kysely.ts');
    return openKysely(database, { dialect, isUniqueViolation, isConflict, name, schema }, mode);
  });
}
