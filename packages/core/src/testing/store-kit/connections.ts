import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { Cases } from './case.ts';
import { allBytes, atOnce, emptyConnection, fullConnection, scribble } from './sample-rows.ts';

const ATTEMPTS = 1000;
const tenant = 'acme';

export const connectionCases: Cases = {
  'a connection reads back exactly as it was written': async (store) => {
    await store.insertConnection(fullConnection());
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection());
  },

  'a connection keeps its nulls': async (store) => {
    await store.insertConnection(emptyConnection());
    deepEqual(await store.getConnection(tenant, 'con_1'), emptyConnection());
  },

  'no granted scopes are not the same as unknown ones': async (store) => {
    const scopes = { requested: ['a "quoted" scope', 'https://x.example/auth/a.b'], granted: [] };
    await store.insertConnection(emptyConnection({ scopes }));
    deepEqual((await store.getConnection(tenant, 'con_1'))?.scopes, scopes);
  },

  'sealed bytes come back one by one, none, few or many': async (store) => {
    const many = new Uint8Array(100_000).map((_, index) => (index * 31) % 256);
    const seals = [new Uint8Array(), allBytes(), many, null];
    for (const [index, sealed] of seals.entries()) {
      await store.insertConnection(emptyConnection({ id: `con_${index}`, sealed }));
      const row = await store.getConnection(tenant, `con_${index}`);
      // Not deepEqual: it would show how 100,000 bytes differ, one in a line.
      const isSame = row?.sealed?.toString() === sealed?.toString();
      equal(isSame, true, `${sealed?.length ?? 'No'} bytes came back as others.`);
      equal(row?.sealed === null, sealed === null, 'No bytes came back as null, or null as none.');
    }
  },

  'numbers keep their 53 bits': async (store) => {
    const most = Number.MAX_SAFE_INTEGER;
    const row = fullConnection({ version: most - 1, generation: most, expiresAt: most });
    await store.insertConnection(row);
    equal(await store.updateConnection(row), true, 'The update was refused.');
    deepEqual(await store.getConnection(tenant, 'con_1'), { ...row, version: most });
  },

  'an unknown connection reads as null': async (store) => {
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'an id that is taken is refused, and its row stays': async (store) => {
    await store.insertConnection(fullConnection());
    const second = emptyConnection({ entityId: 'mallory' });
    await rejects(store.insertConnection(second), 'A second row was inserted under the same id.');
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

  'an update of a row that is gone does not bring it back': async (store) => {
    await store.insertConnection(emptyConnection());
    await store.deleteConnection(tenant, 'con_1');
    equal(await store.updateConnection(emptyConnection()), false, 'The update was accepted.');
    equal(await store.getConnection(tenant, 'con_1'), null);
  },

  'of many updates of one version at once, one is written': async (store) => {
    await store.insertConnection(emptyConnection());
    const written = await atOnce(20, (index) =>
      store.updateConnection(emptyConnection({ alias: `writer-${index}` })),
    );
    const winners = [...written.keys()].filter((index) => written[index]);
    equal(winners.length, 1, `${winners.length} of 20 writers were told that they had written.`);
    const row = await store.getConnection(tenant, 'con_1');
    deepEqual(row, emptyConnection({ alias: `writer-${winners[0]}`, version: 1 }));
  },

  'no update is lost among writers that read and try again': async (store) => {
    await store.insertConnection(emptyConnection());
    await atOnce(10, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const row = await store.getConnection(tenant, 'con_1');
        if (row === null) throw new Error('The connection is gone.');
        if (await store.updateConnection({ ...row, generation: row.generation + 1 })) return;
      }
      throw new Error(`${ATTEMPTS} updates of a row that was just read were refused.`);
    });
    const row = emptyConnection({ version: 10, generation: 10 });
    deepEqual(await store.getConnection(tenant, 'con_1'), row);
  },

  'a lease is taken by one, and given back': async (store) => {
    await store.insertConnection(emptyConnection());
    const lease = (owner: string) => ({ lease: { owner, until: 2000 } });
    equal(await store.updateConnection(emptyConnection(lease('process-1'))), true);
    equal(await store.updateConnection(emptyConnection(lease('process-2'))), false);
    deepEqual((await store.getConnection(tenant, 'con_1'))?.lease, lease('process-1').lease);
    equal(await store.updateConnection(emptyConnection({ version: 1 })), true);
    equal((await store.getConnection(tenant, 'con_1'))?.lease, null);
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

  'of an update and a deletion of one version at once, one happens': async (store) => {
    await store.insertConnection(emptyConnection());
    const happened = await Promise.all([
      store.updateConnection(emptyConnection({ alias: 'kept' })),
      store.deleteConnection(tenant, 'con_1', 0),
    ]);
    equal(happened.filter(Boolean).length, 1, `They answered ${happened.join(' and ')}.`);
    const alias = (await store.getConnection(tenant, 'con_1'))?.alias;
    equal(alias, happened[0] ? 'kept' : undefined);
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
    scribble(await store.getConnection(tenant, 'con_1'));
    deepEqual(await store.listConnections(query), [fullConnection({ version: 4 })]);
  },
};
