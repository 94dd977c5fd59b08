import { defineAction, type Page } from '@onbehalf/core';

import type { ChangedFile, PullRequest, PullRequestSummary } from '../models.ts';
import { requestItems } from '../page.ts';
import { direction, paging, pullNumber, repository } from '../parameters.ts';
import { request } from '../request.ts';
import { pulls } from '../summaries/pulls.ts';

export const listPullRequests = defineAction({
  ...pulls.listPullRequests,
  input: {
    type: 'object',
    properties: {
      ...repository,
      state: {
        type: 'string',
        enum: ['open', 'closed', 'all'],
        default: 'open',
        description: 'Which pull requests, by their state. Merged ones are closed.',
      },
      head: {
        type: 'string',
        description: 'Only those from this branch, with its owner: octocat:my-branch.',
      },
      base: { type: 'string', description: 'Only those into this branch.' },
      sort: {
        type: 'string',
        enum: ['created', 'updated', 'popularity', 'long-running'],
        default: 'created',
        description: 'What the order goes by; popularity is the number of comments.',
      },
      direction: {
        ...direction,
        description: 'The order; default desc when sorted by created, otherwise asc.',
      },
      ...paging,
    },
    required: ['owner', 'repo'],
  },
  execute: (params, context): Promise<Page<PullRequestSummary>> =>
    requestItems(context, 'GET /repos/{owner}/{repo}/pulls', params),
});

export const getAPullRequest = defineAction({
  ...pulls.getAPullRequest,
  input: {
    type: 'object',
    properties: { ...repository, pull_number: pullNumber },
    required: ['owner', 'repo', 'pull_number'],
  },
  execute: (params, context): Promise<PullRequest> =>
    request(context, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', params),
});

export const createAPullRequest = defineAction({
  ...pulls.createAPullRequest,
  input: {
    type: 'object',
    properties: {
      ...repository,
      title: { type: 'string', minLength: 1, description: 'What it changes, in one line.' },
      body: { type: 'string', description: 'The text of the pull request, in Markdown.' },
      head: {
        type: 'string',
        minLength: 1,
        description: 'The branch with the changes; of another account as login:branch.',
      },
      head_repo: {
        type: 'string',
        description:
          'The repository of head, where head and base belong to one organization but differ.',
      },
      base: {
        type: 'string',
        minLength: 1,
        description: 'The branch of this repository to merge into: main.',
      },
      draft: {
        type: 'boolean',
        default: false,
        description: 'Whether it is not ready for review yet.',
      },
      maintainer_can_modify: {
        type: 'boolean',
        description: 'Whether maintainers of this repository may push to head.',
      },
      issue: { ...pullNumber, description: 'An issue to turn into this, instead of a title.' },
    },
    required: ['owner', 'repo', 'head', 'base'],
  },
  execute: (params, context): Promise<PullRequest> =>
    request(context, 'POST /repos/{owner}/{repo}/pulls', params),
});

export const listPullRequestsFiles = defineAction({
  ...pulls.listPullRequestsFiles,
  input: {
    type: 'object',
    properties: { ...repository, pull_number: pullNumber, ...paging },
    required: ['owner', 'repo', 'pull_number'],
  },
  execute: (params, context): Promise<Page<ChangedFile>> =>
    requestItems(context, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', params),
});
