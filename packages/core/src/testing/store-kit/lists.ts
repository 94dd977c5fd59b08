import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionQuery, ConnectionRow, Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { emptyConnection, fullConnection } from './sample-rows.ts';

const FILTERED: readonly ConnectionRow[] = [
  emptyConnection({ id: 'a', status: 'ACTIVE', expiresAt: 100 }),
  emptyConnection({ id: 'b', status: 'INITIATED', expiresAt: 200 }),
  emptyConnection({ id: 'c', status: 'EXPIRED', integrationId: 'github-token' }),
  emptyConnection({ id: 'd', status: 'ACTIVE', app: 'slack', integrationId: 'slack' }),
  emptyConnection({ id: 'e', status: 'ACTIVE', entityId: 'bob', expiresAt: 300 }),
  emptyConnection({ id: 'f', status: 'ACTIVE', tenantId: 'globex', expiresAt: 100 }),
];

const FILTERS: readonly (readonly [Partial<ConnectionQuery>, string])[] = [
  [{}, 'abcde'],
  [{ entityId: 'alice' }, 'abcd'],
  [{ app: 'github' }, 'abce'],
  [{ integrationId: 'github' }, 'abe'],
  [{ statuses: ['ACTIVE'] }, 'ade'],
  [{ statuses: ['EXPIRED', 'INITIATED'] }, 'bc'],
  [{ statuses: [] }, ''],
  [{ expiresBefore: 300 }, 'ab'],
  [{ expiresBefore: 301 }, 'abe'],
  [{ entityId: 'alice', app: 'github' }, 'abc'],
  [{ entityId: 'alice', integrationId: 'github' }, 'ab'],
  [{ entityId: 'alice', app: 'github', integrationId: 'slack' }, ''],
  [{ entityId: 'alice', app: 'github', statuses: ['ACTIVE'] }, 'a'],
  [{ statuses: ['ACTIVE', 'INITIATED'], expiresBefore: 200 }, 'a'],
  [{ entityId: 'alice', statuses: ['ACTIVE'], expiresBefore: 999 }, 'a'],
  [{ tenantId: 'globex' }, 'f'],
  [{ tenantId: 'globex', entityId: 'alice', app: 'github' }, 'f'],
  [{ tenantId: '' }, ''],
  [{ entityId: undefined, app: undefined, statuses: undefined, after: undefined }, 'abcde'],
];

/** Queries that stores may answer in different ways, though the rows come in the same order. */
const SELECTIONS: readonly Partial<ConnectionQuery>[] = [
  {},
  { entityId: 'alice' },
  { entityId: 'alice', app: 'github' },
  { entityId: 'alice', integrationId: 'github' },
  { statuses: ['INITIATED', 'ACTIVE'] },
  { statuses: ['INITIATED'], expiresBefore: 100 },
];

/** As many at the same millisecond as not; the ids in another order than the times. */
const ORDERED = [
  { createdAt: 1, id: 'z' },
  { createdAt: 2, id: 'b' },
  { createdAt: 2, id: 'c' },
  { createdAt: 2, id: 'x' },
  { createdAt: 3, id: 'a' },
  { createdAt: 10, id: 'd' },
] as const;

export const listCases: Cases = {
  'a list has whole rows': async (store) => {
    await store.insertConnection(fullConnection());
    deepEqual(await store.listConnections({ tenantId: 'acme', limit: 10 }), [fullConnection()]);
  },

  'filters leave what fits them all': async (store) => {
    for (const row of FILTERED) await store.insertConnection(row);
    for (const [filter, expected] of FILTERS) {
      const found = await list(store, { ...filter });
      equal(found.join(''), expected, `${JSON.stringify(filter)} found "${found.join('')}".`);
    }
  },

  'the same filters find other rows for other values': async (store) => {
    for (const row of FILTERED) await store.insertConnection(row);
    const found = async (filter: Partial<ConnectionQuery>) => (await list(store, filter)).join('');
    equal(await found({ entityId: 'alice', statuses: ['ACTIVE'] }), 'ad');
    equal(await found({ entityId: 'bob', statuses: ['ACTIVE'] }), 'e');
    equal(await found({ entityId: 'alice', statuses: ['INITIATED'] }), 'b');
    equal(await found({ entityId: 'alice', statuses: ['INITIATED'], limit: 0 }), '');
  },

  'a list is ordered by creation, then by id': async (store) => {
    await insertOrdered(store);
    for (const selection of SELECTIONS) {
      deepEqual(await list(store, selection), ['z', 'b', 'c', 'x', 'a', 'd']);
    }
  },

  'a limit takes the first': async (store) => {
    await insertOrdered(store);
    for (const selection of SELECTIONS) {
      deepEqual(await list(store, { ...selection, limit: 2 }), ['z', 'b']);
    }
  },

  'pages have every row once, whatever their size': async (store) => {
    await insertOrdered(store);
    for (const selection of SELECTIONS) {
      for (const limit of [1, 2, 3, 6, 7]) {
        deepEqual(await pages(store, { ...selection, limit }), ['z', 'b', 'c', 'x', 'a', 'd']);
      }
    }
  },

  'a page may begin behind a row that is gone': async (store) => {
    await insertOrdered(store);
    deepEqual(await list(store, { after: { createdAt: 2, id: 'e' } }), ['x', 'a', 'd']);
    deepEqual(await list(store, { after: { createdAt: 10, id: 'e' } }), []);
  },
};

async function insertOrdered(store: Store): Promise<void> {
  for (const place of [...ORDERED].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await store.insertConnection(emptyConnection({ ...place, expiresAt: 1 }));
  }
}

async function list(store: Store, query: Partial<ConnectionQuery>): Promise<readonly string[]> {
  const rows = await store.listConnections({ tenantId: 'acme', limit: 100, ...query });
  return rows.map(({ id }) => id);
}

/** The ids of all pages; stops at 20, should a store never end. */
async function pages(store: Store, query: Partial<ConnectionQuery>): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: ConnectionQuery['after'];
  for (let page = 0; page < 20; page++) {
    const rows = await store.listConnections({ tenantId: 'acme', limit: 100, ...query, after });
    if (rows.length === 0) break;
    ids.push(...rows.map(({ id }) => id));
    after = rows.at(-1);
  }
  return ids;
}
