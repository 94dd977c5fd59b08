import { assertStorable, comesBehind, isYounger } from './memory-rows.ts';
import type { IntegrationQuery, IntegrationRow, Store } from './store.ts';

type IntegrationMethods = Pick<Store, Extract<keyof Store, `${string}Integration${string}`>>;

/** The part of the memory store that keeps integrations. */
export function memoryIntegrations(): IntegrationMethods {
  // By the id alone: no two tenants have one of the same.
  const rows = new Map<string, IntegrationRow>();
  const keep = (row: IntegrationRow): void => {
    assertStorable(row);
    rows.set(row.id, copyOf(row));
  };
  const find = (tenantId: string, id: string): IntegrationRow | null => {
    const row = rows.get(id);
    return row?.tenantId === tenantId ? row : null;
  };
  return {
    async insertIntegration(row) {
      if (rows.has(row.id)) return false;
      keep(row);
      return true;
    },
    async getIntegration(tenantId, id) {
      const row = find(tenantId, id);
      return row && copyOf(row);
    },
    async listIntegrations(query) {
      return [...rows.values()]
        .filter((row) => matches(row, query))
        .toSorted((a, b) => (isYounger(a, b) ? 1 : -1))
        .slice(0, query.limit)
        .map(copyOf);
    },
    async walkIntegrations({ tenantId, after, limit }) {
      return [...rows.values()]
        .filter((row) => tenantId === undefined || row.tenantId === tenantId)
        .toSorted((a, b) => (comesBehind(a, b) ? 1 : -1))
        .filter((row) => after === undefined || comesBehind(row, after))
        .slice(0, limit)
        .map(copyOf);
    },
    async updateIntegration(row) {
      if (find(row.tenantId, row.id)?.version !== row.version) return false;
      keep({ ...row, version: row.version + 1 });
      return true;
    },
    async deleteIntegration(tenantId, id, version) {
      return find(tenantId, id)?.version === version && rows.delete(id);
    },
  };
}

function copyOf(row: IntegrationRow): IntegrationRow {
  const { sealed, sealedSecrets } = row;
  return Object.freeze({
    ...row,
    sealed: new Uint8Array(sealed),
    sealedSecrets: sealedSecrets && new Uint8Array(sealedSecrets),
  });
}

function matches(row: IntegrationRow, { tenantId, app, after }: IntegrationQuery): boolean {
  return (
    row.tenantId === tenantId &&
    (app === undefined || row.app === app) &&
    (after === undefined || isYounger(row, after))
  );
}
