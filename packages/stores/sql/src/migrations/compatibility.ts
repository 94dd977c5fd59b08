import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from '../column-types.ts';

/** Each step says which releases may go on using the tables after it. */
export async function recordCompatibility(
  schema: SchemaModule,
  { integer }: ColumnTypes,
): Promise<void> {
  await schema.alterTable('onbehalf_migrations').addColumn('oldest_code', integer).execute();
}
