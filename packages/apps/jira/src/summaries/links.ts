import type { ActionSummary } from '@onbehalf/core';

import { add, read, set } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** What hangs on an issue: other issues, watchers, votes, properties. */
export const links = {
  link: {
    slug: 'JIRA_LINK_ISSUES',
    description: 'Link two issues: one blocks, duplicates or relates to the other.',
    annotations: add,
    scopes: [scope.write],
  },
  types: {
    slug: 'JIRA_GET_ISSUE_LINK_TYPES',
    description: 'List the kinds of links between issues, with how both directions are called.',
    annotations: read,
    scopes: [scope.read],
  },
  remoteLinks: {
    slug: 'JIRA_GET_ISSUE_REMOTE_LINKS',
    description: 'List the links of an issue to pages elsewhere.',
    annotations: read,
    scopes: [scope.read],
  },
  property: {
    slug: 'JIRA_GET_ISSUE_PROPERTY',
    description: 'Get what an app has stored with an issue, by the key of the property.',
    annotations: read,
    scopes: [scope.read],
  },
  votes: {
    slug: 'JIRA_GET_ISSUE_VOTES',
    description: 'Say how many have voted for an issue, and who where that may be seen.',
    annotations: read,
    scopes: [scope.read],
  },
  watchers: {
    slug: 'JIRA_GET_ISSUE_WATCHERS',
    description: 'List who is told about changes of an issue.',
    annotations: read,
    scopes: [scope.read],
  },
  addWatcher: {
    slug: 'JIRA_ADD_WATCHER_TO_ISSUE',
    description: 'Let somebody, or the user, watch an issue.',
    annotations: set,
    scopes: [scope.write, scope.users],
  },
  removeWatcher: {
    slug: 'JIRA_REMOVE_WATCHER_FROM_ISSUE',
    description: 'Let somebody, or the user, watch an issue no longer.',
    annotations: set,
    scopes: [scope.write, scope.users],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
