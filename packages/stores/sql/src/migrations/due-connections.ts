import type { SchemaModule } from 'kysely';

/** What a scheduler reads: the credentials that are to be renewed, the most urgent first. */
export async function indexDueConnections(schema: SchemaModule): Promise<void> {
  await schema
    .createIndex('onbehalf_connections_by_refresh')
    .on('onbehalf_connections')
    .columns(['tenant_id', 'status', 'next_refresh_at', 'id'])
    .execute();
}
