import type { ActionSummary } from '@onbehalf/core';

import { read } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** People, and the sites that they work on. */
export const people = {
  me: {
    slug: 'JIRA_GET_CURRENT_USER',
    description: 'Say who the connected user is in Jira.',
    annotations: read,
    scopes: [scope.users],
  },
  find: {
    slug: 'JIRA_FIND_USERS',
    description: 'Find people by the beginning of a name, or their email address.',
    annotations: read,
    scopes: [scope.users],
  },
  all: {
    slug: 'JIRA_GET_ALL_USERS',
    description: 'List everybody on the site, people who have left and apps among them.',
    annotations: read,
    scopes: [scope.users],
  },
  sites: {
    slug: 'JIRA_LIST_SITES',
    description: 'List the Jira sites that the user has connected, to name one in other actions.',
    annotations: read,
    scopes: [],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
