import { createHash } from 'node:crypto';

import { SQLSTATE, sqlstate } from './sqlstate.ts';

/** More than this store has queries; whoever writes more does not fill the server's memory. */
const NAMES = 200;

/** What a pooler answers that gives each query another connection, which knows no such name. */
const CONFUSED = new Set<unknown>([SQLSTATE.unknownStatement, SQLSTATE.duplicateStatement]);

/**
 * Names under which PostgreSQL keeps the plan of a statement, for as long as a connection lives. A
 * pooler that cannot keep them apart refuses them before anything is run: then there are no more.
 */
export function preparedNames() {
  const names = new Map<string, string>();
  let isSupported = true;

  const nameOf = (sql: string): string | undefined => {
    if (!isSupported) return undefined;
    const known = names.get(sql);
    if (known !== undefined || names.size >= NAMES) return known;
    const name = `onbehalf_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };

  /** Runs a query under the name of its text, where it has one. */
  return async <Result>(
    sql: string,
    query: (named: { readonly name?: string }) => Promise<Result>,
  ): Promise<Result> => {
    const name = nameOf(sql);
    if (name === undefined) return query({});
    try {
      return await query({ name });
    } catch (error) {
      if (!CONFUSED.has(sqlstate(error))) throw error;
      isSupported = false;
      return query({});
    }
  };
}
