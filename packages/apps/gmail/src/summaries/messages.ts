import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read, set } from '../annotations.ts';
import { scope } from '../scopes.ts';

export const messages = {
  send: {
    slug: 'GMAIL_SEND_EMAIL',
    description:
      "Send an email from the user's own address. It cannot be taken back. To answer a message, use " +
      'GMAIL_REPLY_TO_THREAD, which keeps the conversation together.',
    annotations: add,
    scopes: [scope.send],
  },
  reply: {
    slug: 'GMAIL_REPLY_TO_THREAD',
    description:
      'Answer the last message of a conversation, to its sender, or to everybody on it with ' +
      'reply_all. Subject and recipients come from that message.',
    annotations: add,
    scopes: [scope.send, scope.metadata],
  },
  fetch: {
    slug: 'GMAIL_FETCH_EMAILS',
    description:
      'List the newest messages of the mailbox, or those that a search finds: who wrote, when, ' +
      'about what, and the first words. With include_text their whole texts and attachments.',
    annotations: read,
    scopes: [scope.readonly],
  },
  get: {
    slug: 'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID',
    description: 'Read one message: its headers, its whole text, and which files are attached.',
    annotations: read,
    scopes: [scope.readonly],
  },
  attachment: {
    slug: 'GMAIL_GET_ATTACHMENT',
    description: 'Get a file that is attached to a message, by the attachmentId in the message.',
    annotations: read,
    scopes: [scope.readonly],
  },
  label: {
    slug: 'GMAIL_ADD_LABEL_TO_EMAIL',
    description:
      'Add labels to a message, or remove some: to star it, mark it as read (remove UNREAD) or ' +
      'archive it (remove INBOX).',
    annotations: set,
    scopes: [scope.modify],
  },
  trash: {
    slug: 'GMAIL_MOVE_TO_TRASH',
    description: 'Move a message to the trash, from where it can be brought back for 30 days.',
    annotations: overwrite,
    scopes: [scope.modify],
  },
  delete: {
    slug: 'GMAIL_DELETE_MESSAGE',
    description:
      'Delete a message for ever, at once. GMAIL_MOVE_TO_TRASH can be undone and needs less.',
    annotations: overwrite,
    scopes: [scope.full],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
