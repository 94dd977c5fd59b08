import type { ConnectionQuery } from '@onbehalf/core';
import { type Compilable, type Kysely, sql } from 'kysely';

import { preparedQuery, type Slot } from './prepared-query.ts';
import type { ConnectionRecord } from './rows.ts';
import { CONNECTION_COLUMNS, type Database } from './schema.ts';

type List = (query: ConnectionQuery) => Promise<ConnectionRecord[]>;

const EQUALITIES = [
  ['tenant_id', 'tenantId'],
  ['entity_id', 'entityId'],
  ['app', 'app'],
  ['integration_id', 'integrationId'],
] as const;

/** Lists connections; each combination of filters is compiled the first time it is asked for. */
export function listQuery(database: Kysely<Database>): List {
  const prepared = new Map<string, List>();
  return async (query) => {
    // SQL has no empty list: no status fits.
    if (query.statuses?.length === 0) return [];
    const shape = shapeOf(query);
    let list = prepared.get(shape);
    if (list === undefined) {
      list = preparedQuery(database, (slot) => build(database, query, slot));
      prepared.set(shape, list);
    }
    return list(query);
  };
}

/** Two queries of the same shape differ in values only. */
function shapeOf(query: ConnectionQuery): string {
  const given = [
    ...EQUALITIES.map(([, filter]) => query[filter]),
    query.expiresBefore,
    query.after,
  ].map((value) => value !== undefined);
  return JSON.stringify([...given, query.statuses?.length]);
}

function build(
  database: Kysely<Database>,
  query: ConnectionQuery,
  slot: Slot<ConnectionQuery>,
): Compilable<ConnectionRecord> {
  let select = database.selectFrom('onbehalf_connections').select(CONNECTION_COLUMNS);
  for (const [column, filter] of EQUALITIES) {
    if (query[filter] === undefined) continue;
    const value = slot((input) => input[filter]);
    select = select.where(column, '=', value);
  }
  if (query.statuses !== undefined) {
    const values = query.statuses.map((_, index) => slot((input) => input.statuses?.[index]));
    select = select.where('status', 'in', values);
  }
  if (query.expiresBefore !== undefined) {
    const value = slot((input) => input.expiresBefore);
    select = select.where('expires_at', '<', value);
  }
  const createdAt = sortsAfterwards(query)
    ? sql<number>`${sql.ref('created_at')} + 0`
    : sql<number>`${sql.ref('created_at')}`;
  if (query.after !== undefined) {
    const time = slot((input) => input.after?.createdAt);
    const id = slot((input) => input.after?.id);
    select = select.where(sql<boolean>`(${createdAt}, ${sql.ref('id')}) > (${time}, ${id})`);
  }
  const limit = slot((input) => input.limit);
  // A bare parameter would make SQLite plan the statement anew for each run: three times the cost.
  return select
    .orderBy(createdAt)
    .orderBy('id')
    .limit((eb) => eb.cast<number>(eb.val(limit), 'integer'));
}

/**
 * Whether the filters leave few rows, of which no index has the order. SQLite would rather walk
 * all rows of the tenant in order than sort those few, so it must not see that it could.
 */
function sortsAfterwards({
  entityId,
  app,
  integrationId,
  expiresBefore,
}: ConnectionQuery): boolean {
  if (entityId === undefined) return expiresBefore !== undefined;
  return app === undefined && integrationId === undefined;
}
