import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

import type { Store } from '@onbehalf/core';
import { Kysely } from 'kysely';

import type { Engine } from './engine.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { openStore } from './open-store.ts';
import type { Database } from './schema.ts';
import type { MigrateMode } from './sql-store.ts';
import { isUniqueViolation } from './sqlite-errors.ts';
import { openFile } from './sqlite-file.ts';
import { guardFile } from './sqlite-guard.ts';
import { UnusableError } from './unusable.ts';

// The driver waits for a lock with its whole process: of two stores that bring one file up to date at
// once, the second would not let the first go on.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Opens a database and brings its tables up to date.
 *
 * @throws Error when the folder does not exist, the file is something else or damaged, or a newer
 * release of this package wrote it; the file is left as it was
 */
export async function openSqlite(path: string, mode: MigrateMode): Promise<Store> {
  if (mode === 'manual' && path !== ':memory:' && !existsSync(path)) {
    throw new UnusableError(
      `${path} does not exist, and this store was told not to migrate: call migrate().`,
    );
  }
  const opening = turn.then(async () => openStore(sqliteEngine(path, await openFile(path)), mode));
  turn = opening.catch(() => {});
  return opening;
}

export function sqliteEngine(path: string, native: DatabaseSync): Engine {
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(native, guardFile(path)) });
  return {
    name: 'sqlite',
    place: path,
    dialect: 'sqlite',
    database,
    migrations: database,
    isUniqueViolation,
    rewritesIndexes: true,
    close: () => database.destroy(),
  };
}
