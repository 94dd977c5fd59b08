import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The steps from an empty database to the present schema, in the order of their names. A step that
 * was released is never changed: databases remember it by its name alone.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_connections': { up: createConnections },
  '0002_flows': { up: createFlows },
  '0003_due_connections': { up: indexDueConnections },
};

async function createConnections(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('onbehalf_connections')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('entity_id', 'text', (column) => column.notNull())
    .addColumn('integration_id', 'text', (column) => column.notNull())
    .addColumn('app', 'text', (column) => column.notNull())
    .addColumn('alias', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_reason', 'text')
    .addColumn('account_id', 'text')
    .addColumn('account_label', 'text')
    .addColumn('scopes_requested', 'text', (column) => column.notNull())
    .addColumn('scopes_granted', 'text')
    .addColumn('sealed', 'blob')
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('next_refresh_at', 'bigint')
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint')
    .addPrimaryKeyConstraint('onbehalf_connections_id', ['tenant_id', 'id'])
    .execute();

  const index = (name: string, columns: string[]) =>
    database.schema
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

async function createFlows(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('onbehalf_flows')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('connection_id', 'text', (column) => column.notNull())
    .addColumn('entity_id', 'text', (column) => column.notNull())
    .addColumn('integration_id', 'text', (column) => column.notNull())
    .addColumn('app', 'text', (column) => column.notNull())
    .addColumn('link_hash', 'text', (column) => column.notNull().unique())
    .addColumn('state_hash', 'text')
    .addColumn('browser_hash', 'text')
    .addColumn('sealed', 'blob')
    .addColumn('return_to', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('taken_at', 'bigint')
    .addColumn('result_id', 'text')
    .execute();

  const index = (name: string, columns: string[]) =>
    database.schema.createIndex(`onbehalf_flows_by_${name}`).on('onbehalf_flows').columns(columns);
  await index('connection', ['tenant_id', 'connection_id', 'sequence']).execute();
  await index('expiry', ['expires_at']).execute();
}

/** What a scheduler reads: the credentials that are to be renewed, the most urgent first. */
async function indexDueConnections(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createIndex('onbehalf_connections_by_refresh')
    .on('onbehalf_connections')
    .columns(['tenant_id', 'status', 'next_refresh_at', 'id'])
    .execute();
}
