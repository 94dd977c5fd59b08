import type { ActionSummary } from '@onbehalf/core';

export const commits = {
  compareTwoCommits: {
    slug: 'GITHUB_COMPARE_TWO_COMMITS',
    description:
      'Compare two branches, tags or commits: how far one is ahead of and behind the other, the ' +
      'commits between them, oldest first, and the changed files with their patches. Only the ' +
      'first page has the files, at most 300.',
    annotations: { readOnly: true, destructive: false, idempotent: true },
    scopes: [],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
