import type { ConnectionRow } from '@onbehalf/core';
import type { Insertable, Kysely } from 'kysely';

import { prepared, type Slot } from './prepared-query.ts';
import { toConnectionRecord } from './rows.ts';
import { CONNECTION_COLUMNS, type ConnectionTable, type Database } from './schema.ts';

type Column = keyof ConnectionTable;
type Record = Insertable<ConnectionTable>;

const KEY: readonly Column[] = ['tenant_id', 'id', 'version'];

/** Who is found through an index by these; a lease leaves all of them as they are. */
const INDEXED: readonly Column[] = [
  'entity_id',
  'integration_id',
  'app',
  'status',
  'account_id',
  'created_at',
  'expires_at',
  'next_refresh_at',
];
/** What else a refresh leaves. */
const OF_THE_ACCOUNT = INDEXED.filter(
  (column) => !column.endsWith('_at') || column === 'created_at',
);

/**
 * Replaces a row whose version is still the one that was read, and says whether it did.
 *
 * SQLite writes the entry of an index anew for every column that a statement names, changed or not:
 * half of what a write costs. There, what such a write leaves as it is is not written but asked for:
 * of a row with a lease what a lease leaves, of another what a refresh leaves. Where that is not as it
 * was, a second statement writes everything. PostgreSQL compares by itself.
 */
export function replaceConnection(
  database: Kysely<Database>,
  { rewritesIndexes }: { readonly rewritesIndexes: boolean },
): (row: ConnectionRow) => Promise<boolean> {
  const all = replacement(database, []);
  if (!rewritesIndexes) return async (row) => all(toConnectionRecord(row));
  const [lease, refresh] = [replacement(database, INDEXED), replacement(database, OF_THE_ACCOUNT)];
  return async (row) => {
    const record = toConnectionRecord(row);
    const likely = row.lease === null ? refresh : lease;
    return (await likely(record)) || all(record);
  };
}

/** @param kept - what is not written, and has to be as it is in the record */
function replacement(
  database: Kysely<Database>,
  kept: readonly Column[],
): (record: Record) => Promise<boolean> {
  const replace = prepared(database, (slot: Slot<Record>) => {
    const value = (column: Column) => slot((record) => record[column]);
    const set = CONNECTION_COLUMNS.filter(
      (column) => !KEY.includes(column) && !kept.includes(column),
    );
    const next = slot((record) => record.version + 1);
    let update = database
      .updateTable('onbehalf_connections')
      .set(
        Object.fromEntries([...set.map((column) => [column, value(column)]), ['version', next]]),
      );
    for (const column of KEY) update = update.where(column, '=', value(column));
    for (const column of kept) update = update.where(column, 'is', value(column));
    return update;
  });
  return async (record) => (await replace(record)).numAffectedRows === 1n;
}
