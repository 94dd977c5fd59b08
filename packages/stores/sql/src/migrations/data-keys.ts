import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** One row for each entity that has a data key; and what an entity's erasure looks for. */
export async function createDataKeys(
  schema: SchemaModule,
  { text, bytes, integer }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('onbehalf_data_keys')
    .addColumn('tenant_id', text, (column) => column.notNull())
    .addColumn('entity_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('wrapped_by', text, (column) => column.notNull())
    .addColumn('wrapped', bytes, (column) => column.notNull())
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('onbehalf_data_keys_entity', ['tenant_id', 'entity_id'])
    .execute();

  await schema
    .createIndex('onbehalf_flows_by_entity')
    .on('onbehalf_flows')
    .columns(['tenant_id', 'entity_id'])
    .execute();
}
