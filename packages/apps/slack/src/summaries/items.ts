import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read, set } from '../annotations.ts';

/** What is put on messages and channels. */
export const items = {
  addReaction: {
    slug: 'SLACK_ADD_REACTION_TO_AN_ITEM',
    description: 'React to a message with an emoji.',
    annotations: set,
    scopes: ['reactions:write'],
  },
  removeReaction: {
    slug: 'SLACK_REMOVE_REACTION_FROM_ITEM',
    description: "Take this account's reaction from a message.",
    annotations: set,
    scopes: ['reactions:write'],
  },
  reactions: {
    slug: 'SLACK_FETCH_ITEM_REACTIONS',
    description: 'List the reactions to a message, with who has reacted.',
    annotations: read,
    scopes: ['reactions:read'],
  },
  userReactions: {
    slug: 'SLACK_LIST_USER_REACTIONS',
    description: 'List the messages that a user, by default the own, has reacted to.',
    annotations: read,
    scopes: ['reactions:read'],
  },
  pin: {
    slug: 'SLACK_PINS_AN_ITEM_TO_A_CHANNEL',
    description: 'Pin a message to its channel.',
    annotations: set,
    scopes: ['pins:write'],
  },
  unpin: {
    slug: 'SLACK_UNPIN_ITEM_FROM_CHANNEL',
    description: 'Unpin a message from its channel.',
    annotations: set,
    scopes: ['pins:write'],
  },
  pins: {
    slug: 'SLACK_LISTS_PINNED_ITEMS_IN_A_CHANNEL',
    description: 'List what is pinned to a channel.',
    annotations: read,
    scopes: ['pins:read'],
  },
  bookmarks: {
    slug: 'SLACK_LIST_BOOKMARKS',
    description: 'List the bookmarks at the top of a channel.',
    annotations: read,
    scopes: ['bookmarks:read'],
  },
  addBookmark: {
    slug: 'SLACK_ADD_A_BOOKMARK',
    description: 'Put a link at the top of a channel.',
    annotations: add,
    scopes: ['bookmarks:write'],
  },
  removeBookmark: {
    slug: 'SLACK_REMOVE_A_BOOKMARK',
    description: 'Remove a bookmark from the top of a channel.',
    annotations: overwrite,
    scopes: ['bookmarks:write'],
  },
  addReminder: {
    slug: 'SLACK_CREATE_A_REMINDER',
    description: 'Remind the user of something at a time.',
    annotations: add,
    scopes: ['user:reminders:write'],
    aliases: ['SLACK_REMINDERS_ADD'],
  },
  reminders: {
    slug: 'SLACK_LIST_USER_REMINDERS_WITH_DETAILS',
    description: "List the user's own reminders.",
    annotations: read,
    scopes: ['user:reminders:read'],
  },
  reminder: {
    slug: 'SLACK_GET_REMINDER_INFORMATION',
    description: 'Get one reminder.',
    annotations: read,
    scopes: ['user:reminders:read'],
  },
  completeReminder: {
    slug: 'SLACK_MARK_REMINDER_AS_COMPLETE',
    description: 'Mark a reminder as done.',
    annotations: set,
    scopes: ['user:reminders:write'],
  },
  deleteReminder: {
    slug: 'SLACK_DELETE_A_SLACK_REMINDER',
    description: 'Delete a reminder.',
    annotations: overwrite,
    scopes: ['user:reminders:write'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
