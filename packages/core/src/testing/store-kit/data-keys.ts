import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { DataKeyRow, DataKeyWalk, Store } from '../../store/store.ts';
import { winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { allBytes, emptyFlow, FAR, scribble } from './sample-rows.ts';
import { UNSTORABLE, UNUSUAL_IDS } from './unusual-ids.ts';

function dataKey(changes: Partial<DataKeyRow> = {}): DataKeyRow {
  return {
    tenantId: 'acme',
    entityId: 'alice',
    id: 'key-1',
    wrappedBy: 'arn:aws:kms:eu-central-1:111122223333:key/1234',
    wrapped: allBytes(),
    version: 0,
    createdAt: FAR,
    ...changes,
  };
}

/** The same entities in several tenants, the tenant's own key among them. */
const PLACES = [
  ['', ''],
  ['', 'b'],
  ['a', ''],
  ['a', 'bc'],
  ['ab', 'c'],
  ["o'a", '\u{1f469}'],
] as const;

const placeOf = ({ tenantId, entityId }: DataKeyRow): string => `${tenantId}/${entityId}`;

async function insertPlaces(store: Store): Promise<void> {
  for (const [tenantId, entityId] of PLACES) {
    await store.insertDataKey(dataKey({ tenantId, entityId }));
  }
}

async function walk(
  store: Store,
  query: Omit<DataKeyWalk, 'after'>,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const places: string[] = [];
  let after: DataKeyWalk['after'];
  for (let page = 0; page < 30; page++) {
    const rows = await store.walkDataKeys({ ...query, after });
    const last = rows.at(-1);
    if (last === undefined) break;
    places.push(...rows.map(placeOf));
    after = { tenantId: last.tenantId, entityId: last.entityId };
    await between(page);
  }
  return places;
}

export const dataKeyCases: Cases = {
  'a data key reads back exactly as it was written': async (store) => {
    const row = dataKey({ version: 3, createdAt: FAR + 1 });
    equal(await store.insertDataKey(row), true);
    deepEqual(await store.getDataKey('acme', 'alice'), row);
    deepEqual(await store.walkDataKeys({ limit: 10 }), [row]);
  },

  'an entity has one data key: another one is refused, and the first stays': async (store) => {
    await store.insertDataKey(dataKey());
    equal(await store.insertDataKey(dataKey({ id: 'key-2' })), false);
    equal((await store.getDataKey('acme', 'alice'))?.id, 'key-1');
  },

  'of many who make the data key of an entity at once, one does': async (store) => {
    const winners = await winnersOf(10, (index) =>
      store.insertDataKey(dataKey({ id: `key-${index}` })),
    );
    equal(winners.length, 1, `${winners.length} of 10 were told that theirs is kept.`);
    equal((await store.getDataKey('acme', 'alice'))?.id, `key-${winners[0]}`);
  },

  'a data key is found by its own tenant and entity alone': async (store) => {
    await insertPlaces(store);
    for (const [tenantId, entityId] of PLACES) {
      deepEqual(await store.getDataKey(tenantId, entityId), dataKey({ tenantId, entityId }));
    }
    for (const [tenantId, entityId] of [
      ['b', ''],
      ['ab', ''],
      ['', 'bc'],
      ['A', 'bc'],
    ] as const) {
      equal(await store.getDataKey(tenantId, entityId), null);
      equal(await store.deleteDataKey(tenantId, entityId), false);
    }
  },

  'a data key is replaced if nobody has written it since': async (store) => {
    await store.insertDataKey(dataKey());
    const rewrapped = dataKey({ wrappedBy: 'new', wrapped: Uint8Array.of(0, 1) });
    equal(await store.updateDataKey(rewrapped), true);
    deepEqual(await store.getDataKey('acme', 'alice'), { ...rewrapped, version: 1 });
    equal(await store.updateDataKey(dataKey()), false);
    equal(await store.updateDataKey(dataKey({ version: 2 })), false);
    deepEqual(await store.getDataKey('acme', 'alice'), { ...rewrapped, version: 1 });
  },

  'of many who replace a data key at once, one does': async (store) => {
    await store.insertDataKey(dataKey());
    const winners = await winnersOf(10, (index) =>
      store.updateDataKey(dataKey({ wrappedBy: `key-${index}` })),
    );
    equal(winners.length, 1, `${winners.length} of 10 were told that they had written.`);
    const { wrappedBy, version } = (await store.getDataKey('acme', 'alice')) ?? {};
    deepEqual([wrappedBy, version], [`key-${winners[0]}`, 1]);
  },

  'what was read of a data key that is destroyed does not replace its successor': async (store) => {
    await store.insertDataKey(dataKey());
    equal(await store.deleteDataKey('acme', 'alice'), true);
    equal(await store.updateDataKey(dataKey()), false);
    equal(await store.getDataKey('acme', 'alice'), null);
    await store.insertDataKey(dataKey({ id: 'key-2' }));
    equal(await store.updateDataKey(dataKey()), false);
    equal((await store.getDataKey('acme', 'alice'))?.id, 'key-2');
  },

  'a data key that is destroyed is gone, and no other': async (store) => {
    await insertPlaces(store);
    equal(await store.deleteDataKey('a', 'bc'), true);
    equal(await store.deleteDataKey('a', 'bc'), false);
    equal(await store.getDataKey('a', 'bc'), null);
    equal((await walk(store, { limit: 10 })).length, PLACES.length - 1);
  },

  'a walk passes every data key of every tenant once, or of one': async (store) => {
    await insertPlaces(store);
    const all = PLACES.map((place) => place.join('/')).toSorted();
    for (const limit of [1, 2, PLACES.length, PLACES.length + 1]) {
      deepEqual((await walk(store, { limit })).toSorted(), all, `in pages of ${limit}`);
      deepEqual((await walk(store, { tenantId: 'a', limit })).toSorted(), ['a/', 'a/bc']);
      deepEqual((await walk(store, { tenantId: '', limit })).toSorted(), ['/', '/b']);
    }
  },

  'a data key keeps its place in a walk whatever is written into it, or beside it': async (
    store,
  ) => {
    await insertPlaces(store);
    const places = await walk(store, { limit: 10 });
    const passed = await walk(store, { limit: 2 }, async (page) => {
      if (page !== 0) return;
      for (const place of PLACES) {
        const [tenant, entity] = place;
        const row = dataKey({ tenantId: tenant, entityId: entity, wrappedBy: '', createdAt: 1 });
        equal(await store.updateDataKey(row), true);
      }
      // One that was passed, and one that was not.
      for (const place of [places[0], places[4]]) {
        const [tenantId = '', entityId = ''] = place?.split('/') ?? [];
        equal(await store.deleteDataKey(tenantId, entityId), true);
      }
    });
    deepEqual(
      passed,
      places.filter((_, index) => index !== 4),
    );
  },

  'any text is an entity with a data key, and only that one': async (store) => {
    const named = (id: string) => dataKey({ tenantId: id, entityId: id, id, wrappedBy: id });
    for (const id of UNUSUAL_IDS) {
      equal(await store.insertDataKey(named(id)), true, `The insertion of ${id} was refused.`);
    }
    for (const id of UNUSUAL_IDS) deepEqual(await store.getDataKey(id, id), named(id));
    equal((await walk(store, { limit: 7 })).length, UNUSUAL_IDS.length);
  },

  'a data key with a NUL or half a surrogate pair is refused, and none is found by it': async (
    store,
  ) => {
    for (const id of ['', 'a', '\ufffd', 'a\ufffd']) {
      await store.insertDataKey(dataKey({ tenantId: id, entityId: id }));
    }
    for (const text of UNSTORABLE) {
      const refused = { tenantId: text, entityId: 'bob' };
      await rejects(store.insertDataKey(dataKey(refused)), 'A tenant like that got a data key.');
      await rejects(store.insertDataKey(dataKey({ entityId: text })), 'So did an entity.');
      for (const answer of [
        store.getDataKey(text, text),
        store.getDataKey('a', text),
        store.deleteDataKey(text, text),
        store.updateDataKey(dataKey({ tenantId: text, entityId: text })),
      ]) {
        const found = await answer.catch(() => null);
        equal(found || null, null, `${JSON.stringify(text)} stands for another text.`);
      }
    }
    equal((await walk(store, { limit: 9 })).length, 4);
  },

  'changing a data key that was given or returned changes nothing': async (store) => {
    const given = dataKey();
    await store.insertDataKey(given);
    scribble(given);
    scribble(await store.getDataKey('acme', 'alice'));
    scribble(await store.walkDataKeys({ limit: 1 }));
    deepEqual(await store.getDataKey('acme', 'alice'), dataKey());
  },

  'the flows of an entity are deleted, and no others': async (store) => {
    const flow = (id: string, tenantId: string, entityId: string) =>
      emptyFlow({ id, linkHash: id, connectionId: `con_${id}`, tenantId, entityId });
    await store.insertFlow(flow('1', 'acme', 'alice'));
    await store.insertFlow(flow('2', 'acme', 'alice'));
    await store.insertFlow(flow('3', 'acme', 'bob'));
    await store.insertFlow(flow('4', 'globex', 'alice'));
    await store.deleteFlowsOf('acme', 'alice');
    const left = await Promise.all(['1', '2', '3', '4'].map((id) => store.getFlow(id)));
    deepEqual(
      left.map((found) => found?.id),
      [undefined, undefined, '3', '4'],
    );
    await store.deleteFlowsOf('acme', 'nobody');
    equal(await store.countFlows(FAR + 1), 2);
  },
};
