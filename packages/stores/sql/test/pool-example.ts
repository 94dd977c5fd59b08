import { postgresStore, type SqlStore } from '@onbehalf/store-sql';
import { Pool } from 'pg';

/** A pool of your own, for many processes behind one pooler. Close both when you are done. */
export function openPooled(connectionString: string): { store: SqlStore; pool: Pool } {
  const pool = new Pool({
    connectionString,
    max: 4, // of each process: all of them together share what the server has
    statement_timeout: 10_000, // milliseconds; a pooler may have to be told to let it through
    keepAlive: true,
  });
  return { store: postgresStore({ pool, schema: 'onbehalf', migrate: 'manual' }), pool };
}
