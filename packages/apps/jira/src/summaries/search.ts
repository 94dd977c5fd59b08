import type { ActionSummary } from '@onbehalf/core';

import { read } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const search = {
  issues: {
    slug: 'JIRA_SEARCH_ISSUES',
    description:
      "Find issues by words, project, person, status, label or type, or by a query in Jira's own " +
      'language JQL. The most recently changed come first.',
    annotations: read,
    scopes: [scope.read, scope.users],
    aliases: ['JIRA_SEARCH_FOR_ISSUES_USING_JQL_GET', 'JIRA_SEARCH_FOR_ISSUES_USING_JQL_POST'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
