import { sqliteStore } from '@onbehalf/store-sql';

import { job } from './job.ts';

/** Counts the generation up, one by one, and answers how often another process was faster. */
await job(async (path = '') => {
  const store = sqliteStore({ path });
  await store.getConnection('', 'con_1');
  return async (times = '') => {
    let refused = 0;
    for (let written = 0; written < Number(times);) {
      const row = await store.getConnection('', 'con_1');
      if (row === null) throw new Error('The connection is gone.');
      if (await store.updateConnection({ ...row, generation: row.generation + 1 })) written += 1;
      else refused += 1;
    }
    return refused;
  };
});
