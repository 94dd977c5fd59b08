/** Scopes that Slack has for a bot and for a user under one name. */
const OF_BOTH = [
  'bookmarks:read',
  'bookmarks:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'dnd:read',
  'emoji:read',
  'files:read',
  'files:write',
  'im:write',
  'pins:read',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'usergroups:write',
  'users.profile:read',
  'users:read',
  'users:read.email',
] as const;

/** What Slack grants by the kind of channel, and its name for that of public ones. */
const BY_KIND = { history: 'channels:history', read: 'channels:read' } as const;

/**
 * Where the user has allowed as much for themselves, an action acts as the user. What a bot calls
 * `channels:manage` and `channels:join`, a user calls `channels:write`.
 * https://docs.slack.dev/reference/scopes
 */
export const impliedScopes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(OF_BOTH.map((scope) => [`user:${scope}`, [scope]])),
  'user:channels:write': ['channels:manage', 'channels:join'],
  // Whether the channel in question is of that kind, Slack decides.
  ...Object.fromEntries(
    ['groups', 'im', 'mpim'].flatMap((kind) =>
      Object.entries(BY_KIND).map(([right, scope]) => [`${kind}:${right}`, [scope]]),
    ),
  ),
  'groups:write': ['channels:manage'],
  'mpim:write': ['im:write'],
};
