import { assertStorable } from './memory-rows.ts';
import type { FileRow, Store } from './store.ts';

type FileMethods = Pick<Store, Extract<keyof Store, `${string}File${string}`>>;

/** The part of the memory store that keeps files. */
export function memoryFiles(): FileMethods {
  const rows = new Map<string, FileRow>();
  const key = (tenantId: string, entityId: string, id: string): string =>
    JSON.stringify([tenantId, entityId, id]);
  const forget = (isOver: (row: FileRow) => boolean): void => {
    for (const [place, row] of rows) if (isOver(row)) rows.delete(place);
  };
  return {
    async insertFile(row) {
      const place = key(row.tenantId, row.entityId, row.id);
      if (rows.has(place)) throw new Error('The id is taken.');
      assertStorable(row);
      rows.set(place, copyOf(row));
    },
    async getFile(tenantId, entityId, id) {
      const row = rows.get(key(tenantId, entityId, id));
      return row === undefined ? null : copyOf(row);
    },
    async measureFiles(tenantId, entityId, now) {
      const kept = [...rows.values()].filter(
        (row) => row.tenantId === tenantId && row.entityId === entityId && row.expiresAt >= now,
      );
      return { count: kept.length, bytes: kept.reduce((sum, { size }) => sum + size, 0) };
    },
    async deleteFile(tenantId, entityId, id) {
      return rows.delete(key(tenantId, entityId, id));
    },
    async deleteFiles(expiredBefore) {
      forget(({ expiresAt }) => expiresAt < expiredBefore);
    },
    async deleteFilesOf(tenantId, entityId) {
      forget((row) => row.tenantId === tenantId && row.entityId === entityId);
    },
  };
}

function copyOf(row: FileRow): FileRow {
  return Object.freeze({ ...row, sealed: new Uint8Array(row.sealed) });
}
