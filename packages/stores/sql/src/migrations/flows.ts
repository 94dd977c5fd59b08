import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** One row for each attempt of a user to connect. */
export async function createFlows(
  schema: SchemaModule,
  { text, bytes, integer, sequence }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('onbehalf_flows')
    .addColumn('sequence', ...sequence)
    .addColumn('id', text, (column) => column.notNull().unique())
    .addColumn('tenant_id', text, (column) => column.notNull())
    .addColumn('connection_id', text, (column) => column.notNull())
    .addColumn('entity_id', text, (column) => column.notNull())
    .addColumn('integration_id', text, (column) => column.notNull())
    .addColumn('app', text, (column) => column.notNull())
    .addColumn('link_hash', text, (column) => column.notNull().unique())
    .addColumn('state_hash', text)
    .addColumn('browser_hash', text)
    .addColumn('sealed', bytes)
    .addColumn('return_to', text)
    .addColumn('expires_at', integer, (column) => column.notNull())
    .addColumn('taken_at', integer)
    .addColumn('result_id', text)
    .execute();

  const index = (name: string, columns: string[]) =>
    schema.createIndex(`onbehalf_flows_by_${name}`).on('onbehalf_flows').columns(columns);
  await index('connection', ['tenant_id', 'connection_id', 'sequence']).execute();
  await index('expiry', ['expires_at']).execute();
}
