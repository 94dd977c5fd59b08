import type { Store } from '@onbehalf/core';
import type { Kysely } from 'kysely';

import type { Engine } from './engine.ts';
import { openStore } from './open-store.ts';
import type { Database } from './schema.ts';
import type { MigrateMode } from './sql-store.ts';

type Given = Pick<Engine, 'dialect' | 'isConflict' | 'isUniqueViolation' | 'name' | 'schema'>;

/** Uses a database that somebody else opened, and will close. */
export async function openKysely<Tables>(
  given: Kysely<Tables>,
  options: Given,
  mode: MigrateMode,
): Promise<Store> {
  // Plugins may rename columns: what is read would not be what was written.
  const plain = given.withoutPlugins() as unknown as Kysely<Database>;
  const { name, schema } = options;
  const database = schema === undefined ? plain : plain.withSchema(schema);
  const place = schema === undefined ? `The ${name} database` : `The schema ${schema}`;
  const close = async (): Promise<void> => {};
  return openStore({ ...options, place, database, migrations: database, close }, mode);
}
