import { sqliteStore } from '@onbehalf/store-sql';

import { connection } from '../../rows.ts';
import { job } from './job.ts';

/** Connects each entity to the account that they all want, and answers which it did. */
await job(async (path = '', name = '') => {
  const store = sqliteStore({ path });
  await store.getConnection('', 'con_1');
  return async (...entities) => {
    const given: string[] = [];
    for (const entityId of entities) {
      const row = connection({ id: `${name} of ${entityId}`, entityId, account: null });
      await store.insertConnection(row);
      const account = { id: '583231', label: name };
      if (await store.updateConnection({ ...row, account })) given.push(entityId);
    }
    return given;
  };
});
