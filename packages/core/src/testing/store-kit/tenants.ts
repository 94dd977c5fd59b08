import { deepEqual, equal } from 'node:assert/strict';

import type { Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { boundFlow, emptyConnection, FAR, fullConnection } from './sample-rows.ts';

export const tenantCases: Cases = {
  'the same id in two tenants names two connections': async (store) => {
    const tenants = ['acme', 'globex', ''];
    const row = (tenantId: string) => emptyConnection({ tenantId, alias: `of ${tenantId}` });
    for (const tenantId of tenants) await store.insertConnection(row(tenantId));
    for (const tenantId of tenants) {
      deepEqual(await store.getConnection(tenantId, 'con_1'), row(tenantId));
      deepEqual(await store.listConnections({ tenantId, limit: 10 }), [row(tenantId)]);
    }
    equal(await store.updateConnection({ ...row('acme'), alias: 'changed' }), true);
    equal(await store.deleteConnection('', 'con_1'), true);
    deepEqual(await store.getConnection('globex', 'con_1'), row('globex'));
    equal((await store.getConnection('acme', 'con_1'))?.alias, 'changed');
    equal(await store.getConnection('', 'con_1'), null);
  },

  'a tenant and an id run together are not another pair': async (store) => {
    await store.insertConnection(emptyConnection({ tenantId: 'a', id: 'bc' }));
    equal(await store.getConnection('ab', 'c'), null);
    equal(await store.deleteConnection('ab', 'c'), false, 'The other pair was deleted.');
    equal(await store.deleteConnection('', 'abc'), false, 'The other pair was deleted.');
  },

  'no read in one tenant finds what another has': async (store) => {
    await insertAll(store, 'acme');
    for (const tenantId of ['', 'globex', 'Acme', 'acme ', 'acm', 'a%']) {
      deepEqual(await allOf(store, tenantId), NOTHING, `"${tenantId}" sees what "acme" has.`);
    }
  },

  'no write in one tenant changes what another has': async (store) => {
    for (const tenantId of ['acme', 'globex', '']) await insertAll(store, tenantId);
    const others = async () => [await allOf(store, 'acme'), await allOf(store, '')];
    const before = await others();
    const { id, version } = fullConnection();
    const changed = fullConnection({ tenantId: 'globex', alias: 'changed', sealed: null });
    equal(await store.updateConnection(changed), true, 'The update was refused.');
    equal(await store.takeFlow('flow of globex', 'state-hash', 1000), true);
    await store.setFlowResult('flow of globex', 'con_2');
    await store.deleteFlow('flow of globex');
    equal(await store.deleteConnection('globex', id, version + 1), true);
    equal(await store.deleteConnection('globex', id), false, 'A row was deleted twice.');
    deepEqual(await others(), before);
    deepEqual(await allOf(store, 'globex'), NOTHING);
  },
};

async function insertAll(store: Store, tenantId: string): Promise<void> {
  await store.insertConnection(fullConnection({ tenantId }));
  const names = { id: `flow of ${tenantId}`, linkHash: `link of ${tenantId}` };
  await store.insertFlow(boundFlow({ tenantId, ...names }));
}

const NOTHING = {
  connection: null,
  lists: [[], [], [], []],
  due: [],
  walked: [],
  dueCount: 0,
  flow: null,
};

/** What every read that takes a tenant says of the same ids. */
async function allOf(store: Store, tenantId: string) {
  const { id, entityId, app, integrationId, status } = fullConnection();
  const list = (query: object) => store.listConnections({ tenantId, limit: 10, ...query });
  const due = { tenantId, before: FAR + 10 };
  return {
    connection: await store.getConnection(tenantId, id),
    lists: [
      await list({}),
      await list({ entityId, app }),
      await list({ entityId, integrationId }),
      await list({ statuses: [status], expiresBefore: FAR + 10 }),
    ],
    due: await store.listDueConnections({ ...due, limit: 10 }),
    walked: await store.walkConnections({ tenantId, limit: 10 }),
    dueCount: await store.countDueConnections(due),
    flow: await store.getFlowOfConnection(tenantId, id),
  };
}
