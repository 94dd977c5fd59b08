import type { Store } from '@onbehalf/core';
import { type Kysely, sql } from 'kysely';

import { preparedQuery, type Slot } from './prepared-query.ts';
import { toIntegrationRecord, toIntegrationRow } from './rows.ts';
import { type Database, INTEGRATION_COLUMNS } from './schema.ts';

interface RowKey {
  readonly tenantId: string;
  readonly id: string;
}

export function integrationQueries(
  database: Kysely<Database>,
): Pick<
  Store,
  | 'insertIntegration'
  | 'getIntegration'
  | 'listIntegrations'
  | 'walkIntegrations'
  | 'updateIntegration'
  | 'deleteIntegration'
> {
  const integrations = database.selectFrom('onbehalf_integrations').select(INTEGRATION_COLUMNS);
  // What each call reads; the others are for those who set things up.
  const find = preparedQuery(database, (slot: Slot<RowKey>) => {
    const tenantId = slot((key) => key.tenantId);
    const id = slot((key) => key.id);
    return integrations.where('tenant_id', '=', tenantId).where('id', '=', id);
  });

  return {
    async insertIntegration(row) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('onbehalf_integrations')
        .values(toIntegrationRecord(row))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async getIntegration(tenantId, id) {
      const [record] = await find({ tenantId, id });
      return record === undefined ? null : toIntegrationRow(record);
    },
    async listIntegrations({ tenantId, app, after, limit }) {
      let page = integrations.where('tenant_id', '=', tenantId);
      if (app !== undefined) page = page.where('app', '=', app);
      if (after !== undefined) {
        page = page.where(sql<boolean>`(created_at, id) > (${after.createdAt}, ${after.id})`);
      }
      const records = await page.orderBy('created_at').orderBy('id').limit(limit).execute();
      return records.map(toIntegrationRow);
    },
    async walkIntegrations({ tenantId, after, limit }) {
      let page = integrations;
      if (tenantId !== undefined) page = page.where('tenant_id', '=', tenantId);
      if (after !== undefined) {
        page = page.where(sql<boolean>`(tenant_id, id) > (${after.tenantId}, ${after.id})`);
      }
      const records = await page.orderBy('tenant_id').orderBy('id').limit(limit).execute();
      return records.map(toIntegrationRow);
    },
    async updateIntegration(row) {
      const { numUpdatedRows } = await database
        .updateTable('onbehalf_integrations')
        .set({ ...toIntegrationRecord(row), version: row.version + 1 })
        .where('tenant_id', '=', row.tenantId)
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async deleteIntegration(tenantId, id, version) {
      const { numDeletedRows } = await database
        .deleteFrom('onbehalf_integrations')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
