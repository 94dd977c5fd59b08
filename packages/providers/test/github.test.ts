import { type AuthScheme, type Client, isOnBehalfError } from '@onbehalf/core';
import { github } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { clientOf as connecting } from './connect.ts';

const TOKEN = 'gho_canary0123456789canary0123456789';

interface Sent {
  readonly url: unknown;
  readonly init: RequestInit | undefined;
}

/** An OAuth app registered with a GitHub that answers every request alike. */
function clientOf(
  answer: Response,
  sent: Sent[] = [],
  clientSecret: string | null = 'secret',
): Client {
  return {
    runtime: {
      fetch: async (url, init) => {
        sent.push({ url, init });
        return answer;
      },
      now: () => 0,
      random: (length) => new Uint8Array(length),
      delay: () => new Promise(() => {}),
      digest: async (data) => data,
    },
    appName: 'GitHub',
    clientId: 'Iv1.abc',
    clientSecret,
    privateKey: null,
    keyId: null,
    fields: {},
    scopes: ['repo'],
    apiUrl: 'https://api.github.com',
    authUrl: 'https://github.com',
    authorizationParameters: {},
  };
}

const [scheme] = github().auth as readonly [AuthScheme];

describe('signing in', () => {
  const request = { redirectUri: 'https://app.example/callback', codeVerifier: 'verifier' };

  async function scopesOf(answer: object): Promise<unknown> {
    const client = clientOf(Response.json(answer));
    const callback = await scheme.codeFlow?.validate(new URLSearchParams({ code: 'c' }), client);
    return callback && (await scheme.codeFlow?.exchange(callback, request, client))?.scopes;
  }

  test('with an OAuth app tells the scopes', async () => {
    expect(await scopesOf({ access_token: 'gho_1', scope: 'repo,read:user' })).toEqual([
      'repo',
      'read:user',
    ]);
    expect(await scopesOf({ access_token: 'gho_1', scope: '' })).toEqual([]);
  });

  test('with a GitHub App tells none, which is not the same as having none', async () => {
    expect(await scopesOf({ access_token: 'ghu_1', scope: '' })).toBeNull();
  });

  test('is renewed in the same way', async () => {
    const secrets = { accessToken: 'ghu_1', refreshToken: 'ghr_1' };
    const grant = { secrets, scopes: null, expiresAt: null };
    const answer = { access_token: 'ghu_2', refresh_token: 'ghr_2', scope: '', expires_in: 28800 };
    expect(await scheme.refresh?.(grant, clientOf(Response.json(answer)))).toMatchObject({
      secrets: { accessToken: 'ghu_2', refreshToken: 'ghr_2' },
      scopes: null,
      expiresAt: 28_800_000,
    });
  });

  test('is not renewed where there is nothing to renew it with', async () => {
    const grant = { secrets: { accessToken: 'gho_1' }, scopes: [], expiresAt: null };
    expect(await scheme.refresh?.(grant, clientOf(Response.error()))).toBeNull();
  });
});

describe('revoking', () => {
  const grant = { secrets: { accessToken: TOKEN }, scopes: null, expiresAt: null };

  test('names the token to GitHub, signed by the OAuth app', async () => {
    const sent: Sent[] = [];
    await scheme.revoke?.(grant, clientOf(new Response(null, { status: 204 }), sent));
    expect(sent).toMatchObject([
      {
        url: 'https://api.github.com/applications/Iv1.abc/token',
        init: {
          method: 'DELETE',
          redirect: 'manual',
          headers: { authorization: `Basic ${btoa('Iv1.abc:secret')}` },
          body: JSON.stringify({ access_token: TOKEN }),
        },
      },
    ]);
  });

  test.each([404, 422, 200])('is not believed when GitHub answers %i', async (status) => {
    const client = clientOf(new Response(TOKEN, { status }));
    const error: unknown = await scheme.revoke?.(grant, client).catch((thrown: unknown) => thrown);
    expect(isOnBehalfError(error) && error.toJSON()).toEqual({
      code: 'provider_error',
      message: `GitHub's token revocation answered ${status}.`,
      status,
      retryable: false,
    });
  });

  test('needs the client secret', async () => {
    const sent: Sent[] = [];
    const revoked = scheme.revoke?.(grant, clientOf(new Response(), sent, null));
    await expect(revoked).rejects.toMatchObject({ code: 'misconfigured' });
    expect(sent).toEqual([]);
  });
});

describe('the account', () => {
  const refusals: readonly (readonly [Response, string])[] = [
    [Response.json({ message: 'Bad' }, { status: 500 }), 'provider_error'],
    [new Response('<html>', { status: 200 }), 'provider_error'],
    [Response.json(null), 'provider_error'],
    [Response.json({ login: 'no-id' }), 'provider_error'],
    [Response.json({ id: 1, login: 'octocat' }, { status: 401 }), 'access_denied'],
  ];

  test.each(refusals)('is not made up from another answer (%#)', async (response, code) => {
    const [client] = connecting(github(), {
      integration: { scheme: 'bearer_token' },
      answers: { 'GET https://api.github.com/user': response },
    });
    const asked = client
      .entity('alice')
      .initiateConnection({ app: 'github', credentials: { token: TOKEN } });
    await expect(asked).rejects.toMatchObject({ code });
  });
});

test('sends nothing of a GitHub of your own to github.com', () => {
  const app = github({ apiUrl: 'https://git.example.com/api/v3' });
  expect(app).toMatchObject({
    apiUrl: 'https://git.example.com/api/v3',
    authUrl: 'https://git.example.com',
    hosts: ['git.example.com'],
    downloadHosts: [],
  });
  expect(JSON.stringify(app)).not.toContain('github.com');
});
