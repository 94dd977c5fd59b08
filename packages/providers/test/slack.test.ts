import { slack } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { type Answers, start } from './connect.ts';

const BOT = { access_token: 'xoxb-bot-0123456789', scope: 'chat:write', token_type: 'bot' };
const USER = { access_token: 'xoxp-user-0123456789', scope: 'search:read', token_type: 'user' };
const team = { ok: true, app_id: 'A1', team: { id: 'T1', name: 'Acme' } };

const answers = (tokens: object): Answers => ({
  'POST https://slack.com/api/oauth.v2.access': { ...team, ...tokens },
  'POST https://slack.com/api/auth.test': {
    ok: true,
    team: 'Acme',
    user: 'alice',
    team_id: 'T1',
    user_id: 'U1',
  },
  'POST https://slack.com/api/auth.revoke': { ok: true, revoked: true },
});

describe('Slack', () => {
  test('acts as the user where only user scopes are asked for', async () => {
    const { page, comeBack, sent } = await start(slack(), {
      integration: { scopes: ['user:search:read'] },
      answers: answers({ authed_user: { id: 'U1', ...USER } }),
    });
    expect(page.searchParams.get('user_scope')).toBe('search:read');
    expect(page.searchParams.get('scope')).toBeNull();
    const { connection } = await comeBack();
    expect(connection.scopes.granted).toEqual(['user:search:read']);
    expect(sent.at(-1)?.headers.get('authorization')).toBe(`Bearer ${USER.access_token}`);
  });

  test('asks for scopes of both kinds, and keeps both tokens', async () => {
    const { page, comeBack, alice, sent } = await start(slack(), {
      integration: { scopes: ['chat:write', 'user:search:read'] },
      answers: answers({ ...BOT, authed_user: { id: 'U1', ...USER } }),
    });
    expect(page.searchParams.get('scope')).toBe('chat:write');
    expect(page.searchParams.get('user_scope')).toBe('search:read');
    const { connection } = await comeBack();
    expect(connection.scopes.granted?.toSorted()).toEqual(['chat:write', 'user:search:read']);
    await alice.connections.delete(connection.id);
    const revoked = sent.filter(({ url }) => url.endsWith('/auth.revoke'));
    expect(new Set(revoked.map(({ headers }) => headers.get('authorization')))).toEqual(
      new Set([`Bearer ${BOT.access_token}`, `Bearer ${USER.access_token}`]),
    );
  });

  test('is not fooled by a status of success', async () => {
    const { comeBack } = await start(slack(), {
      integration: { scopes: ['chat:write'] },
      answers: {
        'POST https://slack.com/api/oauth.v2.access': { ok: false, error: 'invalid_code' },
      },
    });
    await expect(comeBack()).rejects.toMatchObject({ code: 'provider_error' });
  });
});
