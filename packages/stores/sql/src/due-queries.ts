import type { DueQuery, Store } from '@onbehalf/core';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';

import { preparedQuery, type Slot } from './prepared-query.ts';
import { toConnectionRow } from './rows.ts';
import { CONNECTION_COLUMNS, type Database } from './schema.ts';

type Due = SelectQueryBuilder<Database, 'onbehalf_connections', object>;

/** What a scheduler asks: which credentials are to be renewed, and how many. */
export function dueQueries(
  database: Kysely<Database>,
): Pick<Store, 'listDueConnections' | 'countDueConnections'> {
  const due = (slot: Slot<Pick<DueQuery, 'tenantId' | 'before'>>): Due => {
    const tenantId = slot((query) => query.tenantId);
    const before = slot((query) => query.before);
    return database
      .selectFrom('onbehalf_connections')
      .where('tenant_id', '=', tenantId)
      .where('status', '=', 'ACTIVE')
      .where('next_refresh_at', '<', before);
  };
  const page = (slot: Slot<DueQuery>, isFirst: boolean) => {
    const time = slot((query) => query.after?.nextRefreshAt);
    const id = slot((query) => query.after?.id);
    const limit = slot((query) => query.limit);
    const isBehind = sql<boolean>`(${sql.ref('next_refresh_at')}, ${sql.ref('id')}) > (${time}, ${id})`;
    return due(slot)
      .select(CONNECTION_COLUMNS)
      .$if(!isFirst, (query) => query.where(isBehind))
      .orderBy('next_refresh_at')
      .orderBy('id')
      .limit((eb) => eb.cast<number>(eb.val(limit), 'integer'));
  };
  const first = preparedQuery(database, (slot: Slot<DueQuery>) => page(slot, true));
  const next = preparedQuery(database, (slot: Slot<DueQuery>) => page(slot, false));
  const count = preparedQuery(database, (slot: Slot<Pick<DueQuery, 'tenantId' | 'before'>>) =>
    due(slot).select((eb) => eb.fn.countAll().as('count')),
  );
  return {
    async listDueConnections(query) {
      const records = await (query.after === undefined ? first(query) : next(query));
      return records.map(toConnectionRow);
    },
    async countDueConnections(query) {
      const [record] = await count(query);
      return Number(record?.count ?? 0);
    },
  };
}
