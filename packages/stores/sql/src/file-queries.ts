import type { Store } from '@onbehalf/core';
import type { Kysely } from 'kysely';

import { toFileRecord, toFileRow } from './rows.ts';
import { type Database, FILE_COLUMNS } from './schema.ts';

export function fileQueries(
  database: Kysely<Database>,
): Pick<
  Store,
  'insertFile' | 'getFile' | 'measureFiles' | 'deleteFile' | 'deleteFiles' | 'deleteFilesOf'
> {
  return {
    async insertFile(row) {
      await database.insertInto('onbehalf_files').values(toFileRecord(row)).execute();
    },
    async getFile(tenantId, entityId, id) {
      const record = await database
        .selectFrom('onbehalf_files')
        .select(FILE_COLUMNS)
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .where('id', '=', id)
        .executeTakeFirst();
      return record === undefined ? null : toFileRow(record);
    },
    async measureFiles(tenantId, entityId, now) {
      const { count, bytes } = await database
        .selectFrom('onbehalf_files')
        .select((eb) => [eb.fn.countAll().as('count'), eb.fn.sum('size').as('bytes')])
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .where('expires_at', '>=', now)
        .executeTakeFirstOrThrow();
      return { count: Number(count), bytes: Number(bytes ?? 0) };
    },
    async deleteFile(tenantId, entityId, id) {
      const { numDeletedRows } = await database
        .deleteFrom('onbehalf_files')
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    async deleteFiles(expiredBefore) {
      await database.deleteFrom('onbehalf_files').where('expires_at', '<', expiredBefore).execute();
    },
    async deleteFilesOf(tenantId, entityId) {
      await database
        .deleteFrom('onbehalf_files')
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .execute();
    },
  };
}
