import { kyselyStore, type SqlStore } from '@onbehalf/store-sql';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

/** The store over a database that you open, here with Kysely's own dialect. It stays yours to close. */
export function openOver(connectionString: string): { store: SqlStore; database: Kysely<unknown> } {
  const database = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString }) }),
  });
  const code = (error: unknown): unknown => (error as { code?: unknown }).code;
  const store = kyselyStore(database, {
    dialect: 'postgres',
    isUniqueViolation: (error) => code(error) === '23505', // SQLite: errcode 2067 or 1555
    isConflict: (error) => code(error) === '40001' || code(error) === '40P01',
  });
  return { store, database };
}
