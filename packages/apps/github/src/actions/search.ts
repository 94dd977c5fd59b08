import { defineAction } from '@onbehalf/core';

import type { FoundIssue, FoundRepository } from '../models.ts';
import { requestPage } from '../page.ts';
import { direction, paging, repository } from '../parameters.ts';
import { pullRequestQuery } from '../pull-request-query.ts';
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

const issueSort = {
  type: 'string',
  enum: ['comments', 'reactions', 'interactions', 'created', 'updated'],
  description: 'What the order goes by; default how well they match.',
} as const;

export const searchIssuesAndPullRequests = defineAction({
  ...search.searchIssuesAndPullRequests,
  input: {
    type: 'object',
    properties: {
      q,
      sort: issueSort,
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

const login = (description: string) =>
  ({
    type: 'string',
    minLength: 1,
    description: `${description} @me is the connected user.`,
  }) as const;

export const findPullRequests = defineAction({
  ...search.findPullRequests,
  input: {
    type: 'object',
    properties: {
      q: { ...q, description: 'Words that are in its title, text or comments.' },
      owner: {
        ...repository.owner,
        minLength: 1,
        description: 'Only those in the repositories of this user or organization.',
      },
      repo: {
        ...repository.repo,
        minLength: 1,
        description: 'Only those in this repository of the owner, by its name alone.',
      },
      state: {
        type: 'string',
        enum: ['open', 'closed', 'merged'],
        description: 'Only those in this state; merged ones are closed, too. Default any.',
      },
      draft: { type: 'boolean', description: 'Only drafts, or none.' },
      author: login('Only those that this login opened.'),
      assignee: login('Only those assigned to this login.'),
      review_requested: login('Only those that wait for a review by this login.'),
      reviewed_by: login('Only those that this login has reviewed.'),
      mentions: login('Only those that mention this login.'),
      review: {
        type: 'string',
        enum: ['none', 'required', 'approved', 'changes_requested'],
        description: 'Only those whose reviews have come to this.',
      },
      labels: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'Only those that have all of these labels, by their names.',
      },
      base: { type: 'string', minLength: 1, description: 'Only those into this branch.' },
      head: { type: 'string', minLength: 1, description: 'Only those from this branch.' },
      sort: issueSort,
      order,
      ...paging,
    },
  },
  execute: ({ sort, order: direct, per_page, cursor, ...filters }, context) =>
    found<FoundIssue>(
      requestPage(context, 'GET /search/issues', {
        q: pullRequestQuery(filters),
        sort,
        order: direct,
        per_page,
        cursor,
      }),
    ),
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
