import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const drafts = {
  create: {
    slug: 'GMAIL_CREATE_EMAIL_DRAFT',
    description:
      'Write an email and keep it as a draft, for the user to look at and send. With thread_id as an ' +
      'answer in that conversation.',
    annotations: add,
    scopes: [scope.compose],
  },
  list: {
    slug: 'GMAIL_LIST_DRAFTS',
    description: 'List the drafts: to whom, about what, and the first words.',
    annotations: read,
    scopes: [scope.readonly],
  },
  send: {
    slug: 'GMAIL_SEND_DRAFT',
    description: 'Send a draft as it is. It cannot be taken back.',
    annotations: add,
    scopes: [scope.compose],
  },
  delete: {
    slug: 'GMAIL_DELETE_DRAFT',
    description: 'Delete a draft for ever.',
    annotations: overwrite,
    scopes: [scope.compose],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
