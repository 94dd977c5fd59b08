import { deepEqual, equal } from 'node:assert/strict';

import { atOnce, winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { emptyConnection } from './sample-rows.ts';

const ATTEMPTS = 1000;
const tenant = 'acme';

export const contentionCases: Cases = {
  'of many insertions of one id at once, one happens': async (store) => {
    const row = (index: number) => emptyConnection({ alias: `writer-${index}` });
    const winners = await winnersOf(20, (index) => store.insertConnection(row(index)));
    equal(winners.length, 1, `${winners.length} of 20 insertions of one id happened.`);
    deepEqual(await store.getConnection(tenant, 'con_1'), row(winners[0] ?? 0));
  },

  'of many updates of one version at once, one is written': async (store) => {
    await store.insertConnection(emptyConnection());
    const row = (index: number) => emptyConnection({ alias: `writer-${index}` });
    const winners = await winnersOf(50, (index) => store.updateConnection(row(index)));
    equal(winners.length, 1, `${winners.length} of 50 writers were told that they had written.`);
    const written = { ...row(winners[0] ?? 0), version: 1 };
    deepEqual(await store.getConnection(tenant, 'con_1'), written);
  },

  'each success of writers that read and try again is one version': async (store) => {
    await store.insertConnection(emptyConnection());
    const versions = await atOnce(25, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const row = await store.getConnection(tenant, 'con_1');
        if (row === null) throw new Error('The connection is gone.');
        const changed = { ...row, generation: row.generation + 1 };
        if (await store.updateConnection(changed)) return row.version + 1;
      }
      throw new Error(`${ATTEMPTS} updates of a row that was just read were refused.`);
    });
    const all = Array.from({ length: 25 }, (_, index) => index + 1);
    deepEqual(
      versions.toSorted((a, b) => a - b),
      all,
    );
    const row = emptyConnection({ version: 25, generation: 25 });
    deepEqual(await store.getConnection(tenant, 'con_1'), row);
  },

  'updates of different rows at once are all written': async (store) => {
    const row = (index: number) => emptyConnection({ id: `con_${index}` });
    await atOnce(20, (index) => store.insertConnection(row(index)));
    const winners = await winnersOf(20, (index) => store.updateConnection(row(index)));
    equal(winners.length, 20, `${20 - winners.length} updates were refused.`);
  },

  'of an update and a deletion of one version at once, one happens': async (store) => {
    for (const [index, order] of (['update first', 'delete first'] as const).entries()) {
      const row = emptyConnection({ id: `con_${index}` });
      await store.insertConnection(row);
      const update = () => store.updateConnection({ ...row, alias: 'kept' });
      const remove = () => store.deleteConnection(tenant, row.id, 0);
      const calls = order === 'update first' ? [update(), remove()] : [remove(), update()];
      const happened = (await Promise.all(calls)).filter(Boolean).length;
      equal(happened, 1, `${happened} of the two happened (${order}).`);
    }
  },

  'of many deletions at once, one happens': async (store) => {
    for (const version of [undefined, 3]) {
      await store.insertConnection(emptyConnection({ version: 3 }));
      const winners = await winnersOf(20, () => store.deleteConnection(tenant, 'con_1', version));
      equal(winners.length, 1, `${winners.length} of 20 deleted the row.`);
    }
  },
};
