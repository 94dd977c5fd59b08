import { defineAction } from '@onbehalf/core';

import type { FoundIssue, FoundRepository } from '../models.ts';
import { requestPage } from '../page.ts';
import { direction, paging } from '../parameters.ts';
import { search } from '../summaries/search.ts';

const q = {
  type: 'string',
  minLength: 1,
  description: 'Words and qualifiers, separated by spaces. A + is read as a space.',
} as const;

const order = {
  ...direction,
  default: 'desc',
  description: 'The order; without sort it means nothing.',
} as const;

export const searchIssuesAndPullRequests = defineAction({
  ...search.searchIssuesAndPullRequests,
  input: {
    type: 'object',
    properties: {
      q,
      sort: {
        type: 'string',
        enum: ['comments', 'reactions', 'interactions', 'created', 'updated'],
        description: 'What the order goes by; default how well they match.',
      },
      order,
      ...paging,
    },
    required: ['q'],
  },
  execute: (params, context): Promise<Found<FoundIssue>> =>
    found(requestPage(context, 'GET /search/issues', params)),
});

export const searchRepositories = defineAction({
  ...search.searchRepositories,
  input: {
    type: 'object',
    properties: {
      q,
      sort: {
        type: 'string',
        enum: ['stars', 'forks', 'help-wanted-issues', 'updated'],
        description: 'What the order goes by; default how well they match.',
      },
      order,
      ...paging,
    },
    required: ['q'],
  },
  execute: (params, context): Promise<Found<FoundRepository>> =>
    found(requestPage(context, 'GET /search/repositories', params)),
});

/** A page of what a search found. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total_count: number;
  /** Whether GitHub gave up before it had looked everywhere. */
  readonly incomplete_results: boolean;
}

async function found<Item>(
  answer: Promise<{
    readonly data: Omit<Found<Item>, 'nextCursor'>;
    readonly nextCursor: string | null;
  }>,
): Promise<Found<Item>> {
  const { data, nextCursor } = await answer;
  const { items, total_count, incomplete_results } = data;
  return { items, nextCursor, total_count, incomplete_results };
}
