import { pid } from 'node:process';

import { sqliteStore } from '@onbehalf/store-sql';

import { job } from './job.ts';

/** Claims the lease of each row as refreshing does, and answers of which it got it. */
await job(async (path = '') => {
  const store = sqliteStore({ path });
  await store.getConnection('', 'con_0');
  return async (...ids) => {
    const claimed: string[] = [];
    for (const id of ids) {
      const row = await store.getConnection('', id);
      if (row === null) throw new Error('The connection is gone.');
      if (row.lease !== null) continue;
      const lease = { owner: String(pid), until: 2000 };
      if (await store.updateConnection({ ...row, lease })) claimed.push(id);
    }
    return claimed;
  };
});
