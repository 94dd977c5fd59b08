import type { ActionSummary } from '@onbehalf/core';

const read = { readOnly: true, destructive: false, idempotent: true } as const;

export const pulls = {
  listPullRequests: {
    slug: 'GITHUB_LIST_PULL_REQUESTS',
    description:
      'List the pull requests of a repository, newest first, open ones unless state says otherwise.',
    annotations: read,
    scopes: [],
  },
  getAPullRequest: {
    slug: 'GITHUB_GET_A_PULL_REQUEST',
    description:
      'Get one pull request by its number: title, body, state, branches, whether it was merged or ' +
      'can be, and how many commits, files and lines it changes.',
    annotations: read,
    scopes: [],
  },
  createAPullRequest: {
    slug: 'GITHUB_CREATE_A_PULL_REQUEST',
    description:
      'Open a pull request that proposes to merge the branch head into the branch base. Both ' +
      'branches must exist and differ. Give a title, or the number of an issue to turn into one.',
    annotations: { readOnly: false, destructive: false, idempotent: false },
    scopes: ['public_repo'],
  },
  listPullRequestsFiles: {
    slug: 'GITHUB_LIST_PULL_REQUESTS_FILES',
    description:
      'List the files that a pull request changes, with the lines added and removed and the patch ' +
      'of each. A patch is missing where a file is binary or its change is too long. At most ' +
      '3,000 files.',
    annotations: read,
    scopes: [],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
