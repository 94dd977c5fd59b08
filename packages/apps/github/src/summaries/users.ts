import type { ActionSummary } from '@onbehalf/core';

export const users = {
  getTheAuthenticatedUser: {
    slug: 'GITHUB_GET_THE_AUTHENTICATED_USER',
    description:
      'Get the profile of the connected GitHub user: login, id, name, avatar and public counts. ' +
      'Use it to learn whose account this is.',
    annotations: { readOnly: true, destructive: false, idempotent: true },
    scopes: [],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
