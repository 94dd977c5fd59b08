import type { ActionSummary } from '@onbehalf/core';

const read = { readOnly: true, destructive: false, idempotent: true } as const;

export const search = {
  searchIssuesAndPullRequests: {
    slug: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS',
    description:
      'Find issues and pull requests all over GitHub by words and qualifiers such as ' +
      'repo:owner/name, is:issue, is:pr, is:open, author:login, label:bug. At most 1,000 results ' +
      'can be reached.',
    annotations: read,
    scopes: [],
  },
  searchRepositories: {
    slug: 'GITHUB_SEARCH_REPOSITORIES',
    description:
      'Find repositories all over GitHub by words and qualifiers such as user:login, org:name, ' +
      'language:typescript, topic:cli, stars:>100. At most 1,000 results can be reached.',
    annotations: read,
    scopes: [],
  },
  findPullRequests: {
    slug: 'GITHUB_FIND_PULL_REQUESTS',
    description:
      'Find pull requests in one repository or all over GitHub by who opened them, who is to ' +
      'review them, state, labels, branches or words, without the syntax of a search. At most ' +
      '1,000 results can be reached.',
    annotations: read,
    scopes: [],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
