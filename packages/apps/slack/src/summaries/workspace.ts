import type { ActionSummary } from '@onbehalf/core';

import { overwrite, read } from '../annotations.ts';

export const workspace = {
  whoAmI: {
    slug: 'SLACK_CHECKS_AUTHENTICATION_AND_IDENTITY',
    description: 'Say which workspace and which user, or bot, this connection acts as.',
    annotations: read,
    scopes: [],
  },
  team: {
    slug: 'SLACK_FETCH_CURRENT_TEAM_INFO_WITH_OPTIONAL_TEAM_SCOPE',
    description: 'Get the workspace: its name, domain and icon.',
    annotations: read,
    scopes: ['team:read'],
  },
  bot: {
    slug: 'SLACK_FETCH_BOT_USER_INFORMATION',
    description: 'Get a bot by the bot_id of its messages: its name, and the app it belongs to.',
    annotations: read,
    scopes: ['users:read'],
  },
  emoji: {
    slug: 'SLACK_LIST_TEAM_CUSTOM_EMOJIS',
    description: "List the workspace's own emoji, with where each picture is.",
    annotations: read,
    scopes: ['emoji:read'],
  },
  files: {
    slug: 'SLACK_LIST_FILES_WITH_FILTERS_IN_SLACK',
    description: 'List files, the newest first, of one channel or user or of a kind.',
    annotations: read,
    scopes: ['files:read'],
  },
  file: {
    slug: 'SLACK_RETRIEVE_DETAILED_INFORMATION_ABOUT_A_FILE',
    description: 'Get what is known of a file: its name, kind, size, who shared it and where.',
    annotations: read,
    scopes: ['files:read'],
  },
  deleteFile: {
    slug: 'SLACK_DELETE_A_FILE_BY_ID',
    description: 'Delete a file everywhere it was shared. It cannot be brought back.',
    annotations: overwrite,
    scopes: ['files:write'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
