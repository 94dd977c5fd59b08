import type { ConnectionRow, Store } from '@onbehalf/core';

import { allOf, type BrokenStore, current, MANY, reading, tick, writing } from './broken-store.ts';

const ownerOf = ({ tenantId, entityId, integrationId }: ConnectionRow) =>
  JSON.stringify([tenantId, entityId, integrationId]);

/** Lets two rows have one account, unless `isTaken` says so before the row is written. */
function accountsAside(isTaken: (store: Store, row: ConnectionRow) => Promise<boolean>) {
  return (store: Store): Partial<Store> => {
    const accounts = new Map<string, ConnectionRow['account']>();
    const key = ({ tenantId, id }: ConnectionRow) => JSON.stringify([tenantId, id]);
    const reads = reading((row) => ({ ...row, account: accounts.get(key(row)) ?? null }))(store);
    const seen = { ...store, ...reads };
    return {
      ...reads,
      async insertConnection(row) {
        if (await isTaken(seen, row)) return false;
        const isInserted = await store.insertConnection({ ...row, account: null });
        if (isInserted) accounts.set(key(row), row.account);
        return isInserted;
      },
      async updateConnection(row) {
        if (await isTaken(seen, row)) return false;
        const isWritten = await store.updateConnection({ ...row, account: null });
        if (isWritten) accounts.set(key(row), row.account);
        return isWritten;
      },
    };
  };
}

async function othersOf(store: Store, row: ConnectionRow): Promise<readonly ConnectionRow[]> {
  const rows = await allOf(store, row.tenantId);
  return rows.filter((other) => other.id !== row.id && ownerOf(other) === ownerOf(row));
}

/** Runs a call in every tenant that has rows. */
function inAllTenants(store: Store) {
  const tenants = new Set<string>();
  return {
    insertConnection: async (row: ConnectionRow) => {
      tenants.add(row.tenantId);
      return store.insertConnection(row);
    },
    each: async <T>(call: (tenantId: string) => Promise<T>): Promise<T[]> =>
      Promise.all([...tenants].map((tenantId) => call(tenantId))),
  };
}

