import type { ConnectionQuery, Store } from '@onbehalf/core';

import { connection, dataKey, file, flow, integration } from './rows.ts';

export interface StoreCall {
  readonly name: string;
  readonly call: (store: Store) => Promise<unknown>;
  /** The index and how much of it is looked up, as SQLite says it. */
  readonly lookup: string;
  /** What PostgreSQL looks up instead, where that finds one row too. */
  readonly postgres?: string;
  /** Few rows are found, of which no index has the order. */
  readonly sorts?: true;
  /** So many may be found that PostgreSQL reads them in the order in which they are on the disk. */
  readonly gathers?: true;
  /** Why the statement does not say which tenant it is for. */
  readonly ofAnyTenant?: string;
}

const [tenantId, entityId, app, integrationId] = ['acme', 'alice', 'github', 'github'];
const after = { createdAt: 1000, id: 'con_1' };
const list = (query: Partial<ConnectionQuery>) => (store: Store) =>
  store.listConnections({ tenantId, limit: 100, ...query });

const HASH =
  'The 128 random bits of a link or a flow are of one tenant, and its row says of which.';
const UPKEEP = 'It is for all tenants.';

/** What each kind of call finds its rows by. */
export const STORE_CALLS: readonly StoreCall[] = [
  {
    name: 'a connection',
    call: (store) => store.getConnection('acme', 'con_1'),
    lookup: '(tenant_id=? AND id=?)',
  },
  {
    name: 'what a call chooses from',
    call: list({ entityId, app }),
    lookup: 'by_app (tenant_id=? AND entity_id=? AND app=?)',
  },
  {
    name: 'what an entity has through an integration',
    call: list({ entityId, integrationId }),
    lookup: 'by_integration (tenant_id=? AND entity_id=? AND integration_id=?)',
  },
  {
    name: 'the next page of what an entity has through an integration',
    call: list({ entityId, integrationId, after }),
    lookup:
      'by_integration (tenant_id=? AND entity_id=? AND integration_id=? AND (created_at,id)>(?,?))',
  },
  {
    name: 'the pending links of an entity',
    call: list({ entityId, integrationId, statuses: ['INITIATED'] }),
    lookup: 'by_integration (tenant_id=? AND entity_id=? AND integration_id=?)',
  },
  {
    name: 'the links that lapsed',
    call: list({ statuses: ['INITIATED', 'UNCONFIRMED'], expiresBefore: 1000 }),
    lookup: 'by_expiry (tenant_id=? AND status=? AND expires_at<?)',
    sorts: true,
    gathers: true,
  },
  {
    name: 'all of an entity',
    call: list({ entityId }),
    lookup: '(tenant_id=? AND entity_id=?)',
    sorts: true,
  },
  {
    name: 'the next page of all of an entity',
    call: list({ entityId, after }),
    lookup: '(tenant_id=? AND entity_id=?)',
    sorts: true,
  },
  { name: 'all of a tenant', call: list({}), lookup: 'by_creation (tenant_id=?)' },
  {
    name: 'the next page of a tenant',
    call: list({ after }),
    lookup: 'by_creation (tenant_id=? AND (created_at,id)>(?,?))',
  },
  {
    name: 'what is to be renewed',
    call: (store) => store.listDueConnections({ tenantId, before: 1000, limit: 100 }),
    lookup: 'by_refresh (tenant_id=? AND status=? AND next_refresh_at<?)',
  },
  {
    name: 'the next page of what is to be renewed',
    call: (store) =>
      store.listDueConnections({
        tenantId,
        before: 1000,
        after: { nextRefreshAt: 500, id: 'con_1' },
        limit: 100,
      }),
    lookup:
      'by_refresh (tenant_id=? AND status=? AND (next_refresh_at,id)>(?,?) AND next_refresh_at<?)',
  },
  {
    name: 'how much is to be renewed',
    call: (store) => store.countDueConnections({ tenantId, before: 1000 }),
    lookup: 'by_refresh (tenant_id=? AND status=? AND next_refresh_at<?)',
    gathers: true,
  },
  {
    name: 'the next page of a walk',
    call: (store) => store.walkConnections({ after: { tenantId, id: 'con_1' }, limit: 100 }),
    lookup: '((tenant_id,id)>(?,?))',
    ofAnyTenant: UPKEEP,
  },
  {
    name: 'a walk through a tenant',
    call: (store) => store.walkConnections({ tenantId, limit: 100 }),
    lookup: '(tenant_id=?)',
  },
  {
    name: 'the next page of a walk through a tenant',
    call: (store) =>
      store.walkConnections({ tenantId, after: { tenantId, id: 'con_1' }, limit: 100 }),
    lookup: '(tenant_id=? AND id>?)',
  },
  { name: 'a flow', call: (store) => store.getFlow('flow-1'), lookup: '(id=?)', ofAnyTenant: HASH },
  {
    name: 'the flow of a link',
    call: (store) => store.getFlowByLink('hash'),
    lookup: '(link_hash=?)',
    ofAnyTenant: HASH,
  },
  {
    name: 'the newest flow of a connection',
    call: (store) => store.getFlowOfConnection('acme', 'con_1'),
    lookup: 'by_connection (tenant_id=? AND connection_id=?)',
  },
  {
    name: 'the flow to forget',
    call: (store) => store.deleteFlow('flow-1'),
    lookup: '(id=?)',
    ofAnyTenant: HASH,
  },
  {
    name: 'the flows that expired',
    call: (store) => store.deleteFlows(1000),
    lookup: 'by_expiry (expires_at<?)',
    ofAnyTenant: UPKEEP,
  },
  {
    name: 'the flow to take',
    call: (store) => store.takeFlow('flow-1', 'hash', 1000),
    lookup: '(id=?)',
    ofAnyTenant: HASH,
  },
  {
    name: 'a connection to update',
    call: (store) => store.updateConnection(connection()),
    lookup: '(tenant_id=? AND id=?)',
  },
  {
    name: 'a connection to delete',
    call: (store) => store.deleteConnection('acme', 'con_1'),
    lookup: '(tenant_id=? AND id=?)',
  },
  {
    name: 'a version to delete',
    call: (store) => store.deleteConnection('acme', 'con_1', 1),
    lookup: '(tenant_id=? AND id=?)',
  },
  {
    name: 'the flow to bind',
    call: (store) =>
      store.bindFlow('flow-1', { stateHash: 's', browserHash: 'b', sealed: new Uint8Array() }),
    lookup: '(id=?)',
    ofAnyTenant: HASH,
  },
  {
    name: 'the flow that has come to an end',
    call: (store) => store.setFlowResult('flow-1', 'con_1'),
    lookup: '(id=?)',
    ofAnyTenant: HASH,
  },
  {
    name: 'how many flows expired',
    call: (store) => store.countFlows(1000),
    lookup: 'by_expiry (expires_at<?)',
    ofAnyTenant: UPKEEP,
    gathers: true,
  },
  {
    name: 'the integration of a call',
    call: (store) => store.getIntegration('acme', 'int_1'),
    lookup: '(tenant_id=? AND id=?)',
    postgres: '(id=?)',
  },
  {
    name: 'the integrations of a tenant',
    call: (store) => store.listIntegrations({ tenantId, app, limit: 100 }),
    lookup: 'by_creation (tenant_id=?)',
  },
  {
    name: 'the next page of the integrations of a tenant',
    call: (store) => store.listIntegrations({ tenantId, after, limit: 100 }),
    lookup: 'by_creation (tenant_id=? AND (created_at,id)>(?,?))',
  },
  {
    name: 'the next page of a walk through integrations',
    call: (store) => store.walkIntegrations({ after: { tenantId, id: 'int_1' }, limit: 100 }),
    lookup: '((tenant_id,id)>(?,?))',
    ofAnyTenant: UPKEEP,
  },
  {
    name: 'an integration to update',
    call: (store) => store.updateIntegration(integration()),
    lookup: '(tenant_id=? AND id=?)',
    postgres: '(id=?)',
  },
  {
    name: 'an integration to delete',
    call: (store) => store.deleteIntegration('acme', 'int_1', 1),
    lookup: '(tenant_id=? AND id=?)',
    postgres: '(id=?)',
  },
  {
    name: 'the data key of an entity',
    call: (store) => store.getDataKey(tenantId, entityId),
    lookup: '(tenant_id=? AND entity_id=?)',
  },
  {
    name: 'the next page of a walk through data keys',
    call: (store) => store.walkDataKeys({ after: { tenantId, entityId }, limit: 100 }),
    lookup: '((tenant_id,entity_id)>(?,?))',
    ofAnyTenant: UPKEEP,
  },
  {
    name: 'the next page of a walk through the data keys of a tenant',
    call: (store) => store.walkDataKeys({ tenantId, after: { tenantId, entityId }, limit: 100 }),
    lookup: '(tenant_id=? AND entity_id>?)',
  },
  {
    name: 'a data key to wrap anew',
    call: (store) => store.updateDataKey(dataKey()),
    lookup: '(tenant_id=? AND entity_id=?)',
  },
  {
    name: 'the data key to destroy',
    call: (store) => store.deleteDataKey(tenantId, entityId),
    lookup: '(tenant_id=? AND entity_id=?)',
  },
  {
    name: 'the flows of an entity',
    call: (store) => store.deleteFlowsOf(tenantId, entityId),
    lookup: 'by_entity (tenant_id=? AND entity_id=?)',
  },
  {
    name: 'a file',
    call: (store) => store.getFile(tenantId, entityId, 'file_1'),
    lookup: '(tenant_id=? AND entity_id=? AND id=?)',
  },
  {
    name: 'how much an entity keeps in files',
    call: (store) => store.measureFiles(tenantId, entityId, 1000),
    lookup: '(tenant_id=? AND entity_id=?)',
  },
  {
    name: 'a file to delete',
    call: (store) => store.deleteFile(tenantId, entityId, 'file_1'),
    lookup: '(tenant_id=? AND entity_id=? AND id=?)',
  },
  {
    name: 'the files of an entity',
    call: (store) => store.deleteFilesOf(tenantId, entityId),
    lookup: '(tenant_id=? AND entity_id=?)',
  },
  {
    name: 'the files that expired',
    call: (store) => store.deleteFiles(1000),
    lookup: 'by_expiry (expires_at<?)',
    ofAnyTenant: UPKEEP,
  },
];

/** What finds nothing. */
export const INSERTS: readonly Pick<StoreCall, 'name' | 'call'>[] = [
  { name: 'a new connection', call: (store) => store.insertConnection(connection()) },
  { name: 'a new flow', call: (store) => store.insertFlow(flow()) },
  { name: 'a new integration', call: (store) => store.insertIntegration(integration()) },
  { name: 'a new data key', call: (store) => store.insertDataKey(dataKey()) },
  { name: 'a new file', call: (store) => store.insertFile(file()) },
];
