import type { ConnectionRow, Store } from '@onbehalf/core';

import { allOf, type BrokenStore, MANY } from './broken-store.ts';

const bare = (row: ConnectionRow) => ({ ...row, sealed: null });
const placeOf = ({ tenantId, id }: Pick<ConnectionRow, 'tenantId' | 'id'>) => `${tenantId}/${id}`;
const byId = (a: ConnectionRow, b: ConnectionRow) => (a.id < b.id ? -1 : 1);

/** The rows behind as many as were read before the last page's last, whatever has become of them. */
function byOffset() {
  const offsets = new Map<string, number>();
  return (rows: readonly ConnectionRow[], after: string | undefined, limit: number) => {
    const start = after === undefined ? 0 : (offsets.get(after) ?? 0);
    const page = rows.slice(start, start + limit);
    for (const [index, { id }] of page.entries()) offsets.set(id, start + index + 1);
    return page;
  };
}

async function dueWhateverTheStatus(store: Store, tenantId: string, before: number) {
  const rows = await allOf(store, tenantId);
  return rows.filter(({ nextRefreshAt }) => nextRefreshAt !== null && nextRefreshAt < before);
}

export const BROKEN_LISTS: readonly BrokenStore[] = [
  {
    breaks: 'leaves out what is sealed where many rows are read',
    change: (store) => ({
      listConnections: async (query) => (await store.listConnections(query)).map(bare),
      listDueConnections: async (query) => (await store.listDueConnections(query)).map(bare),
      walkConnections: async (query) => (await store.walkConnections(query)).map(bare),
    }),
    caughtBy: ['a list has whole rows', 'what is due has whole rows', 'a walk has whole rows'],
  },
  {
    breaks: 'finds rows without an expiry as expired',
    change: (store) => ({
      listConnections: async ({ expiresBefore, ...query }) =>
        (await store.listConnections(query)).filter(
          ({ expiresAt }) => expiresBefore === undefined || Number(expiresAt) < expiresBefore,
        ),
    }),
    caughtBy: ['filters leave what fits them all'],
  },
  {
    breaks: 'remembers the values of a query with its text',
    change: (store) => {
      const values = new Map<string, Parameters<Store['listConnections']>[0]>();
      return {
        async listConnections(query) {
          const text = Object.keys(query).join(' ');
          values.set(text, values.get(text) ?? query);
          return store.listConnections(values.get(text) ?? query);
        },
      };
    },
    caughtBy: ['the same filters find other rows for other values'],
  },
  {
    breaks: 'orders by id',
    change: (store) => ({
      listConnections: async (query) => (await store.listConnections(query)).toSorted(byId),
      listDueConnections: async (query) => (await store.listDueConnections(query)).toSorted(byId),
    }),
    caughtBy: [
      'a list is ordered by creation, then by id',
      'due are the active connections before a time, the most urgent first',
    ],
  },
  {
    breaks: 'forgets the limit',
    change: (store) => ({
      listConnections: (query) => store.listConnections({ ...query, limit: MANY }),
    }),
    caughtBy: ['a limit takes the first'],
  },
  {
    breaks: 'pages by time alone',
    change: (store) => ({
      listConnections: ({ after, ...query }) =>
        store.listConnections({ ...query, after: after && { ...after, id: '\uffff' } }),
      listDueConnections: ({ after, ...query }) =>
        store.listDueConnections({ ...query, after: after && { ...after, id: '\uffff' } }),
    }),
    caughtBy: [
      'pages have every row once, whatever their size',
      'pages of what is due have every row once, whatever their size',
    ],
  },
  {
    breaks: 'begins a page behind a row that has to be there',
    change: (store) => {
      const isThere = async (tenantId: string, after: { readonly id: string } | undefined) =>
        after === undefined || (await store.getConnection(tenantId, after.id)) !== null;
      return {
        listConnections: async (query) =>
          (await isThere(query.tenantId, query.after)) ? store.listConnections(query) : [],
        listDueConnections: async (query) =>
          (await isThere(query.tenantId, query.after)) ? store.listDueConnections(query) : [],
        walkConnections: async (query) =>
          (await isThere(query.after?.tenantId ?? '', query.after))
            ? store.walkConnections(query)
            : [],
      };
    },
    caughtBy: [
      'a page may begin behind a row that is gone',
      'a page of what is due may begin behind a row that is not any more',
      'a walk may continue behind a row that is gone',
    ],
  },
  {
    breaks: 'pages by the number of rows',
    change: (store) => {
      const [lists, dues, walks] = [byOffset(), byOffset(), byOffset()];
      return {
        async listConnections({ after, limit, ...query }) {
          const rows = await store.listConnections({ ...query, limit: MANY });
          return lists(rows, after?.id, limit);
        },
        async listDueConnections({ after, limit, ...query }) {
          const rows = await store.listDueConnections({ ...query, limit: MANY });
          return dues(rows, after?.id, limit);
        },
        async walkConnections({ after, limit, ...query }) {
          const rows = await store.walkConnections({ ...query, limit: MANY });
          const places = rows.map((row) => ({ ...row, id: placeOf(row) }));
          const page = walks(places, after && placeOf(after), limit);
          const read = new Set(page.map(({ id }) => id));
          return rows.filter((row) => read.has(placeOf(row)));
        },
      };
    },
    caughtBy: [
      'a row keeps its place in a walk whatever is written into it, or beside it',
      'pages of a list stay in step while rows come, change and go',
      'pages of a list miss nothing while others write',
      'pages of what is due stay in step while rows come, change and go',
      'pages of what is due miss nothing while others write',
    ],
  },
  {
    breaks: 'continues a walk behind an id, in any tenant',
    change: (store) => ({
      async walkConnections({ tenantId, after, limit }) {
        const rows = await store.walkConnections({ tenantId, limit: MANY });
        const sorted = rows.toSorted((a, b) => a.updatedAt - b.updatedAt);
        const start = after === undefined ? 0 : sorted.findIndex(({ id }) => id === after.id) + 1;
        return sorted.slice(start, start + limit);
      },
    }),
    caughtBy: ['a walk passes every row of every tenant once, whatever the size of its pages'],
  },
  {
    breaks: 'walks through all tenants when told one',
    change: (store) => ({
      walkConnections: (query) => store.walkConnections({ ...query, tenantId: undefined }),
    }),
    caughtBy: ['a walk through one tenant passes every row of it, and no other'],
  },
  {
    breaks: 'finds due what is not active',
    change: (store) => ({
      listDueConnections: ({ tenantId, before }) => dueWhateverTheStatus(store, tenantId, before),
      countDueConnections: async ({ tenantId, before }) =>
        (await dueWhateverTheStatus(store, tenantId, before)).length,
    }),
    caughtBy: [
      'due are the active connections before a time, the most urgent first',
      'what is due can be counted',
    ],
  },
  {
    breaks: 'finds due what was due when it was inserted',
    change: (store) => {
      const inserted: ConnectionRow[] = [];
      return {
        async insertConnection(row) {
          inserted.push(row);
          return store.insertConnection(row);
        },
        listDueConnections: async ({ tenantId, before }) =>
          inserted
            .filter((row) => row.tenantId === tenantId && row.status === 'ACTIVE')
            .filter(({ nextRefreshAt }) => nextRefreshAt !== null && nextRefreshAt < before),
      };
    },
    caughtBy: ['what was put off is not due'],
  },
];
