import { type ConnectionRow, memoryStore, type Store } from '@onbehalf/core';
import { storeKit } from '@onbehalf/core/testing';
import { describe, expect, test } from 'vitest';

interface BrokenStore {
  readonly breaks: string;
  readonly change: (store: Store) => Partial<Store>;
  readonly caughtBy: string;
}

const tick = () => new Promise<void>((resolve) => void setImmediate(resolve));
const current = (store: Store, { tenantId, id }: ConnectionRow) =>
  store.getConnection(tenantId, id);

const BROKEN_STORES: readonly BrokenStore[] = [
  {
    breaks: 'writes whatever the version',
    change: (store) => ({
      async updateConnection(row) {
        const version = (await current(store, row))?.version ?? row.version;
        return store.updateConnection({ ...row, version });
      },
    }),
    caughtBy: 'an update of an older or newer version changes nothing',
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
    caughtBy: 'of many updates of one version at once, one is written',
  },
  {
    breaks: 'inserts a row that it should update',
    change: (store) => ({
      async updateConnection(row) {
        if ((await current(store, row)) === null) await store.insertConnection(row);
        return store.updateConnection(row);
      },
    }),
    caughtBy: 'an update of a row that is gone does not bring it back',
  },
  {
    breaks: 'throws when an account is taken',
    change: (store) => ({
      async updateConnection(row) {
        if (await store.updateConnection(row)) return true;
        if ((await current(store, row))?.version === row.version) throw new Error('constraint');
        return false;
      },
    }),
    caughtBy: 'an entity has one connection to an account through an integration',
  },
  {
    breaks: 'confuses no granted scopes with unknown ones',
    change: (store) => ({
      insertConnection: (row) =>
        store.insertConnection({
          ...row,
          scopes: { ...row.scopes, granted: row.scopes.granted ?? [] },
        }),
    }),
    caughtBy: 'a connection keeps its nulls',
  },
  {
    breaks: 'takes sealed bytes for text',
    change: (store) => ({
      insertConnection: (row) =>
        store.insertConnection({
          ...row,
          sealed: row.sealed && new TextEncoder().encode(new TextDecoder().decode(row.sealed)),
        }),
    }),
    caughtBy: 'a connection reads back exactly as it was written',
  },
  {
    breaks: 'ignores the tenant',
    change: (store) => ({
      insertConnection: (row) => store.insertConnection({ ...row, tenantId: '' }),
      getConnection: (_, id) => store.getConnection('', id),
    }),
    caughtBy: 'the same id in two tenants names two connections',
  },
  {
    breaks: 'compares ids without case',
    change: (store) => ({
      insertConnection: (row) =>
        store.insertConnection({ ...row, entityId: row.entityId.toLowerCase() }),
      listConnections: (query) =>
        store.listConnections({ ...query, entityId: query.entityId?.toLowerCase() }),
    }),
    caughtBy: 'any text is an entity, and only that one',
  },
  {
    breaks: 'replaces half a surrogate pair',
    change: (store) => ({
      getConnection: (tenantId, id) =>
        store.getConnection(tenantId.toWellFormed(), id.toWellFormed()),
    }),
    caughtBy: 'texts that no database takes are refused, or kept apart',
  },
  {
    breaks: 'deletes version 1 when told version 0',
    change: (store) => ({
      deleteConnection: (tenantId, id, version) =>
        store.deleteConnection(tenantId, id, version || undefined),
    }),
    caughtBy: 'version 0 is a version too',
  },
  {
    breaks: 'forgets the limit',
    change: (store) => ({
      listConnections: (query) => store.listConnections({ ...query, limit: 1000 }),
    }),
    caughtBy: 'a limit takes the first',
  },
  {
    breaks: 'orders by id',
    change: (store) => ({
      listConnections: async (query) =>
        (await store.listConnections(query)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }),
    caughtBy: 'a list is ordered by creation, then by id',
  },
  {
    breaks: 'pages by time alone',
    change: (store) => ({
      listConnections: ({ after, ...query }) =>
        store.listConnections({ ...query, after: after && { ...after, id: '\uffff' } }),
    }),
    caughtBy: 'pages have every row once, whatever their size',
  },
  {
    breaks: 'finds rows without an expiry as expired',
    change: (store) => ({
      listConnections: async ({ expiresBefore, ...query }) =>
        (await store.listConnections(query)).filter(
          ({ expiresAt }) => expiresBefore === undefined || Number(expiresAt) < expiresBefore,
        ),
    }),
    caughtBy: 'filters leave what fits them all',
  },
  {
    breaks: 'continues a walk behind an id, in any tenant',
    change: (store) => ({
      async walkConnections({ tenantId, after, limit }) {
        const rows = await store.walkConnections({ tenantId, limit: 1000 });
        const sorted = rows.toSorted((a, b) => a.updatedAt - b.updatedAt);
        const start = after === undefined ? 0 : sorted.findIndex(({ id }) => id === after.id) + 1;
        return sorted.slice(start, start + limit);
      },
    }),
    caughtBy: 'a walk passes every row of every tenant once, whatever the size of its pages',
  },
  {
    breaks: 'walks through all tenants when told one',
    change: (store) => ({
      walkConnections: (query) => store.walkConnections({ ...query, tenantId: undefined }),
    }),
    caughtBy: 'a walk through one tenant passes every row of it, and no other',
  },
  {
    breaks: 'looks at a flow, then takes it',
    change: (store) => {
      const taken = new Set<string>();
      return {
        async takeFlow(id, stateHash, takenAt) {
          const isFree = !taken.has(id) && (await store.getFlow(id))?.stateHash === stateHash;
          await tick();
          taken.add(id);
          await store.takeFlow(id, stateHash, takenAt);
          return isFree;
        },
      };
    },
    caughtBy: 'of many who take a flow at once, one gets it',
  },
  {
    breaks: 'binds a flow that was taken',
    change: () => ({ bindFlow: async () => true }),
    caughtBy: 'a flow that was taken stays bound as it was',
  },
  {
    breaks: 'deletes all flows of a connection with one',
    change: (store) => ({
      async deleteFlow(id) {
        if ((await store.getFlow(id)) !== null) await store.deleteFlows(Number.MAX_SAFE_INTEGER);
      },
    }),
    caughtBy: 'a flow that is deleted is gone, and no other',
  },
  {
    breaks: 'deletes flows that expire at the very time',
    change: (store) => ({ deleteFlows: (time) => store.deleteFlows(time + 1) }),
    caughtBy: 'flows that expired before a time are deleted, in all tenants',
  },
  {
    breaks: 'deletes the flow with its connection',
    change: (store) => ({
      async deleteConnection(tenantId, id, version) {
        const isDeleted = await store.deleteConnection(tenantId, id, version);
        await store.deleteFlows(Number.MAX_SAFE_INTEGER);
        return isDeleted;
      },
    }),
    caughtBy: 'a flow outlives its connection, and says what came of it',
  },
  {
    breaks: 'hands out the row it keeps',
    change: (store) => {
      const kept = new Map<string, ConnectionRow>();
      return {
        insertConnection: async (row) => void kept.set(row.id, row),
        getConnection: async (_, id) => kept.get(id) ?? null,
        updateConnection: async (row) => kept.has(row.id) && store.updateConnection(row),
      };
    },
    caughtBy: 'changing a row that was given or returned changes nothing',
  },
];

/** The cases of the kit that a store does not pass. */
async function failuresOf(open: () => Store): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { name, run } of storeKit(open)) {
    await run().catch(() => failures.push(name));
  }
  return failures;
}

