import type { IntegrationRow, Store } from '@onbehalf/core';

import { type BrokenStore, MANY, tick } from './broken-store.ts';

/** Keeps another row than it was given. */
const writing =
  (change: (row: IntegrationRow) => IntegrationRow): BrokenStore['change'] =>
  (store) => ({
    insertIntegration: (row) => store.insertIntegration(change(row)),
    updateIntegration: (row) => store.updateIntegration(change(row)),
  });

const everyone = (store: Store) => store.walkIntegrations({ limit: MANY });

/** What a store may get wrong with integrations. */
export const BROKEN_INTEGRATIONS: readonly BrokenStore[] = [
  {
    breaks: 'forgets which integration has no secrets',
    change: writing((row) => ({ ...row, sealedSecrets: row.sealedSecrets ?? new Uint8Array() })),
    caughtBy: [
      'an integration reads back exactly as it was written',
      'an update of an integration replaces every field, and counts the version up',
    ],
  },
  {
    breaks: 'gives one integration id to a tenant each',
    change: (store) => ({
      insertIntegration: (row) => store.insertIntegration({ ...row, id: row.tenantId + row.id }),
      getIntegration: async (tenantId, id) => {
        const row = await store.getIntegration(tenantId, tenantId + id);
        return row && { ...row, id };
      },
    }),
    caughtBy: [
      'an integration id is taken for every tenant, and its row stays',
      'of many that want one integration id at once, one gets it',
    ],
  },
  {
    breaks: 'looks whether an integration id is free, then takes it',
    change: (store) => {
      const taken = new Set<string>();
      return {
        async insertIntegration(row) {
          const isFree = !taken.has(row.id);
          await tick();
          taken.add(row.id);
          await store.insertIntegration(row);
          return isFree;
        },
      };
    },
    caughtBy: ['of many that want one integration id at once, one gets it'],
  },
  {
    breaks: 'throws when an integration id is taken',
    change: (store) => ({
      async insertIntegration(row) {
        if (await store.insertIntegration(row)) return true;
        throw new Error('constraint');
      },
    }),
    caughtBy: ['an integration id is taken for every tenant, and its row stays'],
  },
  {
    breaks: "reads another tenant's integration",
    change: (store) => ({
      getIntegration: async (_, id) => (await everyone(store)).find((row) => row.id === id) ?? null,
    }),
    caughtBy: ["another tenant's integration is neither read, listed, changed nor deleted"],
  },
  {
    breaks: "deletes another tenant's integration",
    change: (store) => ({
      async deleteIntegration(tenantId, id, version) {
        const owner = (await everyone(store)).find((row) => row.id === id);
        return store.deleteIntegration(owner?.tenantId ?? tenantId, id, version);
      },
    }),
    caughtBy: ["another tenant's integration is neither read, listed, changed nor deleted"],
  },
  {
    breaks: 'never changes the secrets of an integration',
    change: (store) => ({
      async updateIntegration(row) {
        const { sealedSecrets } = (await store.getIntegration(row.tenantId, row.id)) ?? row;
        return store.updateIntegration({ ...row, sealedSecrets });
      },
    }),
    caughtBy: ['an update of an integration replaces every field, and counts the version up'],
  },
  {
    breaks: 'writes whatever version an integration has',
    change: (store) => ({
      async updateIntegration(row) {
        const { version } = (await store.getIntegration(row.tenantId, row.id)) ?? row;
        return store.updateIntegration({ ...row, version });
      },
    }),
    caughtBy: ['an update of another version of an integration changes nothing'],
  },
  {
    breaks: 'compares the version of an integration, then writes',
    change: (store) => ({
      async updateIntegration(row) {
        const before = await store.getIntegration(row.tenantId, row.id);
        if (before?.version !== row.version) return false;
        await tick();
        const { version } = (await store.getIntegration(row.tenantId, row.id)) ?? row;
        return store.updateIntegration({ ...row, version });
      },
    }),
    caughtBy: ['of many updates of one integration at once, one is written'],
  },
  {
    breaks: 'deletes whatever version an integration has',
    change: (store) => ({
      async deleteIntegration(tenantId, id) {
        const { version = 0 } = (await store.getIntegration(tenantId, id)) ?? {};
        return store.deleteIntegration(tenantId, id, version);
      },
    }),
    caughtBy: ['a deletion of an integration spares any other version'],
  },
  {
    breaks: 'lists integrations by id',
    change: (store) => ({
      listIntegrations: async (query) =>
        (await store.listIntegrations(query)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }),
    caughtBy: [
      'integrations are listed oldest first, of an app or all',
      'pages of integrations have every row once, whatever their size',
    ],
  },
  {
    breaks: 'lists the integrations of every app',
    change: (store) => ({
      listIntegrations: (query) => store.listIntegrations({ ...query, app: undefined }),
    }),
    caughtBy: ['integrations are listed oldest first, of an app or all'],
  },
  {
    breaks: 'continues behind the time of an integration alone',
    change: (store) => ({
      listIntegrations: ({ after, ...query }) =>
        store.listIntegrations({ ...query, after: after && { ...after, id: '\uffff' } }),
    }),
    caughtBy: ['pages of integrations have every row once, whatever their size'],
  },
  {
    breaks: 'walks through the integrations of every tenant when told one',
    change: (store) => ({
      walkIntegrations: (query) => store.walkIntegrations({ ...query, tenantId: undefined }),
    }),
    caughtBy: ['a walk passes every integration once, of a tenant or of all'],
  },
  {
    breaks: 'compares integration ids without case',
    change: (store) => ({
      insertIntegration: async (row) =>
        (await everyone(store)).every(({ id }) => id.toLowerCase() !== row.id.toLowerCase()) &&
        store.insertIntegration(row),
    }),
    caughtBy: ['any text is an integration, and only that one'],
  },
  {
    breaks: 'cuts an integration id at its NUL',
    change: (store) => ({
      getIntegration: (tenantId, id) =>
        store.getIntegration(tenantId.split('\0')[0] ?? '', id.split('\0')[0] ?? ''),
    }),
    caughtBy: [
      'an integration with a NUL or half a surrogate pair is refused, and none is found by it',
    ],
  },
  {
    breaks: 'hands out the integration it keeps',
    change: (store) => {
      const kept = new Map<string, IntegrationRow>();
      return {
        async insertIntegration(row) {
          kept.set(row.id, row);
          return store.insertIntegration(row);
        },
        getIntegration: async (_, id) => kept.get(id) ?? null,
      };
    },
    caughtBy: ['changing an integration that was given or returned changes nothing'],
  },
];
