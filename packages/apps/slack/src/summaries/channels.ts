import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read, set } from '../annotations.ts';

export const channels = {
  list: {
    slug: 'SLACK_LIST_ALL_SLACK_TEAM_CHANNELS_WITH_VARIOUS_FILTERS',
    description:
      'List the channels of the workspace with their ids, topics and numbers of members; types ' +
      'says which kinds. Private ones are those that this account is in.',
    annotations: read,
    scopes: ['channels:read'],
    aliases: ['SLACK_CONVERSATIONS_LIST'],
  },
  listOfUser: {
    slug: 'SLACK_LIST_ACCESSIBLE_CONVERSATIONS_FOR_A_USER',
    description: 'List the channels that a user is a member of, by default those of this account.',
    annotations: read,
    scopes: ['channels:read'],
  },
  info: {
    slug: 'SLACK_RETRIEVE_CONVERSATION_INFORMATION',
    description: 'Get one channel: its topic, its purpose, whether it is archived, who created it.',
    annotations: read,
    scopes: ['channels:read'],
    aliases: ['SLACK_CONVERSATIONS_INFO'],
  },
  create: {
    slug: 'SLACK_CREATE_CHANNEL_BASED_CONVERSATION',
    description:
      'Create a channel, public unless is_private says otherwise. Who creates it is its first member.',
    annotations: add,
    scopes: ['channels:manage'],
    aliases: ['SLACK_INITIATES_CHANNEL_BASED_CONVERSATIONS'],
  },
  archive: {
    slug: 'SLACK_ARCHIVE_A_SLACK_CONVERSATION',
    description: 'Archive a channel: it can still be read, and nobody can post in it.',
    annotations: overwrite,
    scopes: ['channels:manage'],
    aliases: ['SLACK_ARCHIVE_A_PUBLIC_OR_PRIVATE_CHANNEL'],
  },
  unarchive: {
    slug: 'SLACK_REVERSE_A_CONVERSATION_S_ARCHIVAL_STATUS',
    description: 'Open an archived channel again.',
    annotations: set,
    scopes: ['channels:manage'],
    aliases: ['SLACK_UNARCHIVE_A_PUBLIC_OR_PRIVATE_CHANNEL'],
  },
  rename: {
    slug: 'SLACK_RENAME_A_CONVERSATION',
    description: 'Give a channel another name.',
    annotations: overwrite,
    scopes: ['channels:manage'],
    aliases: ['SLACK_RENAME_A_SLACK_CHANNEL'],
  },
  join: {
    slug: 'SLACK_JOIN_AN_EXISTING_CONVERSATION',
    description: 'Join a public channel, to read and post in it.',
    annotations: set,
    scopes: ['channels:join'],
  },
  leave: {
    slug: 'SLACK_LEAVE_A_CONVERSATION',
    description: 'Leave a channel. To come back into a private one somebody has to invite again.',
    annotations: set,
    scopes: ['channels:manage'],
  },
  invite: {
    slug: 'SLACK_INVITE_USERS_TO_A_SLACK_CHANNEL',
    description: 'Add users to a channel that this account is a member of.',
    annotations: set,
    scopes: ['channels:manage'],
    aliases: ['SLACK_INVITE_USER_TO_CHANNEL'],
  },
  kick: {
    slug: 'SLACK_REMOVE_A_USER_FROM_A_CONVERSATION',
    description: 'Remove a user from a channel.',
    annotations: overwrite,
    scopes: ['channels:manage'],
  },
  members: {
    slug: 'SLACK_RETRIEVE_CONVERSATION_MEMBERS_LIST',
    description: 'List the ids of the members of a channel.',
    annotations: read,
    scopes: ['channels:read'],
  },
  setTopic: {
    slug: 'SLACK_SET_THE_TOPIC_OF_A_CONVERSATION',
    description: 'Set the topic of a channel, which stands above its messages.',
    annotations: overwrite,
    scopes: ['channels:manage'],
  },
  setPurpose: {
    slug: 'SLACK_SET_A_CONVERSATION_S_PURPOSE',
    description: 'Set the description of a channel, its purpose.',
    annotations: overwrite,
    scopes: ['channels:manage'],
  },
  open: {
    slug: 'SLACK_OPEN_OR_RESUME_DIRECT_OR_MULTI_PERSON_MESSAGES',
    description:
      'Open direct messages with a user, or a group of up to eight. Answers the channel, the same one ' +
      'each time. To send a message to one user it is not needed.',
    annotations: set,
    scopes: ['im:write'],
  },
  close: {
    slug: 'SLACK_CLOSE_DM_OR_MULTI_PERSON_DM',
    description: 'Close direct messages: they leave the list, and their messages stay.',
    annotations: set,
    scopes: ['im:write'],
  },
  mark: {
    slug: 'SLACK_SET_READ_CURSOR_IN_A_CONVERSATION',
    description: 'Mark a channel as read up to a message.',
    annotations: set,
    scopes: ['channels:manage'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
