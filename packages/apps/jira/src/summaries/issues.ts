import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read, set } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const issues = {
  create: {
    slug: 'JIRA_CREATE_ISSUE',
    description:
      'Create an issue (a ticket) in a project: a bug, a task, a story. Without issue_type it is a ' +
      'Task.',
    annotations: add,
    scopes: [scope.write, scope.read, scope.users],
  },
  bulkCreate: {
    slug: 'JIRA_BULK_CREATE_ISSUE',
    description: 'Create up to 50 issues at once. Those that Jira refuses are listed as errors.',
    annotations: add,
    scopes: [scope.write, scope.read, scope.users],
  },
  get: {
    slug: 'JIRA_GET_ISSUE',
    description:
      'Get an issue by its key: summary, description, status, people, dates, attachments.',
    annotations: read,
    scopes: [scope.read],
  },
  edit: {
    slug: 'JIRA_EDIT_ISSUE',
    description:
      'Change fields of an issue: what is not given stays. The status is changed by ' +
      'JIRA_TRANSITION_ISSUE.',
    annotations: overwrite,
    scopes: [scope.write, scope.users],
  },
  delete: {
    slug: 'JIRA_DELETE_ISSUE',
    description: 'Delete an issue for good. Mostly it should be closed instead.',
    annotations: overwrite,
    scopes: [scope.write],
  },
  assign: {
    slug: 'JIRA_ASSIGN_ISSUE',
    description: 'Assign an issue to somebody, or to nobody.',
    annotations: set,
    scopes: [scope.write, scope.users],
  },
  transitions: {
    slug: 'JIRA_GET_TRANSITIONS',
    description: 'List the statuses that an issue can be moved to from where it is.',
    annotations: read,
    scopes: [scope.read],
  },
  transition: {
    slug: 'JIRA_TRANSITION_ISSUE',
    description: 'Move an issue to another status: In Progress, Done. A comment may go with it.',
    annotations: set,
    scopes: [scope.write, scope.read],
  },
  notify: {
    slug: 'JIRA_SEND_NOTIFICATION_FOR_ISSUE',
    description:
      'Send an email about an issue to its people, or to others. It cannot be taken back.',
    annotations: add,
    scopes: [scope.write, scope.users],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
