import { sqlstate } from './sqlstate.ts';
import { UnusableError } from './unusable.ts';

/** What the server refuses until somebody sees to it, by SQLSTATE, and what to do about it. */
const ADVICE: Readonly<Record<string, string>> = {
  '28000': 'see to the role, and to pg_hba.conf',
  '28P01': 'see to the password of the role',
  '3D000': 'create the database, or see to the connection string',
  '3F000': 'see to `schema`, and to the search_path of the role',
  '42501':
    'the role needs USAGE of the schema, and SELECT, INSERT, UPDATE and DELETE on its tables; ' +
    'whoever migrates owns them',
  '42P01': 'a table was dropped or renamed, or the search_path is another one',
};

/** The error of the server with advice, where no later attempt mends it; any other as it is. */
export function advised(error: unknown): unknown {
  const advice = ADVICE[sqlstate(error) ?? ''];
  if (advice === undefined) return error;
  const { message } = error as Error;
  return new UnusableError(`PostgreSQL: ${message}: ${advice}.`, { cause: error });
}

/** The same error, which says besides what could not be reached. */
export function unreached(connectionString: string, error: unknown): unknown {
  const known = advised(error);
  if (known !== error || !(error instanceof Error)) return known;
  return new Error(`PostgreSQL at ${placeOf(connectionString)}: ${reasonOf(error)}`, {
    cause: error,
  });
}

/** Without a password. */
function placeOf(connectionString: string): string {
  if (!URL.canParse(connectionString)) return 'a socket';
  const { host, pathname } = new URL(connectionString);
  // A password with a slash in it would be taken for the rest of the address.
  return /^\/[\w-]{1,63}$/.test(pathname) ? `${host}${pathname}` : host;
}

/** Of several addresses that were tried, each has its own. */
function reasonOf(error: Error): string {
  if (!(error instanceof AggregateError)) return error.message;
  return error.errors.map((each) => (each instanceof Error ? each.message : '')).join(', ');
}
