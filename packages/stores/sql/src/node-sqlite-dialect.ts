import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

import type { StatementGuard } from './sqlite-guard.ts';

/** More than this store has queries; whoever writes more does not fill the memory. */
const STATEMENTS = 200;

/** Kysely's SQLite dialect, which is written for better-sqlite3, over Node's own module. */
export function nodeSqliteDialect(native: DatabaseSync, guard?: StatementGuard): SqliteDialect {
  return new SqliteDialect({ database: adapt(native, guard) });
}

function adapt(native: DatabaseSync, guard: StatementGuard | undefined): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  const guarded = <Result>(purpose: 'read' | 'write', work: () => Result): Result => {
    guard?.assertUsable(purpose);
    try {
      return work();
    } catch (error) {
      throw guard === undefined ? error : guard.explain(error);
    }
  };
  return {
    close: () => native.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = guarded('read', () => native.prepare(sql));
      // The driver checks the types of the parameters itself.
      const adapted: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) =>
          guarded('read', () => statement.all(...(parameters as SQLInputValue[]))),
        run: (parameters) =>
          guarded('write', () => statement.run(...(parameters as SQLInputValue[]))),
        iterate: (parameters) =>
          guarded('read', () => statement.iterate(...(parameters as SQLInputValue[]))),
      };
      if (statements.size >= STATEMENTS) statements.clear();
      statements.set(sql, adapted);
      return adapted;
    },
  };
}
