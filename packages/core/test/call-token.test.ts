import { expect, test } from 'vitest';

import { callToken } from '../src/auth/oauth2/place-token.ts';

const descriptor = {
  tokens: { user: { accessToken: 'user.token', scopeParameter: 'user_scope' } },
};
const bot = { accessToken: 'bot' };
const user = { 'user.accessToken': 'user' };
const both = { ...bot, ...user };

test.each([
  ['nothing needs nothing special', both, ['chat:write', 'user:search:read'], [], 'bot'],
  ['what the bot may', both, ['chat:write', 'user:chat:write'], ['chat:write'], 'bot'],
  ['what only the user may', both, ['users:read', 'user:chat:write'], ['chat:write'], 'user'],
  ['what is of the user', both, ['search:read', 'user:search:read'], ['user:search:read'], 'user'],
  ['what neither may', both, ['users:read', 'user:users:read'], ['chat:write'], 'bot'],
  ['what no one may alone', both, ['a', 'user:b'], ['a', 'b'], 'bot'],
  ['what nobody says', both, null, ['chat:write'], 'bot'],
  ['a grant of the user alone', user, ['user:users:read'], ['chat:write'], 'user'],
  ['a grant without a token', {}, null, [], ''],
] as const)('%s', (_, secrets, scopes, needed, expected) => {
  expect(callToken(descriptor, { secrets, scopes }, needed)).toBe(expected);
});
