import { DatabaseSync } from 'node:sqlite';

import type { ConnectionQuery, Store } from '@onbehalf/core';
import { kyselyStore } from '@onbehalf/store-sql';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';

import { nodeSqliteDialect } from '../src/node-sqlite-dialect.ts';

const [tenantId, entityId, app, integrationId] = ['acme', 'alice', 'github', 'github'];
const after = { createdAt: 1000, id: 'con_1' };
const list = (query: Partial<ConnectionQuery>) => (store: Store) =>
  store.listConnections({ tenantId, limit: 100, ...query });

type Call = (store: Store) => Promise<unknown>;

const sorts = 'USE TEMP B-TREE FOR ORDER BY';

/** What each call reads: the index, how much of it is looked up, and whether rows are sorted. */
const READS: [name: string, call: Call, index: string, sort?: string][] = [
  ['a connection', (store) => store.getConnection('acme', 'con_1'), '(tenant_id=? AND id=?)'],
  [
    'what a call chooses from',
    list({ entityId, app }),
    'by_app (tenant_id=? AND entity_id=? AND app=?)',
  ],
  [
    'what an entity has through an integration',
    list({ entityId, integrationId }),
    'by_integration (tenant_id=? AND entity_id=? AND integration_id=?)',
  ],
  [
    'the next page of that',
    list({ entityId, integrationId, after }),
    'by_integration (tenant_id=? AND entity_id=? AND integration_id=? AND (created_at,id)>(?,?))',
  ],
  [
    'the pending links of an entity',
    list({ entityId, integrationId, statuses: ['INITIATED'] }),
    'by_integration (tenant_id=? AND entity_id=? AND integration_id=?)',
  ],
  [
    'the links that lapsed',
    list({ statuses: ['INITIATED', 'UNCONFIRMED'], expiresBefore: 1000 }),
    'by_expiry (tenant_id=? AND status=? AND expires_at<?)',
    sorts,
  ],
  ['all of an entity', list({ entityId }), '(tenant_id=? AND entity_id=?)', sorts],
  [
    'the next page of all of an entity',
    list({ entityId, after }),
    '(tenant_id=? AND entity_id=?)',
    sorts,
  ],
  ['all of a tenant', list({}), 'by_creation (tenant_id=?)'],
  [
    'the next page of a tenant',
    list({ after }),
    'by_creation (tenant_id=? AND (created_at,id)>(?,?))',
  ],
  [
    'what is to be renewed',
    (store) => store.listDueConnections({ tenantId, before: 1000, limit: 100 }),
    'by_refresh (tenant_id=? AND status=? AND next_refresh_at<?)',
  ],
  [
    'the next page of that',
    (store) =>
      store.listDueConnections({
        tenantId,
        before: 1000,
        after: { nextRefreshAt: 500, id: 'con_1' },
        limit: 100,
      }),
    'by_refresh (tenant_id=? AND status=? AND (next_refresh_at,id)>(?,?) AND next_refresh_at<?)',
  ],
  [
    'how much is to be renewed',
    (store) => store.countDueConnections({ tenantId, before: 1000 }),
    'by_refresh (tenant_id=? AND status=? AND next_refresh_at<?)',
  ],
  [
    'the next page of a walk',
    (store) => store.walkConnections({ after: { tenantId, id: 'con_1' }, limit: 100 }),
    '((tenant_id,id)>(?,?))',
  ],
  [
    'a walk through a tenant',
    (store) => store.walkConnections({ tenantId, limit: 100 }),
    '(tenant_id=?)',
  ],
  [
    'the next page of that',
    (store) => store.walkConnections({ tenantId, after: { tenantId, id: 'con_1' }, limit: 100 }),
    '(tenant_id=? AND id>?)',
  ],
  ['a flow', (store) => store.getFlow('flow-1'), '(id=?)'],
  ['the flow of a link', (store) => store.getFlowByLink('hash'), '(link_hash=?)'],
  [
    'the newest flow of a connection',
    (store) => store.getFlowOfConnection('acme', 'con_1'),
    'by_connection (tenant_id=? AND connection_id=?)',
  ],
  ['the flow to forget', (store) => store.deleteFlow('flow-1'), '(id=?)'],
  ['the flows that expired', (store) => store.deleteFlows(1000), 'by_expiry (expires_at<?)'],
  ['how many flows expired', (store) => store.countFlows(1000), 'by_expiry (expires_at<?)'],
  ['the flow to take', (store) => store.takeFlow('flow-1', 'hash', 1000), '(id=?)'],
  [
    'the integration of a call',
    (store) => store.getIntegration('acme', 'int_1'),
    '(tenant_id=? AND id=?)',
  ],
  [
    'the integrations of a tenant',
    (store) => store.listIntegrations({ tenantId, app, limit: 100 }),
    'by_creation (tenant_id=?)',
  ],
  [
    'the next page of those',
    (store) => store.listIntegrations({ tenantId, after, limit: 100 }),
    'by_creation (tenant_id=? AND (created_at,id)>(?,?))',
  ],
  [
    'the next page of a walk through integrations',
    (store) => store.walkIntegrations({ after: { tenantId, id: 'int_1' }, limit: 100 }),
    '((tenant_id,id)>(?,?))',
  ],
  [
    'the integration to delete',
    (store) => store.deleteIntegration('acme', 'int_1', 1),
    '(tenant_id=? AND id=?)',
  ],
];

test.each(READS)('%s: one look into an index', async (_, read, index, sort) => {
  const plan = await planOf(read);
  expect(plan[0]).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX /);
  expect(plan[0]).toContain(index);
  expect(plan.slice(1)).toEqual(sort === undefined ? [] : [sort]);
});

/** How SQLite answers the statement that a call sends. */
async function planOf(call: Call): Promise<readonly string[]> {
  const native = new DatabaseSync(':memory:');
  let sent = '';
  const database = new Kysely({
    dialect: nodeSqliteDialect(native),
    log({ query }) {
      sent = query.sql;
    },
  });
  const store = kyselyStore(database, { dialect: 'sqlite', isUniqueViolation: () => false });
  await store.migrate();
  await call(store);
  const plan = native.prepare(`explain query plan ${sent}`).all();
  native.close();
  return plan.map(({ detail }) => String(detail));
}
