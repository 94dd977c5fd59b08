import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

import { damaged, explained, isBusy, notADatabase, notWritable } from './sqlite-errors.ts';
import { UnusableError } from './unusable.ts';

const BUSY_TIMEOUT_MS = 5000;
const RETRY_MS = 5;
/** Holds the inner pages of the indexes of a million connections. It fills as it is used. */
const CACHE_KIB = 16_384;
const HEADER_BYTES = 100;

/**
 * The driver's own handle, set up so that a commit is on the disk and others are waited for. SQLite
 * itself refuses a file that has fewer pages than its header says. The pages are not read, which
 * would take as long as there are rows, except of a file that is not in use yet: a backup that was put
 * there.
 *
 * @throws Error that names the file, which is left as it was
 */
export async function openFile(path: string): Promise<DatabaseSync> {
  const found = path === ':memory:' ? null : findOrCreate(path);
  let native: DatabaseSync | null = null;
  try {
    native = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    await switchToWriteAheadLog(native, path, found);
    native.exec('PRAGMA synchronous = FULL');
    native.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
    return native;
  } catch (error) {
    native?.close();
    throw explained(path, error);
  }
}

interface Found {
  readonly bytes: number;
  /** Another process is in the middle of something, or was when it ended. */
  readonly hasLog: boolean;
}

/**
 * Looks at the file without opening it: to close it would take away the locks that a connection of
 * this process may have on it (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function findOrCreate(path: string): Found {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) createPrivateFile(path);
    if (stats?.isDirectory() === true) {
      throw new UnusableError(`${path} is a folder: give the path of the database in it.`);
    }
    const bytes = stats?.size ?? 0;
    // Of a single byte SQLite makes a new database.
    if (bytes > 0 && bytes < HEADER_BYTES) throw new UnusableError(notADatabase(path));
    return { bytes, hasLog: ['-wal', '-journal'].some((log) => existsSync(path + log)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (MISSING.has(code)) throw new UnusableError(missing(path), { cause: error });
    throw REFUSED.has(code) ? new Error(notWritable(path), { cause: error }) : error;
  }
}

const missing = (path: string) =>
  `The folder ${dirname(path)} does not exist: create it for the database first.`;

const MISSING = new Set(['ENOENT', 'ENOTDIR']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** SQLite gives the files it keeps beside the database the same permissions. */
function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    // Another process was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Here alone SQLite does not wait for another process, which may be doing the same. */
async function switchToWriteAheadLog(
  native: DatabaseSync,
  path: string,
  found: Found | null,
): Promise<void> {
  // Not a signal: no timer fires while the driver waits.
  const until = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      const tables = ourTables(native);
      if (found !== null) assertWhole(native, path, found);
      if (pragma(native, 'journal_mode') === 'wal') return;
      for (const table of tables) assertSound(native, path, table);
      native.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await delay(RETRY_MS);
    }
  }
}

/** Reads the header and the schema, which fails where they are damaged. */
function ourTables(native: DatabaseSync): readonly string[] {
  const found = native
    .prepare(`select name from sqlite_schema where type = 'table' and name glob 'onbehalf_*'`)
    .all();
  return found.map(({ name }) => String(name));
}

function assertSound(native: DatabaseSync, path: string, table: string): void {
  if (pragma(native, `quick_check("${table}")`) !== 'ok') throw new UnusableError(damaged(path));
}

/** SQLite takes what is missing of the last page for zeros. While there is a log, it may be there. */
function assertWhole(native: DatabaseSync, path: string, { bytes, hasLog }: Found): void {
  const isWhole = bytes % Number(pragma(native, 'page_size')) === 0;
  if (!isWhole && !hasLog) throw new UnusableError(damaged(path));
}

function pragma(native: DatabaseSync, name: string): unknown {
  return Object.values(native.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
