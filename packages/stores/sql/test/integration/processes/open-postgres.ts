import { postgresStore } from '@onbehalf/store-sql';

import { job } from './job.ts';

await job(async () => {
  // Otherwise whoever loads faster makes the schema alone.
  await Promise.all([import('pg'), import('kysely'), import('../../../src/open-postgres.ts')]);
  return async (connectionString = '') => {
    const store = postgresStore({ connectionString, schema: 'acme' });
    const row = await store.getConnection('', 'con_1');
    await store.close();
    return row;
  };
});
