import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** More than this store has queries; whoever writes more does not fill the memory. */
const STATEMENTS = 200;

/** Kysely's SQLite dialect over Node's own module. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(native: DatabaseSync) {
    const database = adapt(native);
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  // A deferred transaction that reads before it writes fails with SQLITE_BUSY, whatever the
  // timeout, when another process has written in between.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite's DDL is transactional; together with `begin immediate` this makes the migrations of
  // several processes wait for one another.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's driver is written for better-sqlite3: this gives it Node's module in that shape. */
function adapt(native: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => native.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = native.prepare(sql);
      const adapted: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...checked(parameters)),
        run: (parameters) => statement.run(...storable(parameters)),
        iterate: (parameters) => statement.iterate(...checked(parameters)),
      };
      if (statements.size >= STATEMENTS) statements.clear();
      statements.set(sql, adapted);
      return adapted;
    },
  };
}

/**
 * Two texts that are not well-formed Unicode can become the same one on their way into the
 * database, and one entity would read what belongs to another.
 */
function checked(parameters: readonly unknown[]): SQLInputValue[] {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && !parameter.isWellFormed()) {
      throw new TypeError('A text with half a surrogate pair cannot be stored.');
    }
  }
  // The driver checks the types itself.
  return parameters as SQLInputValue[];
}

/** A driver that ends texts at a NUL, as Node 22 does, would read back less than was written. */
function storable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && parameter.includes('\0')) {
      throw new TypeError('A text with a NUL character cannot be stored.');
    }
  }
  return checked(parameters);
}
