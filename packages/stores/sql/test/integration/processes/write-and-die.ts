import { kill, pid } from 'node:process';

import { sqliteStore } from '@onbehalf/store-sql';

import { connection } from '../../rows.ts';
import { job } from './job.ts';

await job(async (path = '') => async () => {
  const store = sqliteStore({ path });
  await store.insertConnection(connection());
  await store.updateConnection(connection({ alias: 'the last write' }));
  kill(pid, 'SIGKILL');
});
