import type { Compilable, CompiledQuery, Kysely } from 'kysely';

import type { Database } from './schema.ts';

/** Stands in a query for what each run reads from its input. */
export type Slot<Input> = (read: (input: Input) => unknown) => never;

/**
 * A query that is compiled once; a run only fills in its values. Building and compiling costs
 * Kysely more than SQLite needs to find the row.
 */
export function preparedQuery<Input, Row>(
  database: Kysely<Database>,
  build: (slot: Slot<Input>) => Compilable<Row>,
): (input: Input) => Promise<Row[]> {
  const readers = new Map<unknown, (input: Input) => unknown>();
  const query: CompiledQuery<Row> = build((read) => {
    const slot = {};
    readers.set(slot, read);
    return slot as never;
  }).compile();
  return async (input) => {
    const parameters = query.parameters.map((parameter) => {
      const read = readers.get(parameter);
      return read === undefined ? parameter : read(input);
    });
    const { rows } = await database.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}
