import { UnusableError } from './unusable.ts';

/** SQLite's result codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const PRIMARY_KEY_TAKEN = 1555;
const UNIQUE_CONSTRAINT = 2067;

/** What happened to a file, and what to do about it. */
const WORDS: ReadonlyMap<number, (path: string) => string> = new Map([
  [BUSY, (path) => `${path} is locked: another process has been writing for too long.`],
  [READ_ONLY, notWritable],
  [IO_ERROR, (path) => `${path} cannot be read or written: see to the disk.`],
  [CORRUPT, damaged],
  [FULL, (path) => `${path} has no room to grow: make some on the disk. What is read is not lost.`],
  [CANNOT_OPEN, notWritable],
  [NOT_A_DATABASE, notADatabase],
]);

/** The error of the driver in words that name the file; any other as it is. */
export function explained(path: string, error: unknown): unknown {
  const words = WORDS.get(primaryCode(error));
  if (words === undefined) return error;
  const Kind = isDamage(error) ? UnusableError : Error;
  return new Kind(words(path), { cause: error });
}

export function notADatabase(path: string): string {
  return `${path} is not a SQLite database. It was left as it is.`;
}

export function notWritable(path: string): string {
  return (
    `${path} cannot be written: see to the permissions of the file and of its folder, in which ` +
    'SQLite keeps more files, and to how the disk is mounted.'
  );
}

export function damaged(path: string): string {
  return `${path} is damaged. It was left as it is: stop what uses it, and restore a backup.`;
}

/** Whether the pages of a file are not what they were. */
export function isDamage(error: unknown): boolean {
  return [CORRUPT, NOT_A_DATABASE].includes(primaryCode(error));
}

export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY;
}

export function isUniqueViolation(error: unknown): boolean {
  return [PRIMARY_KEY_TAKEN, UNIQUE_CONSTRAINT].includes(errcode(error));
}

function errcode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

/** An extended code has the primary one in its last byte. */
function primaryCode(error: unknown): number {
  return errcode(error) & 0xff;
}
