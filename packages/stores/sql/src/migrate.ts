import { type Kysely, type Selectable, sql } from 'kysely';

import { columnTypes } from './column-types.ts';
import { beginMigration, createSchema, hasTable } from './dialects.ts';
import type { Engine } from './engine.ts';
import { type Migration, migrations, SCHEMA } from './migrations.ts';
import type { Database, MigrationTable } from './schema.ts';
import { UnusableError } from './unusable.ts';

type Step = Selectable<MigrationTable>;

/**
 * Brings a database up to date; of several processes that start at once, one does it and the
 * others wait. All of it happens, or nothing.
 *
 * @throws Error when a release that this one may not share the tables with has been here
 */
export async function migrate(engine: Engine): Promise<void> {
  if ((await pendingSteps(engine, engine.database)).length === 0) return;
  await engine.migrations.connection().execute(async (session) => {
    try {
      for (const statement of beginMigration[engine.dialect]) await statement.execute(session);
      // Another process may have done it while this one waited for its turn.
      const pending = await pendingSteps(engine, session);
      if (pending.length > 0) await takeSteps(engine, session, pending);
      await sql`commit`.execute(session);
    } catch (error) {
      // If it cannot, the connection is lost, and the database does it.
      await sql`rollback`.execute(session).catch(() => {});
      throw error;
    }
  });
}

/** @throws Error when somebody has to call `migrate` first, or as that does */
export async function assertMigrated(engine: Engine): Promise<void> {
  const [next] = await pendingSteps(engine, engine.database);
  if (next === undefined) return;
  throw new UnusableError(
    `${engine.place} has no ${next.name} yet, and this store was told not to migrate: call ` +
      'migrate() of a store like it before the new release starts. Nothing was changed.',
  );
}

async function pendingSteps(
  engine: Engine,
  session: Kysely<Database>,
): Promise<readonly Migration[]> {
  const done = await doneSteps(engine, session);
  assertUsable(engine.place, done);
  const names = new Set(done.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}

async function doneSteps(engine: Engine, session: Kysely<Database>): Promise<readonly Step[]> {
  if (!(await hasTable(engine, session, 'onbehalf_migrations'))) return [];
  // Not a list of columns: the first releases had no record of compatibility.
  return session.selectFrom('onbehalf_migrations').selectAll().execute();
}

function assertUsable(place: string, done: readonly Step[]): void {
  const newest = done.toSorted((a, b) => (a.name < b.name ? -1 : 1)).at(-1);
  if (newest === undefined) return;
  const number = Number.parseInt(newest.name, 10);
  const oldestCode = Number(newest.oldest_code ?? number);
  if (number <= SCHEMA || oldestCode <= SCHEMA) return;
  throw new UnusableError(
    `${place} was changed by a newer release of @onbehalf/store-sql: it has ${newest.name}, which ` +
      `code that knows step ${oldestCode} may use, and this one knows ${SCHEMA} steps. Update ` +
      'this package. Nothing was changed.',
  );
}

async function takeSteps(
  { dialect, schema }: Engine,
  session: Kysely<Database>,
  steps: readonly Migration[],
): Promise<void> {
  if (schema !== undefined) await createSchema(session, schema);
  await session.schema
    .createTable('onbehalf_migrations')
    .ifNotExists()
    .addColumn('name', 'varchar(255)', (column) => column.primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute();
  for (const { up } of steps) await up(session.schema, columnTypes[dialect]);
  const timestamp = new Date().toISOString();
  const records = steps.map(({ name, oldestCode }) => ({
    name,
    timestamp,
    oldest_code: oldestCode,
  }));
  await session.insertInto('onbehalf_migrations').values(records).execute();
}
