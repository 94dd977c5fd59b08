import { createHash } from 'node:crypto';

/** More than this store has queries; whoever writes more does not fill the server's memory. */
const NAMES = 200;

/** What a pooler answers that gives each query another connection, which knows no such name. */
const UNKNOWN_NAME = '26000';
const TAKEN_NAME = '42P05';

/**
 * Names under which PostgreSQL keeps the plan of a statement, for as long as a connection lives. A
 * pooler that cannot keep them apart refuses them before anything is run: then there are no more.
 */
export function preparedNames() {
  const names = new Map<string, string>();
  let isSupported = true;

  return {
    of(sql: string): string | undefined {
      if (!isSupported) return undefined;
      const known = names.get(sql);
      if (known !== undefined || names.size >= NAMES) return known;
      const name = `onbehalf_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
      names.set(sql, name);
      return name;
    },
    async run<Result>(
      name: string | undefined,
      query: (name: string | undefined) => Promise<Result>,
    ): Promise<Result> {
      try {
        return await query(name);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (name === undefined || (code !== UNKNOWN_NAME && code !== TAKEN_NAME)) throw error;
        isSupported = false;
        return query(undefined);
      }
    },
  };
}
