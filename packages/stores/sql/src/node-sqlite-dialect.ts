import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** More than this store has queries; whoever writes more does not fill the memory. */
const STATEMENTS = 200;

/** Kysely's SQLite dialect, which is written for better-sqlite3, over Node's own module. */
export function nodeSqliteDialect(native: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: adapt(native) });
}

function adapt(native: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => native.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = native.prepare(sql);
      // The driver checks the types of the parameters itself.
      const adapted: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
      if (statements.size >= STATEMENTS) statements.clear();
      statements.set(sql, adapted);
      return adapted;
    },
  };
}
