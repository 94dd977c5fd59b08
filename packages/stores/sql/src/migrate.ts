import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';

import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

const MIGRATION_TABLE = 'onbehalf_migrations';

type MigrationTables = { readonly [MIGRATION_TABLE]: { readonly name: string } };

/**
 * Brings a database up to date; of several processes that start at once, one does it and the
 * others wait. A step happens entirely or not at all.
 *
 * @throws Error when a newer release has been here: its rows may mean what this one cannot know
 */
export async function migrate(database: Kysely<Database>, place: string): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = await unknownSteps(database);
  if (unknown.length === 0) throw error;
  throw new Error(
    `${place} was written by a newer release of @onbehalf/store-sql ` +
      `(it has ${unknown.join(', ')}): update this package. Nothing was changed.`,
  );
}

async function unknownSteps(database: Kysely<Database>): Promise<readonly string[]> {
  try {
    const steps = await database
      .withTables<MigrationTables>()
      .selectFrom(MIGRATION_TABLE)
      .select('name')
      .execute();
    return steps.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
  } catch {
    // The migrator's own error says more than this one could.
    return [];
  }
}
