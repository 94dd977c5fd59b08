import { type ColumnBuilderCallback, type CreateTableBuilder, sql } from 'kysely';

import type { SqlDialect } from './engine.ts';

type DataType = Parameters<CreateTableBuilder<string>['addColumn']>[1];

/** What the columns of a table are called in a dialect. */
export interface ColumnTypes {
  /** A text that is compared byte by byte. */
  readonly text: DataType;
  readonly bytes: DataType;
  /** Milliseconds since 1970, or a count. */
  readonly integer: DataType;
  /** A primary key that counts the rows in the order in which they were written. */
  readonly sequence: readonly [DataType, ColumnBuilderCallback];
}

export const columnTypes: Readonly<Record<SqlDialect, ColumnTypes>> = {
  postgres: {
    text: sql`text collate "C"`,
    bytes: 'bytea',
    integer: 'bigint',
    sequence: ['bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity()],
  },
  sqlite: {
    text: 'text',
    bytes: 'blob',
    integer: 'bigint',
    sequence: ['integer', (column) => column.primaryKey().autoIncrement()],
  },
};