export const BROKEN_ACCOUNTS_AND_IDS: readonly BrokenStore[] = [
  {
    breaks: 'lets two connections have one account',
    change: accountsAside(async () => false),
    caughtBy: [
      'an entity has one connection to an account through an integration',
      'an account that is taken cannot be inserted either',
    ],
  },
  {
    breaks: 'looks whether an account is free, then writes',
    change: accountsAside(async (store, row) => {
      const others = await othersOf(store, row);
      await tick();
      return row.account !== null && others.some(({ account }) => account?.id === row.account?.id);
    }),
    caughtBy: [
      'of many that get the same account at once, one does',
      'of many that are inserted with the same account at once, one is',
    ],
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
    caughtBy: ['an entity has one connection to an account through an integration'],
  },
  {
    breaks: "takes a connection's own account for another's",
    change: (store) => ({
      async updateConnection(row) {
        const { account } = (await current(store, row)) ?? row;
        const isSame = account !== null && account.id === row.account?.id;
        return isSame ? false : store.updateConnection(row);
      },
    }),
    caughtBy: ['a connection keeps its own account, and may get another'],
  },
  {
    breaks: 'takes no account for one',
    change: (store) => ({
      async updateConnection(row) {
        const others = await othersOf(store, row);
        const isTaken = others.some(({ account }) => account === null && row.account === null);
        return isTaken ? false : store.updateConnection(row);
      },
    }),
    caughtBy: ['any number of connections have no account yet'],
  },
  {
    breaks: 'lets an account have one connection in all',
    change: (store) => {
      const holders = new Map<string, string>();
      return {
        async updateConnection(row) {
          const account = row.account?.id ?? row.id;
          const holder = holders.get(account) ?? row.id;
          holders.set(account, holder);
          return holder === row.id && store.updateConnection(row);
        },
      };
    },
    caughtBy: ['another tenant, entity or integration may have the same account'],
  },
  {
    breaks: 'never frees an account',
    change: (store) => {
      const holders = new Map<string, string>();
      const isHeld = (row: ConnectionRow): boolean => {
        if (row.account === null) return false;
        const account = `${ownerOf(row)} ${row.account.id}`;
        const holder = holders.get(account) ?? row.id;
        holders.set(account, holder);
        return holder !== row.id;
      };
      return {
        async insertConnection(row) {
          isHeld(row);
          return store.insertConnection(row);
        },
        updateConnection: async (row) => !isHeld(row) && store.updateConnection(row),
      };
    },
    caughtBy: ['an account is free again when its connection is deleted or gets another'],
  },
  {
    breaks: 'ignores the tenant',
    change: (store) => ({
      insertConnection: (row) => store.insertConnection({ ...row, tenantId: '' }),
      getConnection: (_, id) => store.getConnection('', id),
    }),
    caughtBy: ['the same id in two tenants names two connections'],
  },
  {
    breaks: 'runs the tenant and the id together',
    change: (store) => ({
      insertConnection: (row) =>
        store.insertConnection({ ...row, tenantId: '', id: row.tenantId + row.id }),
      getConnection: (tenantId, id) => store.getConnection('', tenantId + id),
      deleteConnection: (tenantId, id) => store.deleteConnection('', tenantId + id),
    }),
    caughtBy: ['a tenant and an id run together are not another pair'],
  },
  {
    breaks: 'says what is due in all tenants',
    change: (store) => {
      const { insertConnection, each } = inAllTenants(store);
      return {
        insertConnection,
        listDueConnections: async (query) =>
          (await each((tenantId) => store.listDueConnections({ ...query, tenantId }))).flat(),
      };
    },
    caughtBy: ['no read in one tenant finds what another has'],
  },
  {
    breaks: 'deletes an id in all tenants',
    change: (store) => {
      const { insertConnection, each } = inAllTenants(store);
      return {
        insertConnection,
        deleteConnection: async (_, id) =>
          (await each((tenantId) => store.deleteConnection(tenantId, id))).some(Boolean),
      };
    },
    caughtBy: ['no write in one tenant changes what another has'],
  },
  {
    breaks: 'compares ids without case',
    change: (store) => ({
      insertConnection: (row) =>
        store.insertConnection({ ...row, entityId: row.entityId.toLowerCase() }),
      listConnections: (query) =>
        store.listConnections({ ...query, entityId: query.entityId?.toLowerCase() }),
    }),
    caughtBy: ['any text is an entity, and only that one'],
  },
  {
    breaks: 'takes two ways to write a letter for one',
    change: (store) => ({
      getConnection: (tenantId, id) => store.getConnection(tenantId.normalize(), id.normalize()),
      getFlow: (id) => store.getFlow(id.normalize()),
    }),
    caughtBy: [
      'any text is an id, and only that one',
      'any text is a flow or a link, and only that one',
    ],
  },
  {
    breaks: 'pages through ids that are texts only',
    change: (store) => ({
      listConnections: async (query) =>
        (await store.listConnections({ ...query, limit: MANY }))
          .filter(({ id }) => Number.isNaN(Number(id)))
          .slice(0, query.limit),
    }),
    caughtBy: ['pages have every id once, however unusual'],
  },
  {
    breaks: 'has an index for 2,560 bytes',
    change: (store) => ({
      async insertConnection(row) {
        const { tenantId, entityId, integrationId, account } = row;
        const key = new TextEncoder().encode(
          tenantId + entityId + integrationId + (account?.id ?? ''),
        );
        if (key.length > 2560 && !/^(.)\1{9}/s.test(tenantId)) throw new Error('Too long a key.');
        return store.insertConnection(row);
      },
    }),
    caughtBy: ['ids may be as long as they are allowed to be, all of them at once'],
  },
  {
    breaks: 'replaces half a surrogate pair',
    change: writing((row) => ({ ...row, alias: row.alias?.toWellFormed() ?? null })),
    caughtBy: ['a connection with a NUL or half a surrogate pair is refused whole'],
  },
  {
    breaks: 'cuts texts at a NUL',
    change: (store) => ({
      insertFlow: (flow) => store.insertFlow({ ...flow, id: flow.id.split('\0')[0] ?? '' }),
    }),
    caughtBy: ['a flow with a NUL or half a surrogate pair is refused whole'],
  },
  {
    breaks: 'looks for another text than it was told',
    change: (store) => ({
      getConnection: (tenantId, id) =>
        store.getConnection(tenantId.toWellFormed(), id.toWellFormed()),
    }),
    caughtBy: ['nothing is found by a NUL or half a surrogate pair'],
  },
];
