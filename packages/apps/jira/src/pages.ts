import type { Page } from '@onbehalf/core';

/** A page of Jira's lists that count. */
export interface Counted {
  readonly startAt?: number;
  readonly maxResults?: number;
  readonly total?: number;
  readonly isLast?: boolean;
}

/** Where a page begins, as Jira takes it. */
export function startAt(cursor: string | undefined, limit: number | undefined) {
  return {
    ...(cursor !== undefined && { startAt: Number(cursor) }),
    ...(limit !== undefined && { maxResults: limit }),
  };
}

/** The items, and where the next page begins. */
export function pageOf<Item>(answer: Counted, items: readonly Item[]): Page<Item> {
  const end = (answer.startAt ?? 0) + items.length;
  const isLast = answer.isLast ?? (answer.total === undefined || end >= answer.total);
  return { items, nextCursor: isLast || items.length === 0 ? null : String(end) };
}
