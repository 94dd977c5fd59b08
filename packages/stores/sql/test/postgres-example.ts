import { postgresStore, type SqlStore } from '@onbehalf/store-sql';

/** For your processes: refuses tables that are behind, and creates none. */
export function openStore(connectionString: string): SqlStore {
  return postgresStore({ connectionString, schema: 'onbehalf', migrate: 'manual' });
}

/** For your deployment, before a new release starts. */
export async function migrate(connectionString: string): Promise<void> {
  const store = postgresStore({ connectionString, schema: 'onbehalf' });
  await store.migrate();
  await store.close();
}
