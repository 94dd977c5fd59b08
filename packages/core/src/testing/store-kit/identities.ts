import { deepEqual, equal } from 'node:assert/strict';

import type { Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { emptyConnection, emptyFlow } from './sample-rows.ts';

/** Each differs from every other, though a careless comparison takes some for the same. */
const UNUSUAL_IDS = [
  'alice',
  'Alice',
  ' alice',
  'alice ',
  'ali',
  'a%',
  'a_ice',
  '%',
  '*',
  '1',
  '01',
  '1.0',
  '1e0',
  'null',
  'NULL',
  'true',
  '\u00e9',
  'e\u0301',
  '👩‍👩‍👧',
  '👩',
  'ｆｕｌｌ\uffee',
  "' OR '1'='1",
  `'; DROP TABLE onbehalf_connections; --`,
  '"quoted"',
  '`x`',
  'back\\slash',
  'line\nbreak',
  '?',
  '$1',
  ':id',
  '{"$ne":null}',
  '["a","b"]',
  'a/../b',
  `${'x'.repeat(1023)}y`,
  `${'x'.repeat(1023)}z`,
];

export const identityCases: Cases = {
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

  'any text is an id, and only that one': async (store) => {
    for (const id of UNUSUAL_IDS) await store.insertConnection(namedBy(id));
    for (const id of UNUSUAL_IDS) {
      deepEqual(await store.getConnection(id, id), namedBy(id));
      const { tenantId, entityId, app, integrationId } = namedBy(id);
      const queries = [{ entityId, app }, { entityId, integrationId }, { app }, { integrationId }];
      for (const query of queries) {
        const found = await store.listConnections({ tenantId, ...query, limit: 10 });
        deepEqual(found, [namedBy(id)]);
      }
    }
    for (const id of UNUSUAL_IDS) {
      equal(await store.updateConnection(namedBy(id)), true, `The update of ${id} was refused.`);
      equal(await store.deleteConnection(id, id), true, `The deletion of ${id} was refused.`);
    }
  },

  'any text is an entity, and only that one': async (store) => {
    for (const [index, entityId] of UNUSUAL_IDS.entries()) {
      await store.insertConnection(emptyConnection({ id: `con_${index}`, entityId }));
    }
    for (const [index, entityId] of UNUSUAL_IDS.entries()) {
      const query = { tenantId: 'acme', entityId, app: 'github', limit: 10 };
      const found = await store.listConnections(query);
      const ids = found.map(({ id }) => id);
      deepEqual(ids, [`con_${index}`], `${entityId} has the connections ${ids.join(', ')}.`);
    }
  },

  'any text is a flow or a link, and only that one': async (store) => {
    const flow = (id: string) => emptyFlow({ id, tenantId: id, connectionId: id, linkHash: id });
    for (const id of UNUSUAL_IDS) await store.insertFlow(flow(id));
    for (const id of UNUSUAL_IDS) {
      deepEqual(await store.getFlow(id), flow(id));
      deepEqual(await store.getFlowByLink(id), flow(id));
      deepEqual(await store.getFlowOfConnection(id, id), flow(id));
    }
  },

  'texts that no database takes are refused, or kept apart': async (store) => {
    const halfPairs = ['\ud800', '\ud801', '\udc00', '\ufffd'];
    const ids = [...halfPairs, 'a', 'a\0', 'a\0b', '\0'];
    for (const id of ids) await attempt(store.insertConnection(namedBy(id)));
    for (const id of ids) {
      const row = await attempt(store.getConnection(id, id));
      if (row) deepEqual(row, namedBy(id));
      const listed = await attempt(listOfEntity(store, id));
      for (const found of listed ?? []) deepEqual(found, namedBy(id));
    }
    deepEqual(await store.getConnection('a', 'a'), namedBy('a'));
  },

  'a flow outlives its connection, and says what came of it': async (store) => {
    await store.insertConnection(emptyConnection());
    await store.insertFlow(emptyFlow());
    await store.setFlowResult('flow-1', 'con_2');
    await store.deleteConnection('acme', 'con_1');
    equal((await store.getFlowOfConnection('acme', 'con_1'))?.resultId, 'con_2');
  },
};

function namedBy(id: string) {
  return emptyConnection({ tenantId: id, id, entityId: id, integrationId: id, app: id, alias: id });
}

function listOfEntity(store: Store, entityId: string) {
  return store.listConnections({ tenantId: entityId, entityId, limit: 10 });
}

/** What a call answers, or null when it refuses. */
async function attempt<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch {
    return null;
  }
}
