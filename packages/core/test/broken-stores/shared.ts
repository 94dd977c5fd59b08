import { type ConnectionRow, memoryStore, type Store } from '@onbehalf/core';

import { tick } from './broken-store.ts';

/** Stores over the same data, with one fault between them. */
export interface BrokenSharing {
  readonly breaks: string;
  /** Makes empty data, and answers what opens it. */
  readonly create: () => () => Store;
  readonly caughtBy: readonly string[];
}

/** Opens what does as it should until somebody changes it. */
export function sharedMemory(
  change: (data: Store) => Partial<Store> = () => ({}),
): () => () => Store {
  return () => {
    const data = memoryStore();
    return () => ({ ...data, ...change(data) });
  };
}

const key = (tenantId: string, id: string): string => JSON.stringify([tenantId, id]);

export const BROKEN_SHARING: readonly BrokenSharing[] = [
  {
    breaks: 'keeps what it writes to itself',
    create: () => memoryStore,
    caughtBy: [
      'what was written is there when the data is opened again',
      'stores that open empty data at the same moment can all be used',
    ],
  },
  {
    breaks: 'begins anew when it is opened',
    create: () => {
      let data = memoryStore();
      return () => {
        data = memoryStore();
        return new Proxy(data, { get: (_, name) => Reflect.get(data, name) as unknown });
      };
    },
    caughtBy: ['stores that open empty data at the same moment can all be used'],
  },
  {
    breaks: 'deletes for itself alone',
    create: sharedMemory((data) => {
      const deleted = new Set<string>();
      return {
        getConnection: async (tenantId, id) =>
          deleted.has(key(tenantId, id)) ? null : data.getConnection(tenantId, id),
        async deleteConnection(tenantId, id) {
          deleted.add(key(tenantId, id));
          return true;
        },
      };
    }),
    caughtBy: ['what was deleted is gone when the data is opened again'],
  },
  {
    breaks: 'remembers what it has read',
    create: sharedMemory((data) => {
      const read = new Map<string, ConnectionRow>();
      return {
        async getConnection(tenantId, id) {
          const row = read.get(key(tenantId, id)) ?? (await data.getConnection(tenantId, id));
          if (row !== null) read.set(key(tenantId, id), row);
          return row;
        },
      };
    }),
    caughtBy: ['what one store writes, another reads at once'],
  },
  {
    breaks: 'closes what others use',
    create: () => {
      const data = memoryStore();
      let isClosed = false;
      return () => {
        isClosed = false;
        return {
          ...data,
          async getConnection(tenantId, id) {
            if (isClosed) throw new Error('The database is closed.');
            return data.getConnection(tenantId, id);
          },
          close: async () => void (isClosed = true),
        };
      };
    },
    caughtBy: ['closing one store leaves the others open'],
  },
  {
    breaks: 'waits for its own writes only, and not for those of others',
    create: sharedMemory((data) => {
      let last: Promise<unknown> = Promise.resolve();
      const compareAndWrite = async (row: ConnectionRow): Promise<boolean> => {
        const current = await data.getConnection(row.tenantId, row.id);
        if (current?.version !== row.version) return false;
        await tick();
        const { version } = (await data.getConnection(row.tenantId, row.id)) ?? row;
        return data.updateConnection({ ...row, version });
      };
      return {
        async updateConnection(row) {
          const written = last.then(() => compareAndWrite(row));
          last = written.catch(() => {});
          return written;
        },
      };
    }),
    caughtBy: [
      'of many updates of one version at once, one is written, through several stores',
      'of many who claim a lease at once, one gets it, with its mark, through several stores',
    ],
  },
];
