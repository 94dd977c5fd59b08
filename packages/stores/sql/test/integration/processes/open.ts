import { sqliteStore } from '@onbehalf/store-sql';

import { job } from './job.ts';

async function open(path = ''): Promise<unknown> {
  const store = sqliteStore({ path });
  const row = await store.getConnection('', 'con_1');
  await store.close();
  return row;
}

await job(async () => {
  // Loads the driver: otherwise whoever loads faster makes the database alone.
  await open(':memory:');
  return open;
});
