import type { ActionSummary } from '@onbehalf/core';

import { read } from '../annotations.ts';

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
} as const satisfies Readonly<Record<string, ActionSummary>>;
