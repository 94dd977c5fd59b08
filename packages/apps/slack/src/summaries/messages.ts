import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';

export const messages = {
  sendMessage: {
    slug: 'SLACK_SEND_MESSAGE',
    description:
      'Post a message to a channel, or to a user as a direct message; with thread_ts as a reply in ' +
      'that thread. Answers the ts that names the message. It is visible at once.',
    annotations: add,
    scopes: ['chat:write'],
    aliases: ['SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL', 'SLACK_CHAT_POST_MESSAGE'],
  },
  updateMessage: {
    slug: 'SLACK_UPDATES_A_SLACK_MESSAGE',
    description:
      'Replace the text of a message that this account has posted. Mentions in it notify nobody anew.',
    annotations: overwrite,
    scopes: ['chat:write'],
  },
  deleteMessage: {
    slug: 'SLACK_DELETES_A_MESSAGE_FROM_A_CHAT',
    description: 'Delete a message that this account has posted. It cannot be brought back.',
    annotations: overwrite,
    scopes: ['chat:write'],
  },
  sendEphemeral: {
    slug: 'SLACK_SENDS_EPHEMERAL_MESSAGES_TO_CHANNEL_USERS',
    description:
      'Show a message to one member of a channel only. Nobody else sees it, and it is gone when they ' +
      'reload Slack.',
    annotations: add,
    scopes: ['chat:write'],
  },
  sendMeMessage: {
    slug: 'SLACK_SHARE_A_ME_MESSAGE_IN_A_CHANNEL',
    description: 'Say in a channel what this account is doing, in italics, as /me does.',
    annotations: add,
    scopes: ['chat:write'],
  },
  getPermalink: {
    slug: 'SLACK_RETRIEVE_MESSAGE_PERMALINK_URL',
    description: 'Get the address of a message, to link to it from elsewhere.',
    annotations: read,
    scopes: [],
  },
  scheduleMessage: {
    slug: 'SLACK_SCHEDULES_A_MESSAGE_TO_A_CHANNEL_AT_A_SPECIFIED_TIME',
    description:
      'Have a message posted at a time within the next 120 days. Answers its ' +
      'scheduled_message_id, by which it can be taken back until then.',
    annotations: add,
    scopes: ['chat:write'],
  },
  listScheduled: {
    slug: 'SLACK_LIST_SCHEDULED_MESSAGES_IN_A_CHANNEL',
    description: 'List the messages that are waiting to be posted, of one channel or of all.',
    annotations: read,
    scopes: [],
  },
  deleteScheduled: {
    slug: 'SLACK_DELETE_A_SCHEDULED_MESSAGE_IN_A_CHAT',
    description: 'Take back a scheduled message before it is posted.',
    annotations: overwrite,
    scopes: ['chat:write'],
  },
  history: {
    slug: 'SLACK_FETCH_CONVERSATION_HISTORY',
    description:
      'Read the messages of a channel or of direct messages, the newest first. Replies in threads ' +
      'are not among them: those with a reply_count have some.',
    annotations: read,
    scopes: ['channels:history'],
    aliases: ['SLACK_CONVERSATIONS_HISTORY'],
  },
  replies: {
    slug: 'SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION',
    description: 'Read a thread: the message that began it and all replies, the oldest first.',
    annotations: read,
    scopes: ['channels:history'],
  },
  search: {
    slug: 'SLACK_SEARCH_MESSAGES',
    description:
      'Search all messages that the user can see. query takes the modifiers of the search box: ' +
      'from:@alice, in:#eng, before:2026-01-31, has:link, is:thread, "exact words".',
    annotations: read,
    scopes: ['user:search:read'],
    aliases: ['SLACK_SEARCH_FOR_MESSAGES_WITH_QUERY'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
