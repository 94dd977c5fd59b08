import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionRow } from '../../store/store.ts';
import { winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { emptyConnection } from './sample-rows.ts';

const tenant = 'acme';
const NOW = 1_000_000;
const LEASE_MS = 15_000;

/** How a process claims what it has read: its name, and its mark in what is sealed, in one write. */
function claimed(row: ConnectionRow, owner: string, until = NOW + LEASE_MS): ConnectionRow {
  return { ...row, lease: { owner, until }, sealed: new TextEncoder().encode(`mark of ${owner}`) };
}

const written = (row: ConnectionRow): ConnectionRow => ({ ...row, version: row.version + 1 });

export const leaseCases: Cases = {
  'a lease is taken by one, and given back': async (store) => {
    const row = emptyConnection();
    await store.insertConnection(row);
    equal(await store.updateConnection(claimed(row, 'process-1')), true);
    equal(await store.updateConnection(claimed(row, 'process-2')), false);
    const held = written(claimed(row, 'process-1'));
    deepEqual(await store.getConnection(tenant, 'con_1'), held);
    equal(await store.updateConnection({ ...held, lease: null }), true);
    equal((await store.getConnection(tenant, 'con_1'))?.lease, null);
  },

  'of many who claim a lease at once, one gets it, with its mark': async (store) => {
    const row = emptyConnection();
    await store.insertConnection(row);
    const claim = (index: number) => claimed(row, `process-${index}`, NOW + index);
    const winners = await winnersOf(50, (index) => store.updateConnection(claim(index)));
    equal(winners.length, 1, `${winners.length} of 50 processes got the lease.`);
    const held = written(claim(winners[0] ?? 0));
    deepEqual(await store.getConnection(tenant, 'con_1'), held);
  },

  'a lease that is over stays to be read until somebody takes it': async (store) => {
    const lease = { owner: 'process-1', until: 1 };
    await store.insertConnection(emptyConnection({ lease }));
    deepEqual((await store.getConnection(tenant, 'con_1'))?.lease, lease);
    const [listed] = await store.listConnections({ tenantId: tenant, limit: 1 });
    deepEqual(listed?.lease, lease);
  },

  'a lease that is over is taken over by one, and its late owner is fenced off': async (store) => {
    const late = claimed(emptyConnection({ version: 3 }), 'late', NOW - 1);
    await store.insertConnection(late);
    const claim = (index: number) => claimed(late, `process-${index}`);
    const winners = await winnersOf(20, (index) => store.updateConnection(claim(index)));
    equal(winners.length, 1, `${winners.length} of 20 processes took the lease over.`);
    const taken = written(claim(winners[0] ?? 0));
    const attempts = {
      'renewed the lease': claimed(late, 'late'),
      'gave it back': { ...late, lease: null },
      'wrote its credentials': { ...late, lease: null, generation: late.generation + 1 },
    };
    for (const [what, attempt] of Object.entries(attempts)) {
      equal(await store.updateConnection(attempt), false, `The late owner ${what}.`);
    }
    equal(await store.deleteConnection(tenant, 'con_1', late.version), false);
    deepEqual(await store.getConnection(tenant, 'con_1'), taken);
  },

  'of renewing a lease and taking it over at once, one happens': async (store) => {
    const held = claimed(emptyConnection(), 'owner', NOW - 1);
    await store.insertConnection(held);
    const attempts = [claimed(held, 'owner'), claimed(held, 'other')];
    const winners = await winnersOf(2, (index) =>
      store.updateConnection(attempts[index] as ConnectionRow),
    );
    equal(winners.length, 1, `${winners.length} of the two happened.`);
    const winner = attempts[winners[0] ?? 0] as ConnectionRow;
    deepEqual(await store.getConnection(tenant, 'con_1'), written(winner));
  },

  'a lease that was renewed is not taken over by who read it before': async (store) => {
    const read = claimed(emptyConnection(), 'owner', NOW - 1);
    await store.insertConnection(read);
    const renewed = claimed(read, 'owner');
    equal(await store.updateConnection(renewed), true, 'The renewal was refused.');
    equal(await store.updateConnection(claimed(read, 'other')), false, 'It was taken over.');
    deepEqual(await store.getConnection(tenant, 'con_1'), written(renewed));
  },
};
