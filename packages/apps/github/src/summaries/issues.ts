import type { ActionSummary } from '@onbehalf/core';

const read = { readOnly: true, destructive: false, idempotent: true } as const;
const add = { readOnly: false, destructive: false, idempotent: false } as const;

export const issues = {
  listRepositoryIssues: {
    slug: 'GITHUB_LIST_REPOSITORY_ISSUES',
    description:
      'List the issues of a repository, newest first, open ones unless state says otherwise. ' +
      'GitHub counts pull requests as issues: those among the items have a pull_request field.',
    annotations: read,
    scopes: [],
  },
  getAnIssue: {
    slug: 'GITHUB_GET_AN_ISSUE',
    description:
      'Get one issue by its number: title, body, state, labels, assignees and milestone. The ' +
      'number of a pull request works too, and the answer then has a pull_request field.',
    annotations: read,
    scopes: [],
  },
  createAnIssue: {
    slug: 'GITHUB_CREATE_AN_ISSUE',
    description:
      'Open a new issue in a repository. Anybody who can read the repository may do so; labels, ' +
      'assignees and the milestone are dropped without a word if the user may not push to it.',
    annotations: add,
    scopes: ['public_repo'],
  },
  updateAnIssue: {
    slug: 'GITHUB_UPDATE_AN_ISSUE',
    description:
      'Change an issue or pull request: close or reopen it, or replace its title, body, labels, ' +
      'assignees or milestone. What is left out stays as it is; a list that is given replaces ' +
      'the old one.',
    annotations: { readOnly: false, destructive: true, idempotent: true },
    scopes: ['public_repo'],
  },
  createAnIssueComment: {
    slug: 'GITHUB_CREATE_AN_ISSUE_COMMENT',
    description:
      'Comment on an issue, or on a pull request as a whole. Everybody who follows it is notified.',
    annotations: add,
    scopes: ['public_repo'],
  },
  addLabelsToAnIssue: {
    slug: 'GITHUB_ADD_LABELS_TO_AN_ISSUE',
    description:
      'Add labels to an issue or pull request and keep those it has. Labels that the repository ' +
      'does not know yet are created. The answer lists all labels of the issue.',
    annotations: { readOnly: false, destructive: false, idempotent: true },
    scopes: ['public_repo'],
  },
  addAssigneesToAnIssue: {
    slug: 'GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE',
    description:
      'Assign people to an issue or pull request and keep those it has. Whoever cannot be ' +
      'assigned is left out without a word: the answer lists who is.',
    annotations: { readOnly: false, destructive: false, idempotent: true },
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
