import { deepEqual, equal } from 'node:assert/strict';

import type { Cases } from './case.ts';
import { emptyConnection, emptyFlow } from './sample-rows.ts';
import { longId, UNUSUAL_IDS } from './unusual-ids.ts';

export const identityCases: Cases = {
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

  'ids may be as long as they are allowed to be, all of them at once': async (store) => {
    const rows = [1, 2].map((seed) =>
      emptyConnection({
        tenantId: longId(1024, seed),
        id: `con_${seed}`,
        entityId: longId(1024, seed + 2),
        integrationId: longId(64, seed + 4),
        app: longId(64, seed + 6),
        account: { id: longId(512, seed + 8), label: 'octocat' },
      }),
    );
    for (const row of rows) await store.insertConnection(row);
    for (const row of rows) {
      const { id, tenantId, entityId, app, integrationId } = row;
      deepEqual(await store.getConnection(tenantId, id), row);
      const queries = [
        { entityId, app },
        { entityId, integrationId },
      ];
      for (const query of queries) {
        deepEqual(await store.listConnections({ tenantId, ...query, limit: 10 }), [row]);
      }
      await store.insertFlow(emptyFlow({ id, tenantId, connectionId: id, linkHash: id }));
      equal((await store.getFlowOfConnection(tenantId, id))?.id, id);
    }
  },
};

function namedBy(id: string) {
  return emptyConnection({ tenantId: id, id, entityId: id, integrationId: id, app: id, alias: id });
}
