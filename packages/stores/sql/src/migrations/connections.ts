import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** One row for each connection of an entity to an account. */
export async function createConnections(
  schema: SchemaModule,
  { text, bytes, integer }: ColumnTypes,
): Promise<void> {
  await schema
    .createTable('onbehalf_connections')
    .addColumn('tenant_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('entity_id', text, (column) => column.notNull())
    .addColumn('integration_id', text, (column) => column.notNull())
    .addColumn('app', text, (column) => column.notNull())
    .addColumn('alias', text)
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('status_reason', text)
    .addColumn('account_id', text)
    .addColumn('account_label', text)
    .addColumn('scopes_requested', text, (column) => column.notNull())
    .addColumn('scopes_granted', text)
    .addColumn('sealed', bytes)
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('generation', integer, (column) => column.notNull())
    .addColumn('expires_at', integer)
    .addColumn('next_refresh_at', integer)
    .addColumn('lease_owner', text)
    .addColumn('lease_until', integer)
    .addColumn('started_by', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('updated_at', integer, (column) => column.notNull())
    .addColumn('last_used_at', integer)
    .addPrimaryKeyConstraint('onbehalf_connections_id', ['tenant_id', 'id'])
    .execute();

  const index = (name: string, columns: string[]) =>
    schema
      .createIndex(`onbehalf_connections_by_${name}`)
      .on('onbehalf_connections')
      .columns(columns);
  // What a call reads, then what connecting reads, then what operators list.
  await index('app', ['tenant_id', 'entity_id', 'app', 'created_at', 'id']).execute();
  const ofIntegration = ['tenant_id', 'entity_id', 'integration_id'];
  await index('integration', [...ofIntegration, 'created_at', 'id']).execute();
  await index('expiry', ['tenant_id', 'status', 'expires_at']).execute();
  await index('creation', ['tenant_id', 'created_at', 'id']).execute();
  await index('account', [...ofIntegration, 'account_id'])
    .unique()
    .where('account_id' as never, 'is not', null)
    .execute();
}
