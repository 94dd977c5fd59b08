import { describe, expect, test } from 'vitest';

import { rotatingSlack, slack } from '../peers/services/slack.ts';
import { type Answer, type ServiceCase, services, start, userToken } from './service-client.ts';

describe('the emulated slack', () => {
  const [entry] = services.filter(({ service }) => service === slack) as [ServiceCase];

  test('renews the tokens of a workspace and of its user, each by itself', async () => {
    const { exchange, codeFor, refresh, whoIs } = await start({ ...entry, service: rotatingSlack });
    const first = await exchange(await codeFor('alice'));
    const user = first['authed_user'] as Answer;
    expect([first, user]).toMatchObject([
      { token_type: 'bot', expires_in: 43_200, access_token: expect.stringMatching(/^xoxe\.xoxb/) },
      {
        token_type: 'user',
        expires_in: 43_200,
        access_token: expect.stringMatching(/^xoxe\.xoxp/),
      },
    ]);
    expect(await whoIs(user['access_token'])).toBe('alice');

    const renewed = await refresh(user['refresh_token']);
    expect(renewed).toMatchObject({ ok: true, token_type: 'user' });
    expect(await whoIs(renewed['access_token'])).toBe('alice');
    expect(await refresh(user['refresh_token'])).toEqual({
      ok: false,
      error: 'invalid_refresh_token',
    });
    expect(await refresh(first['refresh_token'])).toMatchObject({ ok: true, token_type: 'bot' });
  });

  test('gives no token of the workspace to who asks for the user alone', async () => {
    const { exchange, codeFor } = await start(entry);
    const answer = await exchange(await codeFor('alice', { scope: '' }));
    expect(answer).not.toHaveProperty('access_token');
    expect(answer['authed_user']).toHaveProperty('access_token');
  });

  test('ends the token that asks to be ended, and no other', async () => {
    const { exchange, codeFor, send, whoIs } = await start(entry);
    const first = await exchange(await codeFor('alice'));
    const revoke = () => send(userToken(first))('/api/auth.revoke', { method: 'POST' });
    expect(await (await revoke()).json()).toEqual({ ok: true, revoked: true });
    expect(await whoIs(userToken(first))).toBeUndefined();
    expect(await whoIs(first['access_token'])).toBe('Test');
    expect(await (await revoke()).json()).toEqual({ ok: false, error: 'token_revoked' });
  });
});
