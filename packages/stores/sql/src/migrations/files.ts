import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** One row for each file that has a handle. They are few, and short-lived. */
export async function createFiles(
  schema: SchemaModule,
  { text, bytes, integer }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('onbehalf_files')
    .addColumn('tenant_id', text, (column) => column.notNull())
    .addColumn('entity_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('expires_at', integer, (column) => column.notNull())
    // The last: what is asked of the others does not read through it.
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('onbehalf_files_id', ['tenant_id', 'entity_id', 'id'])
    .execute();

  await schema
    .createIndex('onbehalf_files_by_expiry')
    .on('onbehalf_files')
    .column('expires_at')
    .execute();
}
