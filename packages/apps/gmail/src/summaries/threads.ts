import type { ActionSummary } from '@onbehalf/core';

import { read, set } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const threads = {
  list: {
    slug: 'GMAIL_LIST_THREADS',
    description: 'List conversations, the newest first, or those that a search finds.',
    annotations: read,
    scopes: [scope.readonly],
  },
  get: {
    slug: 'GMAIL_FETCH_MESSAGE_BY_THREAD_ID',
    description: 'Read a whole conversation: each message with its text, the oldest first.',
    annotations: read,
    scopes: [scope.readonly],
  },
  label: {
    slug: 'GMAIL_MODIFY_THREAD_LABELS',
    description:
      'Add labels to all messages of a conversation, or remove some: removing INBOX archives it, ' +
      'removing UNREAD marks it as read.',
    annotations: set,
    scopes: [scope.modify],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
