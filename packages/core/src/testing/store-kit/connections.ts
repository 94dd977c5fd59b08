import { deepEqual, equal } from 'node:assert/strict';

import type { Cases } from './case.ts';
import { emptyConnection, FAR, fullConnection, scribble } from './sample-rows.ts';

const tenant = 'acme';

export const connectionCases: Cases = {
  'an unknown connection reads as null': async (store) => {
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'an id that is taken is refused, and its row stays': async (store) => {
    equal(await store.insertConnection(fullConnection()), true, 'The first was refused.');
    const second = emptyConnection({ entityId: 'mallory' });
    const isInserted = await store.insertConnection(second);
    equal(isInserted, false, 'A second row was inserted under the same id.');
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection());
  },

  'an update replaces every field, and counts the version up': async (store) => {
    await store.insertConnection(emptyConnection({ version: 3 }));
    equal(await store.updateConnection(fullConnection()), true, 'The update was refused.');
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection({ version: 4 }));
    equal(await store.updateConnection(emptyConnection({ version: 4 })), true);
    deepEqual(await store.getConnection(tenant, 'con_1'), emptyConnection({ version: 5 }));
  },

  'an update of an older or newer version changes nothing': async (store) => {
    await store.insertConnection(fullConnection({ version: 3 }));
    for (const version of [2, 4]) {
      const isWritten = await store.updateConnection(emptyConnection({ version }));
      equal(isWritten, false, `An update of version ${version} replaced version 3.`);
    }
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection({ version: 3 }));
  },

  'an update of a row that never was does not make it': async (store) => {
    equal(await store.updateConnection(emptyConnection()), false, 'The update was accepted.');
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'an update of a row that is gone does not bring it back': async (store) => {
    await store.insertConnection(emptyConnection());
    await store.deleteConnection(tenant, 'con_1');
    equal(await store.updateConnection(emptyConnection()), false, 'The update was accepted.');
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'a deletion that names a version spares any other': async (store) => {
    await store.insertConnection(fullConnection({ version: 3 }));
    equal(await store.deleteConnection(tenant, 'con_1', 2), false, 'An old version was deleted.');
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection({ version: 3 }));
    equal(await store.deleteConnection(tenant, 'con_1', 3), true, 'The deletion was refused.');
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'version 0 is a version too': async (store) => {
    await store.insertConnection(emptyConnection({ version: 1 }));
    equal(await store.deleteConnection(tenant, 'con_1', 0), false, 'Version 1 was deleted for 0.');
  },

  'a deletion without a version deletes any, once': async (store) => {
    await store.insertConnection(fullConnection());
    equal(await store.deleteConnection(tenant, 'con_1'), true, 'The deletion was refused.');
    equal(await store.deleteConnection(tenant, 'con_1'), false, 'Nothing was deleted twice.');
  },

  'closing a store again is no error': async (store) => {
    await store.insertConnection(fullConnection());
    await store.close();
    await store.close();
  },

  'changing a row that was given or returned changes nothing': async (store) => {
    const given = fullConnection();
    await store.insertConnection(given);
    scribble(given);
    const update = fullConnection();
    await store.updateConnection(update);
    scribble(update);
    const query = { tenantId: tenant, limit: 10 };
    for (const row of await store.listConnections(query)) scribble(row);
    const due = { tenantId: tenant, before: FAR + 10, limit: 10 };
    for (const row of await store.listDueConnections(due)) scribble(row);
    for (const row of await store.walkConnections({ limit: 10 })) scribble(row);
    scribble(await store.getConnection(tenant, 'con_1'));
    deepEqual(await store.listConnections(query), [fullConnection({ version: 4 })]);
  },
};
