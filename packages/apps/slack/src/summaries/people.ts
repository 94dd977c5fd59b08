import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read, set } from '../annotations.ts';

export const people = {
  list: {
    slug: 'SLACK_LIST_ALL_SLACK_TEAM_USERS_WITH_PAGINATION',
    description:
      'List everybody in the workspace with id, name and profile; bots and people who have left are ' +
      'among them, marked is_bot and deleted.',
    annotations: read,
    scopes: ['users:read'],
    aliases: ['SLACK_USERS_LIST', 'SLACK_LIST_WORKSPACE_USERS'],
  },
  info: {
    slug: 'SLACK_RETRIEVE_DETAILED_USER_INFORMATION',
    description: 'Get one user: their names, time zone, title, status and what they may do.',
    annotations: read,
    scopes: ['users:read'],
    aliases: ['SLACK_USERS_INFO'],
  },
  byEmail: {
    slug: 'SLACK_FIND_USER_BY_EMAIL_ADDRESS',
    description: 'Find the user with an email address.',
    annotations: read,
    scopes: ['users:read', 'users:read.email'],
    aliases: ['SLACK_USERS_LOOKUP_BY_EMAIL'],
  },
  presence: {
    slug: 'SLACK_GET_USER_PRESENCE_INFO',
    description: 'Whether a user is active or away now.',
    annotations: read,
    scopes: ['users:read'],
  },
  setPresence: {
    slug: 'SLACK_MANUALLY_SET_USER_PRESENCE',
    description: 'Set the user to away, or back to what Slack sees by itself (auto).',
    annotations: set,
    scopes: ['user:users:write'],
  },
  profile: {
    slug: 'SLACK_RETRIEVE_USER_PROFILE_INFORMATION',
    description: 'Get the profile of a user, by default the own: names, title, status, phone.',
    annotations: read,
    scopes: ['users.profile:read'],
    aliases: ['SLACK_USERS_PROFILE_GET_PROFILE_INFO'],
  },
  setProfile: {
    slug: 'SLACK_SET_SLACK_USER_PROFILE_INFORMATION',
    description:
      "Change the user's own status or profile: what they are doing, with an emoji, and until when.",
    annotations: overwrite,
    scopes: ['user:users.profile:write'],
  },
  dnd: {
    slug: 'SLACK_RETRIEVE_CURRENT_USER_DND_STATUS',
    description: 'Whether a user, by default the own, has notifications paused, and until when.',
    annotations: read,
    scopes: ['dnd:read'],
  },
  snooze: {
    slug: 'SLACK_ACTIVATE_OR_MODIFY_DO_NOT_DISTURB_DURATION',
    description: "Pause the user's own notifications for some minutes.",
    annotations: set,
    scopes: ['user:dnd:write'],
  },
  endSnooze: {
    slug: 'SLACK_END_USER_SNOOZE_MODE_IMMEDIATELY',
    description: "Let the user's own notifications through again.",
    annotations: set,
    scopes: ['user:dnd:write'],
  },
  listGroups: {
    slug: 'SLACK_LIST_USER_GROUPS_FOR_TEAM_WITH_OPTIONS',
    description: 'List the user groups of the workspace, such as @designers, with their handles.',
    annotations: read,
    scopes: ['usergroups:read'],
  },
  groupMembers: {
    slug: 'SLACK_LIST_ALL_USERS_IN_A_USER_GROUP',
    description: 'List the ids of the members of a user group.',
    annotations: read,
    scopes: ['usergroups:read'],
  },
  createGroup: {
    slug: 'SLACK_CREATE_A_SLACK_USER_GROUP',
    description: 'Create a user group that can be mentioned by its handle.',
    annotations: add,
    scopes: ['usergroups:write'],
  },
  setGroupMembers: {
    slug: 'SLACK_UPDATE_USER_GROUP_MEMBERS',
    description: 'Replace all members of a user group by these.',
    annotations: overwrite,
    scopes: ['usergroups:write'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
