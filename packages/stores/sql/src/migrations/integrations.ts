import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** One row for each integration that a tenant has of its own. */
export async function createIntegrations(
  schema: SchemaModule,
  { text, bytes, integer }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('onbehalf_integrations')
    .addColumn('tenant_id', text, (column) => column.notNull())
    // Whichever tenant has it: an id stands in a redirect URI, which no two may share.
    .addColumn('id', text, (column) => column.notNull().unique())
    .addColumn('app', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('sealed_secrets', bytes)
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('updated_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('onbehalf_integrations_id', ['tenant_id', 'id'])
    .execute();

  await schema
    .createIndex('onbehalf_integrations_by_creation')
    .on('onbehalf_integrations')
    .columns(['tenant_id', 'created_at', 'id'])
    .execute();
}
