import type { Store, WalkQuery } from '@onbehalf/core';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';

import { preparedQuery, type Slot } from './prepared-query.ts';
import { toConnectionRow } from './rows.ts';
import { CONNECTION_COLUMNS, type Database } from './schema.ts';

type Rows = SelectQueryBuilder<Database, 'onbehalf_connections', object>;

/** What upkeep asks: all rows, in the order of the primary key. */
export function walkQueries(database: Kysely<Database>): Pick<Store, 'walkConnections'> {
  const page = (narrow: (rows: Rows, slot: Slot<WalkQuery>) => Rows) =>
    preparedQuery(database, (slot: Slot<WalkQuery>) => {
      const rows = narrow(database.selectFrom('onbehalf_connections'), slot);
      const limit = slot((query) => query.limit);
      return rows
        .select(CONNECTION_COLUMNS)
        .orderBy('tenant_id')
        .orderBy('id')
        .limit((eb) => eb.cast<number>(eb.val(limit), 'integer'));
    });
  const ofTenant = (rows: Rows, slot: Slot<WalkQuery>): Rows => {
    const tenantId = slot((query) => query.tenantId);
    return rows.where('tenant_id', '=', tenantId);
  };
  const first = page((rows) => rows);
  const next = page((rows, slot) => {
    const tenantId = slot((query) => query.after?.tenantId);
    const id = slot((query) => query.after?.id);
    return rows.where(
      sql<boolean>`(${sql.ref('tenant_id')}, ${sql.ref('id')}) > (${tenantId}, ${id})`,
    );
  });
  const firstOfTenant = page(ofTenant);
  const nextOfTenant = page((rows, slot) => {
    const id = slot((query) => query.after?.id);
    return ofTenant(rows, slot).where('id', '>', id);
  });
  return {
    async walkConnections(query) {
      const [begin, go] =
        query.tenantId === undefined ? [first, next] : [firstOfTenant, nextOfTenant];
      return (await (query.after === undefined ? begin : go)(query)).map(toConnectionRow);
    },
  };
}
