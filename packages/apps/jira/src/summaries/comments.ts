import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** Comments, and the work that was logged. */
export const comments = {
  add: {
    slug: 'JIRA_ADD_COMMENT',
    description: 'Comment on an issue. Only those in mention are notified by name.',
    annotations: add,
    scopes: [scope.write, scope.users],
  },
  list: {
    slug: 'JIRA_LIST_ISSUE_COMMENTS',
    description: 'Read the comments of an issue, the newest first.',
    annotations: read,
    scopes: [scope.read],
  },
  get: {
    slug: 'JIRA_GET_COMMENT',
    description: 'Get one comment by its id.',
    annotations: read,
    scopes: [scope.read],
  },
  update: {
    slug: 'JIRA_UPDATE_COMMENT',
    description: 'Replace the text of a comment.',
    annotations: overwrite,
    scopes: [scope.write],
  },
  delete: {
    slug: 'JIRA_DELETE_COMMENT',
    description: 'Delete a comment for good.',
    annotations: overwrite,
    scopes: [scope.write],
  },
  listWorklogs: {
    slug: 'JIRA_GET_ISSUE_WORKLOGS',
    description: 'List the work that was logged on an issue: who, when, and how long.',
    annotations: read,
    scopes: [scope.read],
  },
  getWorklog: {
    slug: 'JIRA_GET_WORKLOG',
    description: 'Get one entry of the work that was logged on an issue.',
    annotations: read,
    scopes: [scope.read],
  },
  addWorklog: {
    slug: 'JIRA_ADD_WORKLOG',
    description: 'Log work on an issue: how long, and when it began.',
    annotations: add,
    scopes: [scope.write],
  },
  deleteWorklog: {
    slug: 'JIRA_DELETE_WORKLOG',
    description: 'Delete an entry of the work that was logged on an issue.',
    annotations: overwrite,
    scopes: [scope.write],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
