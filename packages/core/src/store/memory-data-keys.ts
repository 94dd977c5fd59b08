import { assertStorable } from './memory-rows.ts';
import type { DataKeyRow, Store } from './store.ts';

type DataKeyMethods = Pick<Store, Extract<keyof Store, `${string}DataKey${string}`>>;
type Place = Pick<DataKeyRow, 'tenantId' | 'entityId'>;

/** The part of the memory store that keeps data keys. */
export function memoryDataKeys(): DataKeyMethods {
  const rows = new Map<string, DataKeyRow>();
  const key = (tenantId: string, entityId: string): string => JSON.stringify([tenantId, entityId]);
  return {
    async insertDataKey(row) {
      const place = key(row.tenantId, row.entityId);
      if (rows.has(place)) return false;
      assertStorable(row);
      rows.set(place, copyOf(row));
      return true;
    },
    async getDataKey(tenantId, entityId) {
      const row = rows.get(key(tenantId, entityId));
      return row === undefined ? null : copyOf(row);
    },
    async walkDataKeys({ tenantId, after, limit }) {
      return [...rows.values()]
        .filter((row) => tenantId === undefined || row.tenantId === tenantId)
        .toSorted((a, b) => (comesBehind(a, b) ? 1 : -1))
        .filter((row) => after === undefined || comesBehind(row, after))
        .slice(0, limit)
        .map(copyOf);
    },
    async updateDataKey(row) {
      const place = key(row.tenantId, row.entityId);
      const current = rows.get(place);
      if (current?.id !== row.id || current.version !== row.version) return false;
      rows.set(place, copyOf({ ...row, version: row.version + 1 }));
      return true;
    },
    async deleteDataKey(tenantId, entityId) {
      return rows.delete(key(tenantId, entityId));
    },
  };
}

function comesBehind(a: Place, b: Place): boolean {
  return a.tenantId > b.tenantId || (a.tenantId === b.tenantId && a.entityId > b.entityId);
}

function copyOf(row: DataKeyRow): DataKeyRow {
  return Object.freeze({ ...row, wrapped: new Uint8Array(row.wrapped) });
}
