import type { ConnectionRow } from '@onbehalf/core';
import type { Insertable, Kysely } from 'kysely';

import { prepared, type Slot } from './prepared-query.ts';
import { toConnectionRecord } from './rows.ts';
import { CONNECTION_COLUMNS, type ConnectionTable, type Database } from './schema.ts';

type Column = keyof ConnectionTable;

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
 * half of what a write costs. Where a statement costs no way over a network, what most writes leave
 * as it is is therefore not written but asked for: by a lease first, then by a refresh, then not at
 * all. PostgreSQL compares by itself.
 */
export function replaceConnection(
  database: Kysely<Database>,
  { rewritesIndexes }: { readonly rewritesIndexes: boolean },
): (row: ConnectionRow) => Promise<boolean> {
  const steps = rewritesIndexes ? [INDEXED, OF_THE_ACCOUNT, []] : [[]];
  const statements = steps.map((kept) => {
    return prepared(database, (slot: Slot<Insertable<ConnectionTable>>) => {
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
  });
  return async (row) => {
    const record = toConnectionRecord(row);
    for (const statement of statements) {
      const { numAffectedRows } = await statement(record);
      if (numAffectedRows === 1n) return true;
    }
    return false;
  };
}
