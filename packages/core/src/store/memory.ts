import { memoryDataKeys } from './memory-data-keys.ts';
import { memoryFiles } from './memory-files.ts';
import { memoryIntegrations } from './memory-integrations.ts';
import { assertStorable, comesBehind, isYounger } from './memory-rows.ts';
import type { ConnectionQuery, ConnectionRow, DueQuery, FlowRow, Store } from './store.ts';

/** Keeps rows in this process: for tests, scripts and trying things out. Nothing survives it. */
export function memoryStore(): Store {
  const connections = new Map<string, ConnectionRow>();
  const flows = new Map<string, FlowRow>();

  const key = (tenantId: string, id: string): string => JSON.stringify([tenantId, id]);
  const keep = (row: ConnectionRow): void => {
    assertStorable(row, row.account, row.lease);
    connections.set(key(row.tenantId, row.id), copyOf(row));
  };
  const keepFlow = (flow: FlowRow): void => {
    assertStorable(flow);
    flows.set(flow.id, copyOfFlow(flow));
  };
  const found = (flow: FlowRow | undefined): FlowRow | null =>
    flow === undefined ? null : copyOfFlow(flow);
  const accountIsTaken = (row: ConnectionRow): boolean =>
    row.account !== null &&
    [...connections.values()].some((other) => other.id !== row.id && belongsTogether(other, row));

  return {
    name: 'memory',
    async insertConnection(row) {
      if (connections.has(key(row.tenantId, row.id)) || accountIsTaken(row)) return false;
      keep(row);
      return true;
    },
    async getConnection(tenantId, id) {
      const row = connections.get(key(tenantId, id));
      return row === undefined ? null : copyOf(row);
    },
    async listConnections(query) {
      return [...connections.values()]
        .filter((row) => matches(row, query))
        .toSorted((a, b) => (isYounger(a, b) ? 1 : -1))
        .slice(0, query.limit)
        .map(copyOf);
    },
    async listDueConnections({ after, limit, ...query }) {
      return due(connections.values(), query)
        .toSorted((a, b) => (isBehind(a, b) ? 1 : -1))
        .filter((row) => after === undefined || isBehind(row, after))
        .slice(0, limit)
        .map(copyOf);
    },
    async countDueConnections(query) {
      return due(connections.values(), query).length;
    },
    async walkConnections({ tenantId, after, limit }) {
      return [...connections.values()]
        .filter((row) => tenantId === undefined || row.tenantId === tenantId)
        .toSorted((a, b) => (comesBehind(a, b) ? 1 : -1))
        .filter((row) => after === undefined || comesBehind(row, after))
        .slice(0, limit)
        .map(copyOf);
    },
    async updateConnection(row) {
      const current = connections.get(key(row.tenantId, row.id));
      if (current?.version !== row.version || accountIsTaken(row)) return false;
      keep({ ...row, version: row.version + 1 });
      return true;
    },
    async deleteConnection(tenantId, id, version) {
      const current = connections.get(key(tenantId, id));
      if (version !== undefined && current?.version !== version) return false;
      return connections.delete(key(tenantId, id));
    },

    async insertFlow(flow) {
      if (flows.has(flow.id)) throw new Error('The id is taken.');
      keepFlow(flow);
    },
    async getFlow(id) {
      return found(flows.get(id));
    },
    async getFlowByLink(linkHash) {
      return found([...flows.values()].find((flow) => flow.linkHash === linkHash));
    },
    async getFlowOfConnection(tenantId, connectionId) {
      return found(
        [...flows.values()].findLast(
          (flow) => flow.tenantId === tenantId && flow.connectionId === connectionId,
        ),
      );
    },
    async bindFlow(id, binding) {
      const flow = flows.get(id);
      if (flow === undefined || flow.takenAt !== null) return false;
      keepFlow({ ...flow, ...binding });
      return true;
    },
    async takeFlow(id, stateHash, takenAt) {
      const flow = flows.get(id);
      if (flow?.stateHash !== stateHash || flow.takenAt !== null) return false;
      keepFlow({ ...flow, takenAt });
      return true;
    },
    async setFlowResult(id, resultId) {
      const flow = flows.get(id);
      if (flow !== undefined) keepFlow({ ...flow, resultId });
    },
    async deleteFlow(id) {
      flows.delete(id);
    },
    async deleteFlows(expiredBefore) {
      for (const flow of flows.values()) {
        if (flow.expiresAt < expiredBefore) flows.delete(flow.id);
      }
    },
    async deleteFlowsOf(tenantId, entityId) {
      for (const flow of flows.values()) {
        if (flow.tenantId === tenantId && flow.entityId === entityId) flows.delete(flow.id);
      }
    },
    async countFlows(expiredBefore) {
      return [...flows.values()].filter(({ expiresAt }) => expiresAt < expiredBefore).length;
    },
    ...memoryIntegrations(),
    ...memoryDataKeys(),
    ...memoryFiles(),
    async close() {},
  };
}

/** Rows are copied on their way in and out: nobody else holds what is kept. */
function copyOf(row: ConnectionRow): ConnectionRow {
  const { account, scopes, sealed, lease } = row;
  return Object.freeze({
    ...row,
    account: account && { ...account },
    scopes: { requested: [...scopes.requested], granted: scopes.granted && [...scopes.granted] },
    sealed: sealed && new Uint8Array(sealed),
    lease: lease && { ...lease },
  });
}

function copyOfFlow(flow: FlowRow): FlowRow {
  return Object.freeze({ ...flow, sealed: flow.sealed && new Uint8Array(flow.sealed) });
}

type Due = ConnectionRow & { readonly nextRefreshAt: number };

function due(
  rows: Iterable<ConnectionRow>,
  { tenantId, before }: Pick<DueQuery, 'tenantId' | 'before'>,
): Due[] {
  return Array.from(rows).filter(
    (row): row is Due =>
      row.tenantId === tenantId &&
      row.status === 'ACTIVE' &&
      row.nextRefreshAt !== null &&
      row.nextRefreshAt < before,
  );
}

function isBehind(a: Pick<Due, 'nextRefreshAt' | 'id'>, b: Pick<Due, 'nextRefreshAt' | 'id'>) {
  return a.nextRefreshAt > b.nextRefreshAt || (a.nextRefreshAt === b.nextRefreshAt && a.id > b.id);
}

function belongsTogether(a: ConnectionRow, b: ConnectionRow): boolean {
  return (
    a.account?.id === b.account?.id &&
    a.entityId === b.entityId &&
    a.integrationId === b.integrationId &&
    a.tenantId === b.tenantId
  );
}

function matches(row: ConnectionRow, query: ConnectionQuery): boolean {
  const { entityId, app, integrationId, statuses, expiresBefore, after } = query;
  return (
    row.tenantId === query.tenantId &&
    (entityId === undefined || row.entityId === entityId) &&
    (app === undefined || row.app === app) &&
    (integrationId === undefined || row.integrationId === integrationId) &&
    (statuses === undefined || statuses.includes(row.status)) &&
    (expiresBefore === undefined || (row.expiresAt !== null && row.expiresAt < expiresBefore)) &&
    (after === undefined || isYounger(row, after))
  );
}
