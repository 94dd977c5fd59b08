import type { DataKeyRow, Store } from '@onbehalf/core';

import { type BrokenStore, MANY, tick } from './broken-store.ts';

const current = (store: Store, { tenantId, entityId }: DataKeyRow) =>
  store.getDataKey(tenantId, entityId);

export const BROKEN_DATA_KEYS: readonly BrokenStore[] = [
  {
    breaks: 'takes wrapped bytes for text',
    change: (store) => ({
      insertDataKey: (row) =>
        store.insertDataKey({
          ...row,
          wrapped: new TextEncoder().encode(new TextDecoder().decode(row.wrapped)),
        }),
    }),
    caughtBy: ['a data key reads back exactly as it was written'],
  },
  {
    breaks: 'replaces a data key that is there',
    change: (store) => ({
      async insertDataKey(row) {
        await store.deleteDataKey(row.tenantId, row.entityId);
        return store.insertDataKey(row);
      },
    }),
    caughtBy: ['an entity has one data key: another one is refused, and the first stays'],
  },
  {
    breaks: 'looks whether there is a data key, then inserts',
    change: (store) => ({
      async insertDataKey(row) {
        if ((await current(store, row)) !== null) return false;
        await tick();
        await store.deleteDataKey(row.tenantId, row.entityId);
        return store.insertDataKey(row);
      },
    }),
    caughtBy: ['of many who make the data key of an entity at once, one does'],
  },
  {
    breaks: 'finds data keys by the entity alone',
    change: (store) => ({
      async getDataKey(_, entityId) {
        const rows = await store.walkDataKeys({ limit: MANY });
        return rows.find((row) => row.entityId === entityId) ?? null;
      },
    }),
    caughtBy: ['a data key is found by its own tenant and entity alone'],
  },
  {
    breaks: 'takes a text and half of a pair for one entity with a data key',
    change: (store) => ({
      insertDataKey: (row) =>
        store.insertDataKey({
          ...row,
          tenantId: row.tenantId.toWellFormed(),
          entityId: row.entityId.toWellFormed(),
        }),
      getDataKey: (tenantId, entityId) =>
        store.getDataKey(tenantId.toWellFormed(), entityId.toWellFormed()),
    }),
    caughtBy: [
      'a data key with a NUL or half a surrogate pair is refused, and none is found by it',
    ],
  },
  {
    breaks: 'compares the entities of data keys without case',
    change: (store) => ({
      insertDataKey: (row) => store.insertDataKey({ ...row, entityId: row.entityId.toLowerCase() }),
      getDataKey: (tenantId, entityId) => store.getDataKey(tenantId, entityId.toLowerCase()),
    }),
    caughtBy: ['any text is an entity with a data key, and only that one'],
  },
  {
    breaks: 'replaces a data key whatever its version',
    change: (store) => ({
      async updateDataKey(row) {
        const { version } = (await current(store, row)) ?? row;
        return store.updateDataKey({ ...row, version });
      },
    }),
    caughtBy: ['a data key is replaced if nobody has written it since'],
  },
  {
    breaks: 'compares the version of a data key, then writes',
    change: (store) => ({
      async updateDataKey(row) {
        const found = await current(store, row);
        if (found?.version !== row.version || found.id !== row.id) return false;
        await tick();
        const { version } = (await current(store, row)) ?? row;
        return store.updateDataKey({ ...row, version });
      },
    }),
    caughtBy: ['of many who replace a data key at once, one does'],
  },
  {
    breaks: 'compares the version of a data key, and not its id',
    change: (store) => ({
      async updateDataKey(row) {
        const found = await current(store, row);
        if (found?.version !== row.version) return false;
        await store.deleteDataKey(row.tenantId, row.entityId);
        return store.insertDataKey({ ...row, version: row.version + 1 });
      },
    }),
    caughtBy: ['what was read of a data key that is destroyed does not replace its successor'],
  },
  {
    breaks: 'destroys the data keys of a tenant with one',
    change: (store) => ({
      async deleteDataKey(tenantId, entityId) {
        if ((await store.getDataKey(tenantId, entityId)) === null) return false;
        for (const row of await store.walkDataKeys({ tenantId, limit: MANY })) {
          await store.deleteDataKey(tenantId, row.entityId);
        }
        return true;
      },
    }),
    caughtBy: ['a data key that is destroyed is gone, and no other'],
  },
  {
    breaks: 'walks through the data keys of all tenants when told one',
    change: (store) => ({
      walkDataKeys: (query) => store.walkDataKeys({ ...query, tenantId: undefined }),
    }),
    caughtBy: ['a walk passes every data key of every tenant once, or of one'],
  },
  {
    breaks: 'continues a walk through data keys by the number of rows',
    change: (store) => {
      let passed = 0;
      return {
        async walkDataKeys({ after, limit, ...query }) {
          const rows = await store.walkDataKeys({ ...query, limit: MANY });
          if (after === undefined) passed = 0;
          const page = rows.slice(passed, passed + limit);
          passed += page.length;
          return page;
        },
      };
    },
    caughtBy: ['a data key keeps its place in a walk whatever is written into it, or beside it'],
  },
  {
    breaks: 'hands out the data key it keeps',
    change: () => {
      const kept = new Map<string, DataKeyRow>();
      return {
        async insertDataKey(row) {
          kept.set(row.entityId, row);
          return true;
        },
        getDataKey: async (_, entityId) => kept.get(entityId) ?? null,
        walkDataKeys: async () => [...kept.values()],
      };
    },
    caughtBy: ['changing a data key that was given or returned changes nothing'],
  },
  {
    breaks: 'deletes the flows of an entity in every tenant',
    change: (store) => ({
      async deleteFlowsOf(_, entityId) {
        for (const tenantId of ['acme', 'globex']) await store.deleteFlowsOf(tenantId, entityId);
      },
    }),
    caughtBy: ['the flows of an entity are deleted, and no others'],
  },
];
