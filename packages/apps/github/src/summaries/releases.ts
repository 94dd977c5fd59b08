import type { ActionSummary } from '@onbehalf/core';

export const releases = {
  createARelease: {
    slug: 'GITHUB_CREATE_A_RELEASE',
    description:
      'Publish a release of a repository at a tag, which is created if it is missing. Whoever ' +
      'watches releases is notified, unless it is a draft. A commit that changes workflows needs ' +
      'the scope workflow as well.',
    annotations: { readOnly: false, destructive: false, idempotent: false },
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
