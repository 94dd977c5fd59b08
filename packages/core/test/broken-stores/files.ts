import type { FileRow, Store } from '@onbehalf/core';

import type { BrokenStore } from './broken-store.ts';

const LATER = Number.MAX_SAFE_INTEGER;

const keeping = (change: (row: FileRow) => FileRow) => (store: Store) => ({
  insertFile: (row: FileRow) => store.insertFile(change(row)),
});

export const BROKEN_FILES: readonly BrokenStore[] = [
  {
    breaks: 'cuts a large file',
    change: keeping((row) => ({ ...row, sealed: row.sealed.slice(0, 8 * 1024 * 1024) })),
    caughtBy: ['a file reads back exactly as it was written'],
  },
  {
    breaks: 'replaces a file that is there',
    change: (store) => ({
      async insertFile(row) {
        await store.deleteFile(row.tenantId, row.entityId, row.id);
        await store.insertFile(row);
      },
    }),
    caughtBy: ['a file id is taken for its entity, and the file stays'],
  },
  {
    breaks: 'finds files by their id alone',
    change: (store) => {
      const owners = new Map<string, FileRow>();
      return {
        async insertFile(row) {
          await store.insertFile(row);
          owners.set(row.id, row);
        },
        async getFile(tenantId, entityId, id) {
          const owner = owners.get(id) ?? { tenantId, entityId };
          return store.getFile(owner.tenantId, owner.entityId, id);
        },
      };
    },
    caughtBy: ['a file is found by its own tenant, entity and id alone'],
  },
  {
    breaks: 'counts files that have expired',
    change: (store) => ({
      measureFiles: async (tenant, entity) => store.measureFiles(tenant, entity, 0),
    }),
    caughtBy: ['the files of an entity are counted and added up until they expire'],
  },
  {
    breaks: 'deletes all files of an entity with one',
    change: (store) => ({
      async deleteFile(tenantId, entityId, id) {
        const isDeleted = await store.deleteFile(tenantId, entityId, id);
        if (isDeleted) await store.deleteFilesOf(tenantId, entityId);
        return isDeleted;
      },
    }),
    caughtBy: ['a file that is deleted is gone, and no other'],
  },
  {
    breaks: 'deletes files that expire at the very time',
    change: (store) => ({ deleteFiles: (time) => store.deleteFiles(time + 1) }),
    caughtBy: ['files that expired before a time are deleted, in all tenants'],
  },
  {
    breaks: 'deletes all files with those of an entity',
    change: (store) => ({ deleteFilesOf: () => store.deleteFiles(LATER) }),
    caughtBy: ['the files of an entity are deleted, and no others'],
  },
  {
    breaks: 'takes texts that look alike for one place of a file',
    change: (store) => ({
      insertFile: (row) => store.insertFile({ ...row, id: row.id.normalize() }),
      getFile: (tenant, entity, id) => store.getFile(tenant, entity, id.normalize()),
    }),
    caughtBy: ['any text is the place of a file, and only that one'],
  },
  {
    breaks: 'takes a text and half of a pair for one place of a file',
    change: keeping((row) => ({ ...row, id: row.id.toWellFormed() })),
    caughtBy: ['a file with a NUL or half a surrogate pair is refused, and none is found by it'],
  },
  {
    breaks: 'hands out the file it keeps',
    change: () => {
      const kept = new Map<string, FileRow>();
      return {
        insertFile: async (row) => void kept.set(row.id, row),
        getFile: async (_tenant, _entity, id) => kept.get(id) ?? null,
      };
    },
    caughtBy: ['changing a file that was given or returned changes nothing'],
  },
];
