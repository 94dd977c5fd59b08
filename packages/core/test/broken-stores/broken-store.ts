import type { ConnectionRow, Store } from '@onbehalf/core';

/** A store with one fault, and the cases of the kit that find it out. */
export interface BrokenStore {
  readonly breaks: string;
  readonly change: (store: Store) => Partial<Store>;
  readonly caughtBy: readonly string[];
}

export const tick = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export const current = (store: Store, { tenantId, id }: ConnectionRow) =>
  store.getConnection(tenantId, id);

export const MANY = 1_000_000;

/** Every row of a tenant. */
export const allOf = (store: Store, tenantId: string) =>
  store.listConnections({ tenantId, limit: MANY });

/** Keeps another row than it was given. */
export function writing(change: (row: ConnectionRow) => ConnectionRow): BrokenStore['change'] {
  return (store) => ({
    insertConnection: (row) => store.insertConnection(change(row)),
    updateConnection: (row) => store.updateConnection(change(row)),
  });
}

/** Answers another row than it keeps. */
export function reading(change: (row: ConnectionRow) => ConnectionRow) {
  return (store: Store): Pick<Store, 'getConnection' | 'listConnections'> => ({
    async getConnection(tenantId, id) {
      const row = await store.getConnection(tenantId, id);
      return row && change(row);
    },
    listConnections: async (query) => (await store.listConnections(query)).map(change),
  });
}
