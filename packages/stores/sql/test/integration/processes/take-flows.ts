import { sqliteStore } from '@onbehalf/store-sql';

import { job } from './job.ts';

/** Answers the ids of the flows that this process took. */
await job(async (path = '') => {
  const store = sqliteStore({ path });
  await store.getFlow('flow-0');
  return async (...ids) => {
    const taken: string[] = [];
    for (const id of ids) {
      if (await store.takeFlow(id, 'state-hash', 1000)) taken.push(id);
    }
    return taken;
  };
});
