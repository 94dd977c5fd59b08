import { registerHooks } from 'node:module';

import { job } from './job.ts';

/** Answers what is loaded once the store is made, and what is after its first call. */
await job(async () => async (path = '') => {
  const loaded: string[] = [];
  registerHooks({
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
  const { sqliteStore } = await import('@onbehalf/store-sql');
  const store = sqliteStore({ path });
  const made = [...loaded];
  await store.getConnection('', 'con_1');
  await store.close();
  return { made, used: loaded };
});
