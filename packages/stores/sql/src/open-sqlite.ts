import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

import type { Store } from '@onbehalf/core';
import { Kysely } from 'kysely';

import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { openStore } from './open-store.ts';
import type { Database } from './schema.ts';
import type { MigrateMode } from './sql-store.ts';

const BUSY_TIMEOUT_MS = 5000;
const RETRY_MS = 5;

/** SQLite's extended result codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const NOT_A_DATABASE = 26;
const PRIMARY_KEY_TAKEN = 1555;
const UNIQUE_CONSTRAINT = 2067;

/**
 * Opens a database and brings its tables up to date.
 *
 * @throws Error when the folder does not exist, the file is something else, or a newer release of
 * this package wrote it; the file is left as it was
 */
export async function openSqlite(path: string, mode: MigrateMode): Promise<Store> {
  if (mode === 'manual' && path !== ':memory:' && !existsSync(path)) {
    throw new Error(
      `${path} does not exist, and this store was told not to migrate: call migrate().`,
    );
  }
  const native = await openFile(path);
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(native) });
  const engine = {
    name: 'sqlite',
    place: path,
    dialect: 'sqlite',
    database,
    migrations: database,
    isUniqueViolation,
    close: () => database.destroy(),
  } as const;
  return openStore(engine, mode);
}

/** The driver's own handle, set up so that a commit is on the disk and others are waited for. */
export async function openFile(path: string): Promise<DatabaseSync> {
  if (path !== ':memory:') await createPrivateFile(path);
  const native = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    await switchToWriteAheadLog(native);
    native.exec('PRAGMA synchronous = FULL');
    return native;
  } catch (error) {
    native.close();
    if (errcode(error) !== NOT_A_DATABASE) throw error;
    throw new Error(`${path} is not a SQLite database. It was left as it is.`, { cause: error });
  }
}

/** Here alone SQLite does not wait for another process, which may be doing the same. */
async function switchToWriteAheadLog(native: DatabaseSync): Promise<void> {
  const signal = AbortSignal.timeout(BUSY_TIMEOUT_MS);
  for (;;) {
    try {
      native.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (errcode(error) !== BUSY || signal.aborted) throw error;
      await delay(RETRY_MS);
    }
  }
}

/** SQLite gives the files it keeps beside the database the same permissions. */
async function createPrivateFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600);
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const message = `The folder ${dirname(path)} does not exist: create it for the database first.`;
    throw new Error(message, { cause: error });
  }
}

function errcode(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined;
}

function isUniqueViolation(error: unknown): boolean {
  const code = errcode(error);
  return code === PRIMARY_KEY_TAKEN || code === UNIQUE_CONSTRAINT;
}