describe('the memory store', () => {
  test.each(storeKit(memoryStore))('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('the store kit', () => {
  test('has a case for every promise, each with a store of its own', async () => {
    let opened = 0;
    let closed = 0;
    const open = (): Store => {
      opened += 1;
      return { ...memoryStore(), close: async () => void (closed += 1) };
    };
    const cases = storeKit(open);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    for (const [index, { run }] of cases.entries()) {
      await run();
      expect([opened, closed]).toEqual([index + 1, index + 1]);
    }
  });

  test('calls every method of a store', async () => {
    const called = new Set<string>();
    const open = (): Store =>
      new Proxy(memoryStore(), {
        get(store, method: keyof Store) {
          if (typeof store[method] === 'function') called.add(method);
          return store[method];
        },
      });
    for (const { run } of storeKit(open)) await run();
    expect([...called].toSorted()).toEqual(
      Object.keys(memoryStore())
        .filter((it) => it !== 'name')
        .toSorted(),
    );
  });

  test('closes the store of a case that fails', async () => {
    let closed = 0;
    const open = (): Store => ({
      ...memoryStore(),
      getConnection: async () => null,
      close: async () => void (closed += 1),
    });
    const failures = await failuresOf(open);
    expect(failures.length).toBeGreaterThan(0);
    expect(closed).toBe(storeKit(open).length);
  });

  test.each(BROKEN_STORES)('catches a store that $breaks', async ({ change, caughtBy }) => {
    const failures = await failuresOf(() => {
      const store = memoryStore();
      return { ...store, ...change(store) };
    });
    expect(failures).toContain(caughtBy);
  });
});
