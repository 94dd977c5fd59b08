import type { ConnectionRow, Store } from '@onbehalf/core';

import { type BrokenStore, current, reading, tick, writing } from './broken-store.ts';

const sortedSet = (scopes: readonly string[]) => [...new Set(scopes)].toSorted();

export const BROKEN_ROWS: readonly BrokenStore[] = [
  {
    breaks: 'confuses no granted scopes with unknown ones',
    change: writing((row) => ({
      ...row,
      scopes: { ...row.scopes, granted: row.scopes.granted ?? [] },
    })),
    caughtBy: ['a connection keeps its nulls'],
  },
  {
    breaks: 'forgets that no scopes were granted',
    change: writing(({ scopes: { requested, granted }, ...row }) => ({
      ...row,
      scopes: { requested, granted: granted?.length === 0 ? null : granted },
    })),
    caughtBy: ['no granted scopes are not the same as unknown ones'],
  },
  {
    breaks: 'keeps scopes as a set',
    change: writing(({ scopes: { requested, granted }, ...row }) => ({
      ...row,
      scopes: { requested: sortedSet(requested), granted: granted && sortedSet(granted) },
    })),
    caughtBy: ['scopes keep their number and their order'],
  },
  {
    breaks: 'takes sealed bytes for text',
    change: writing((row) => ({
      ...row,
      sealed: row.sealed && new TextEncoder().encode(new TextDecoder().decode(row.sealed)),
    })),
    caughtBy: ['a connection reads back exactly as it was written'],
  },
  {
    breaks: 'has 64 KB for what is sealed',
    change: writing((row) => ({ ...row, sealed: row.sealed && row.sealed.slice(0, 65_535) })),
    caughtBy: ['sealed bytes come back one by one, none, few or many'],
  },
  {
    breaks: 'keeps numbers in 32 bits',
    change: writing((row) => ({ ...row, expiresAt: row.expiresAt && row.expiresAt | 0 })),
    caughtBy: ['numbers keep their 53 bits, their zero and their sign'],
  },
  {
    breaks: 'counts in floating point of 32 bits',
    change: reading((row) => ({ ...row, version: Math.fround(row.version) })),
    caughtBy: ['a version counts as far as numbers do'],
  },
  {
    breaks: 'trims texts',
    change: writing((row) => ({ ...row, alias: row.alias?.trim() ?? null })),
    caughtBy: ['any text comes back as it was written, wherever it stands'],
  },
  {
    breaks: 'has another word for nothing',
    change: (store) => ({
      getConnection: async (tenantId, id) =>
        (await store.getConnection(tenantId, id)) ?? (undefined as never),
      getFlow: async (id) => (await store.getFlow(id)) ?? (undefined as never),
    }),
    caughtBy: ['an unknown connection reads as null', 'an unknown flow reads as null'],
  },
  {
    breaks: 'replaces a row that is inserted again',
    change: (store) => ({
      async insertConnection(row) {
        await store.deleteConnection(row.tenantId, row.id);
        return store.insertConnection(row);
      },
    }),
    caughtBy: ['an id that is taken is refused, and its row stays'],
  },
  {
    breaks: 'throws where a row is there already',
    change: (store) => ({
      async insertConnection(row) {
        if (await store.insertConnection(row)) return true;
        throw new Error('The id or the account is taken.');
      },
    }),
    caughtBy: [
      'an id that is taken is refused, and its row stays',
      'an account that is taken cannot be inserted either',
    ],
  },
  {
    breaks: 'does not say that it has inserted',
    change: (store) => ({
      insertConnection: async (row) => void (await store.insertConnection(row)) as never,
    }),
    caughtBy: ['an id that is taken is refused, and its row stays'],
  },
  {
    breaks: 'looks whether an id is free, then inserts',
    change: (store) => ({
      async insertConnection(row) {
        if ((await current(store, row)) !== null) return false;
        await tick();
        await store.deleteConnection(row.tenantId, row.id);
        return store.insertConnection(row);
      },
    }),
    caughtBy: ['of many insertions of one id at once, one happens'],
  },
  {
    breaks: 'writes only what is something',
    change: (store) => ({
      async updateConnection(row) {
        const kept = (await current(store, row))?.lease ?? null;
        return store.updateConnection({ ...row, lease: row.lease ?? kept });
      },
    }),
    caughtBy: [
      'an update replaces every field, and counts the version up',
      'a lease is taken by one, and given back',
    ],
  },
  {
    breaks: 'writes whatever the version',
    change: (store) => ({
      async updateConnection(row) {
        const version = (await current(store, row))?.version ?? row.version;
        return store.updateConnection({ ...row, version });
      },
    }),
    caughtBy: [
      'an update of an older or newer version changes nothing',
      'a lease that is over is taken over by one, and its late owner is fenced off',
      'a lease that was renewed is not taken over by who read it before',
    ],
  },
  {
    breaks: 'compares the version, then writes',
    change: (store) => ({
      async updateConnection(row) {
        if ((await current(store, row))?.version !== row.version) return false;
        await tick();
        const version = (await current(store, row))?.version ?? row.version;
        return store.updateConnection({ ...row, version });
      },
    }),
    caughtBy: [
      'of many updates of one version at once, one is written',
      'each success of writers that read and try again is one version',
      'of many who claim a lease at once, one gets it, with its mark',
      'of renewing a lease and taking it over at once, one happens',
    ],
  },
  {
    breaks: 'has one lock for all rows, and does not wait for it',
    change: (store) => {
      let isLocked = false;
      return {
        async updateConnection(row) {
          if (isLocked) return false;
          isLocked = true;
          await tick();
          isLocked = false;
          return store.updateConnection(row);
        },
      };
    },
    caughtBy: ['updates of different rows at once are all written'],
  },
  {
    breaks: 'inserts a row that it should update',
    change: (store) => ({
      async updateConnection(row) {
        if ((await current(store, row)) === null) await store.insertConnection(row);
        return store.updateConnection(row);
      },
    }),
    caughtBy: [
      'an update of a row that never was does not make it',
      'an update of a row that is gone does not bring it back',
    ],
  },
  {
    breaks: 'deletes whatever the version',
    change: (store) => ({
      deleteConnection: (tenantId, id) => store.deleteConnection(tenantId, id),
    }),
    caughtBy: ['a deletion that names a version spares any other'],
  },
  {
    breaks: 'deletes version 1 when told version 0',
    change: (store) => ({
      deleteConnection: (tenantId, id, version) =>
        store.deleteConnection(tenantId, id, version || undefined),
    }),
    caughtBy: ['version 0 is a version too'],
  },
  {
    breaks: 'says that it has deleted what was not there',
    change: (store) => ({
      async deleteConnection(tenantId, id, version) {
        const isDeleted = await store.deleteConnection(tenantId, id, version);
        return isDeleted || (await store.getConnection(tenantId, id)) === null;
      },
    }),
    caughtBy: [
      'a deletion without a version deletes any, once',
      'of many deletions at once, one happens',
    ],
  },
  {
    breaks: 'looks at the version, then deletes',
    change: (store) => ({
      async deleteConnection(tenantId, id, version) {
        const row = await store.getConnection(tenantId, id);
        if (version !== undefined && row?.version !== version) return false;
        await tick();
        return store.deleteConnection(tenantId, id);
      },
    }),
    caughtBy: ['of an update and a deletion of one version at once, one happens'],
  },
  {
    breaks: 'drops a lease whose time is over',
    change: reading((row) => ({
      ...row,
      lease: (row.lease?.until ?? 0) > 1000 ? row.lease : null,
    })),
    caughtBy: ['a lease that is over stays to be read until somebody takes it'],
  },
  {
    breaks: 'writes what is sealed before it compares the version',
    change: (store) => {
      const sealed = new Map<string, Uint8Array | null>();
      const newest = (row: ConnectionRow) => ({ ...row, sealed: sealed.get(row.id) ?? row.sealed });
      return {
        ...reading(newest)(store),
        updateConnection: async (row) => {
          sealed.set(row.id, row.sealed);
          return store.updateConnection(row);
        },
      };
    },
    caughtBy: ['of many who claim a lease at once, one gets it, with its mark'],
  },
  {
    breaks: 'fails when it is closed again',
    change: (store) => {
      let isClosed = false;
      return {
        async close() {
          if (isClosed) throw new Error('It is closed.');
          isClosed = true;
          await store.close();
        },
      };
    },
    caughtBy: ['closing a store again is no error'],
  },
  {
    breaks: 'hands out the row it keeps',
    change: (store): Partial<Store> => {
      const kept = new Map<string, ConnectionRow>();
      return {
        insertConnection: async (row) => Boolean(kept.set(row.id, row)),
        getConnection: async (_, id) => kept.get(id) ?? null,
        updateConnection: async (row) => kept.has(row.id) && store.updateConnection(row),
      };
    },
    caughtBy: ['changing a row that was given or returned changes nothing'],
  },
];
