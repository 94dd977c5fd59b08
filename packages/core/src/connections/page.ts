import { type Checks, mustBe, optional } from '../check-options.ts';
import { isStorable } from '../identifiers.ts';
import type { Page } from '../model.ts';

const PAGE = 50;
const MAX_PAGE = 200;

export interface PageOptions {
  readonly cursor?: string | null | undefined;
  /** Default 50, at most 200. */
  readonly limit?: number | undefined;
}

export const pageChecks: Checks<PageOptions> = {
  cursor: optional(mustBe('a string or null', (it) => it === null || typeof it === 'string')),
  limit: optional(mustBe('a number', (it) => typeof it === 'number' && !Number.isNaN(it))),
};

/** Where a row stands in a list. */
interface Position {
  readonly createdAt: number;
  readonly id: string;
}

/** One page of a list, its rows shown one after the other. @throws TypeError for a wrong cursor */
export async function readPage<Row extends Position, Item>(
  { cursor, limit = PAGE }: PageOptions,
  read: (page: {
    readonly after: Position | undefined;
    readonly limit: number;
  }) => Promise<readonly Row[]>,
  show: (row: Row) => Promise<Item>,
): Promise<Page<Item>> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), MAX_PAGE);
  const rows = await read({ after: cursor ? readCursor(cursor) : undefined, limit: size + 1 });
  const items: Item[] = [];
  for (const row of rows.slice(0, size)) items.push(await show(row));
  const last = rows[size - 1];
  const nextCursor = rows.length > size && last !== undefined ? writeCursor(last) : null;
  return { items, nextCursor };
}

function writeCursor({ createdAt, id }: Position): string {
  return btoa(JSON.stringify([createdAt, id]));
}

function readCursor(cursor: string): Position {
  try {
    const [createdAt, id]: unknown[] = JSON.parse(atob(cursor));
    // What is no whole number would make a database fail.
    if (Number.isSafeInteger(createdAt) && typeof id === 'string' && isStorable(id)) {
      return { createdAt: Number(createdAt), id };
    }
  } catch {
    // It says the same whatever is wrong with it.
  }
  throw new TypeError('"cursor" is not one that a list has answered.');
}
