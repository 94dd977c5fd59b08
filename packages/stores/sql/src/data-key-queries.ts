import type { Store } from '@onbehalf/core';
import { type Kysely, sql } from 'kysely';

import { preparedQuery, type Slot } from './prepared-query.ts';
import { toDataKeyRecord, toDataKeyRow } from './rows.ts';
import { DATA_KEY_COLUMNS, type Database } from './schema.ts';

interface Owner {
  readonly tenantId: string;
  readonly entityId: string;
}

export function dataKeyQueries(
  database: Kysely<Database>,
): Pick<
  Store,
  'insertDataKey' | 'getDataKey' | 'walkDataKeys' | 'updateDataKey' | 'deleteDataKey'
> {
  const dataKeys = database.selectFrom('onbehalf_data_keys').select(DATA_KEY_COLUMNS);
  const find = preparedQuery(database, (slot: Slot<Owner>) => {
    const tenantId = slot((owner) => owner.tenantId);
    const entityId = slot((owner) => owner.entityId);
    return dataKeys.where('tenant_id', '=', tenantId).where('entity_id', '=', entityId);
  });

  return {
    async insertDataKey(row) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('onbehalf_data_keys')
        .values(toDataKeyRecord(row))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async getDataKey(tenantId, entityId) {
      const [record] = await find({ tenantId, entityId });
      return record === undefined ? null : toDataKeyRow(record);
    },
    async walkDataKeys({ tenantId, after, limit }) {
      let page = dataKeys;
      if (tenantId !== undefined) page = page.where('tenant_id', '=', tenantId);
      if (after !== undefined) {
        page = page.where(
          tenantId === undefined
            ? sql<boolean>`(tenant_id, entity_id) > (${after.tenantId}, ${after.entityId})`
            : sql<boolean>`entity_id > ${after.entityId}`,
        );
      }
      const records = await page.orderBy('tenant_id').orderBy('entity_id').limit(limit).execute();
      return records.map(toDataKeyRow);
    },
    async updateDataKey(row) {
      const { numUpdatedRows } = await database
        .updateTable('onbehalf_data_keys')
        .set({ ...toDataKeyRecord(row), version: row.version + 1 })
        .where('tenant_id', '=', row.tenantId)
        .where('entity_id', '=', row.entityId)
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async deleteDataKey(tenantId, entityId) {
      const { numDeletedRows } = await database
        .deleteFrom('onbehalf_data_keys')
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
