import type { ActionSummary } from '@onbehalf/core';

import { add, read } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const attachments = {
  add: {
    slug: 'JIRA_ADD_ATTACHMENT_TO_ISSUE',
    description: 'Attach files to an issue.',
    annotations: add,
    scopes: [scope.write],
  },
  get: {
    slug: 'JIRA_GET_ATTACHMENT',
    description: 'Get a file that is attached to an issue, by the id that the issue has for it.',
    annotations: read,
    scopes: [scope.read],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
