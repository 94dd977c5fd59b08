import type { Kysely } from 'kysely';

import type { Database } from './schema.ts';

/** Whose SQL a database speaks. */
export type SqlDialect = 'postgres' | 'sqlite';

/** A database that is open, and what the queries must know of it. */
export interface Engine {
  /** Names the store in messages. */
  readonly name: string;
  /** Where the database is, without secrets. */
  readonly place: string;
  readonly dialect: SqlDialect;
  readonly database: Kysely<Database>;
  /** The same for migrations, which may take long. */
  readonly migrations: Kysely<Database>;
  /** Where the tables are, if not where the database looks by itself. */
  readonly schema?: string | undefined;
  readonly isUniqueViolation: (error: unknown) => boolean;
  /** Whether an error says that a statement was undone because of others. */
  readonly isConflict?: ((error: unknown) => boolean) | undefined;
  /** Whether it writes what an index has anew for every column that an update names. Default false. */
  readonly rewritesIndexes?: boolean;
  readonly close: () => Promise<void>;
}
