import { registerHooks } from 'node:module';

import { job } from './job.ts';

/**
 * Answers what is loaded once a store is made, and what is after its first call, whether or not
 * that was answered. `pg` is not installed.
 */
await job(async () => async (path, connectionString) => {
  const loaded: string[] = [];
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'pg') throw new Error('Cannot find package pg.');
      return next(specifier, context);
    },
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
  const { postgresStore, sqliteStore } = await import('@onbehalf/store-sql');
  const store =
    path === ''
      ? postgresStore({ connectionString: connectionString ?? '' })
      : sqliteStore({ path: path ?? '' });
  const made = [...loaded];
  const error = await store.getConnection('', 'con_1').catch(String);
  await store.close();
  return { made, used: loaded, error };
});
