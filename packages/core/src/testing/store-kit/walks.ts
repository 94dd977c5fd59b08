import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionRow, Store, WalkQuery } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { emptyConnection, fullConnection } from './sample-rows.ts';

/** The same ids in several tenants, and names that run together. */
const PLACES = [
  ['', 'b'],
  ['', 'c'],
  ['a', 'a'],
  ['a', 'bc'],
  ['a', 'c'],
  ['ab', 'a'],
  ['ab', 'c'],
  ["o'a", 'b'],
  ['\u00fc', 'a'],
  ['\u{1f469}', 'a'],
] as const;

async function insertPlaces(store: Store): Promise<void> {
  for (const [tenantId, id] of PLACES.toReversed()) {
    await store.insertConnection(emptyConnection({ tenantId, id }));
  }
}

const placeOf = ({ tenantId, id }: ConnectionRow): string => `${tenantId}/${id}`;

/** All that a walk passes; stops at 30 pages, should a store never end. */
async function walk(
  store: Store,
  query: Omit<WalkQuery, 'after'>,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const places: string[] = [];
  let after: WalkQuery['after'];
  for (let page = 0; page < 30; page++) {
    const rows = await store.walkConnections({ ...query, after });
    const last = rows.at(-1);
    if (last === undefined) break;
    places.push(...rows.map(placeOf));
    after = { tenantId: last.tenantId, id: last.id };
    await between(page);
  }
  return places;
}

export const walkCases: Cases = {
  'a walk passes every row of every tenant once, whatever the size of its pages': async (store) => {
    await insertPlaces(store);
    const all = PLACES.map((place) => place.join('/')).toSorted();
    for (const limit of [1, 2, 3, PLACES.length, PLACES.length + 1]) {
      deepEqual((await walk(store, { limit })).toSorted(), all, `in pages of ${limit}`);
    }
  },

  'a walk through one tenant passes every row of it, and no other': async (store) => {
    await insertPlaces(store);
    for (const tenantId of ['', 'a', 'ab', "o'a"]) {
      const theirs = PLACES.filter(([tenant]) => tenant === tenantId);
      for (const limit of [1, 2, 10]) {
        const passed = await walk(store, { tenantId, limit });
        deepEqual(
          passed.toSorted(),
          theirs.map((place) => place.join('/')),
        );
      }
    }
    deepEqual(await walk(store, { tenantId: 'b', limit: 10 }), []);
  },

  'a walk has whole rows': async (store) => {
    await store.insertConnection(fullConnection());
    deepEqual(await store.walkConnections({ limit: 1 }), [fullConnection()]);
    deepEqual(await store.walkConnections({ tenantId: 'acme', limit: 1 }), [fullConnection()]);
  },

  'a row keeps its place in a walk whatever is written into it, or beside it': async (store) => {
    await insertPlaces(store);
    const places = await walk(store, { limit: 10 });
    const passed = await walk(store, { limit: 2 }, async (page) => {
      if (page !== 0) return;
      for (const [tenantId, id] of PLACES) {
        const row = emptyConnection({ tenantId, id, createdAt: 9, expiresAt: 9, status: 'ACTIVE' });
        equal(await store.updateConnection(row), true);
      }
      for (const place of [places[0], places[5]]) {
        const [tenantId = '', id = ''] = place?.split('/') ?? [];
        await store.deleteConnection(tenantId, id);
      }
    });
    deepEqual(
      passed,
      places.filter((_, index) => index !== 5),
    );
  },

  'a walk may continue behind a row that is gone': async (store) => {
    await insertPlaces(store);
    const places = await walk(store, { limit: 100 });
    const [tenantId = '', id = ''] = places[3]?.split('/') ?? [];
    await store.deleteConnection(tenantId, id);
    const rows = await store.walkConnections({ after: { tenantId, id }, limit: 100 });
    deepEqual(rows.map(placeOf), places.slice(4));
  },
};
