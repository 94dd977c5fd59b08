import { defineAction, type Page } from '@onbehalf/core';

import type { Issue, IssueComment, Label } from '../models.ts';
import { requestItems } from '../page.ts';
import { direction, issueNumber, logins, paging, repository } from '../parameters.ts';
import { request } from '../request.ts';
import { issues } from '../summaries/issues.ts';

const labels = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const listRepositoryIssues = defineAction({
  ...issues.listRepositoryIssues,
  input: {
    type: 'object',
    properties: {
      ...repository,
      state: {
        type: 'string',
        enum: ['open', 'closed', 'all'],
        default: 'open',
        description: 'Which issues, by their state.',
      },
      labels: {
        type: 'string',
        description: 'Only issues that have all of these labels, separated by commas: bug,ui.',
      },
      assignee: {
        type: 'string',
        description: 'Only issues assigned to this login; none for unassigned, * for assigned.',
      },
      creator: { type: 'string', description: 'Only issues that this login opened.' },
      mentioned: { type: 'string', description: 'Only issues that mention this login.' },
      milestone: {
        type: 'string',
        description: 'Only issues of the milestone with this number; none or * as for assignee.',
      },
      since: {
        type: 'string',
        description: 'Only issues updated after this time, in ISO 8601: 2026-01-31T00:00:00Z.',
      },
      sort: {
        type: 'string',
        enum: ['created', 'updated', 'comments'],
        default: 'created',
        description: 'What the order goes by.',
      },
      direction: { ...direction, default: 'desc' },
      ...paging,
    },
    required: ['owner', 'repo'],
  },
  execute: (params, context): Promise<Page<Issue>> =>
    requestItems(context, 'GET /repos/{owner}/{repo}/issues', params),
});

export const getAnIssue = defineAction({
  ...issues.getAnIssue,
  input: {
    type: 'object',
    properties: { ...repository, issue_number: issueNumber },
    required: ['owner', 'repo', 'issue_number'],
  },
  execute: (params, context): Promise<Issue> =>
    request(context, 'GET /repos/{owner}/{repo}/issues/{issue_number}', params),
});

export const createAnIssue = defineAction({
  ...issues.createAnIssue,
  input: {
    type: 'object',
    properties: {
      ...repository,
      title: { type: 'string', minLength: 1, description: 'What the issue is about, in one line.' },
      body: { type: 'string', description: 'The text of the issue, in Markdown.' },
      labels: { ...labels, description: 'The names of the labels to give it.' },
      assignees: { ...logins, description: 'The logins of those who should deal with it.' },
      milestone: { type: 'integer', minimum: 1, description: 'The number of its milestone.' },
      type: {
        type: 'string',
        description: 'The name of an issue type, where the organization has defined any.',
      },
    },
    required: ['owner', 'repo', 'title'],
  },
  execute: (params, context): Promise<Issue> =>
    request(context, 'POST /repos/{owner}/{repo}/issues', params),
});

export const updateAnIssue = defineAction({
  ...issues.updateAnIssue,
  input: {
    type: 'object',
    properties: {
      ...repository,
      issue_number: issueNumber,
      title: { type: 'string', minLength: 1, description: 'The new title.' },
      body: { type: ['string', 'null'], description: 'The new text, in Markdown.' },
      state: { type: 'string', enum: ['open', 'closed'], description: 'To reopen or close it.' },
      state_reason: {
        type: 'string',
        enum: ['completed', 'not_planned', 'duplicate', 'reopened'],
        description: 'Why the state changes.',
      },
      labels: { ...labels, description: 'All labels it has from now on; an empty list for none.' },
      assignees: {
        ...logins,
        description: 'All logins it is assigned to from now on; an empty list for none.',
      },
      milestone: {
        type: ['integer', 'null'],
        description: 'The number of its milestone; null to take it out.',
      },
      type: {
        type: ['string', 'null'],
        description: 'The name of an issue type; null to take it away.',
      },
    },
    required: ['owner', 'repo', 'issue_number'],
  },
  execute: (params, context): Promise<Issue> =>
    request(context, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', params),
});

export const createAnIssueComment = defineAction({
  ...issues.createAnIssueComment,
  input: {
    type: 'object',
    properties: {
      ...repository,
      issue_number: issueNumber,
      body: { type: 'string', minLength: 1, description: 'The comment, in Markdown.' },
    },
    required: ['owner', 'repo', 'issue_number', 'body'],
  },
  execute: (params, context): Promise<IssueComment> =>
    request(context, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', params),
});

export const addLabelsToAnIssue = defineAction({
  ...issues.addLabelsToAnIssue,
  input: {
    type: 'object',
    properties: {
      ...repository,
      issue_number: issueNumber,
      labels: { ...labels, minItems: 1, description: 'The names of the labels to add.' },
    },
    required: ['owner', 'repo', 'issue_number', 'labels'],
  },
  execute: (params, context): Promise<readonly Label[]> =>
    request(context, 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels', params),
});

export const addAssigneesToAnIssue = defineAction({
  ...issues.addAssigneesToAnIssue,
  input: {
    type: 'object',
    properties: {
      ...repository,
      issue_number: issueNumber,
      assignees: { ...logins, minItems: 1, maxItems: 10, description: 'The logins to add.' },
    },
    required: ['owner', 'repo', 'issue_number', 'assignees'],
  },
  execute: ({ assignees, ...params }, context): Promise<Issue> =>
    request(context, 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
      ...params,
      assignees: [...assignees],
    }),
});
