import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionRow, DueQuery, Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { emptyConnection, FAR, fullConnection } from './sample-rows.ts';

const active = (id: string, nextRefreshAt: number | null, changes: Partial<ConnectionRow> = {}) =>
  emptyConnection({ id, status: 'ACTIVE', nextRefreshAt, ...changes });

/** Due in another order than that of their ids and of their creation. */
const ROWS: readonly ConnectionRow[] = [
  active('d', 100, { createdAt: 9 }),
  active('b', 200, { createdAt: 1 }),
  active('c', 200, { createdAt: 8, entityId: 'bob' }),
  active('a', 300, { createdAt: 2, app: 'slack', integrationId: 'slack' }),
  active('e', FAR, { createdAt: 3 }),
  active('n', null),
  ...(['INITIATED', 'UNCONFIRMED', 'EXPIRED', 'FAILED', 'REVOKED', 'DISABLED'] as const).map(
    (status) => active(status, 100, { status }),
  ),
  active('f', 100, { tenantId: 'globex' }),
];

async function insertRows(store: Store): Promise<void> {
  for (const row of ROWS) await store.insertConnection(row);
}

async function due(store: Store, query: Partial<DueQuery>): Promise<string> {
  const rows = await store.listDueConnections({
    tenantId: 'acme',
    before: FAR,
    limit: 100,
    ...query,
  });
  return rows.map(({ id }) => id).join('');
}

export const dueCases: Cases = {
  'due are the active connections before a time, the most urgent first': async (store) => {
    await insertRows(store);
    equal(await due(store, {}), 'dbca');
    equal(await due(store, { before: FAR + 1 }), 'dbcae');
    equal(await due(store, { before: 200 }), 'd');
    equal(await due(store, { before: 201 }), 'dbc');
    equal(await due(store, { before: 100 }), '');
    equal(await due(store, { tenantId: 'globex' }), 'f');
    equal(await due(store, { tenantId: '' }), '');
  },

  'pages of what is due have every row once, whatever their size': async (store) => {
    await insertRows(store);
    for (const limit of [1, 2, 3, 4, 5]) {
      let [found, after]: [string, DueQuery['after']] = ['', undefined];
      for (let page = 0; page < 20; page++) {
        const rows = await store.listDueConnections({
          tenantId: 'acme',
          before: FAR,
          after,
          limit,
        });
        found += rows.map(({ id }) => id).join('');
        const last = rows.at(-1);
        if (last === undefined) break;
        after = { nextRefreshAt: last.nextRefreshAt ?? 0, id: last.id };
      }
      equal(found, 'dbca', `Pages of ${limit} had "${found}".`);
    }
  },

  'a page of what is due may begin behind a row that is not any more': async (store) => {
    await insertRows(store);
    equal(await due(store, { after: { nextRefreshAt: 200, id: 'bb' } }), 'ca');
    equal(await due(store, { after: { nextRefreshAt: 150, id: 'z' } }), 'bca');
    equal(await due(store, { after: { nextRefreshAt: FAR, id: '' } }), '');
  },

  'what is due has whole rows': async (store) => {
    await store.insertConnection(fullConnection());
    const rows = await store.listDueConnections({ tenantId: 'acme', before: FAR + 3, limit: 1 });
    deepEqual(rows, [fullConnection()]);
  },

  'what was put off is not due': async (store) => {
    await insertRows(store);
    await store.updateConnection({ ...active('d', FAR), createdAt: 9 });
    equal(await due(store, {}), 'bca');
  },

  'what is due can be counted': async (store) => {
    await insertRows(store);
    const count = async (tenantId: string, before: number) =>
      store.countDueConnections({ tenantId, before });
    equal(await count('acme', FAR), 4);
    equal(await count('acme', 201), 3);
    equal(await count('acme', 100), 0);
    equal(await count('globex', FAR), 1);
    equal(await count('', FAR), 0);
  },
};
