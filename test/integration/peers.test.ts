import { createHash } from 'node:crypto';

import { freePort, serveOnLoopback } from '@onbehalf/example-quickstart/loopback';
import { startVisitor } from '@onbehalf/example-quickstart/visitor';
import OpenAI from 'openai';
import { describe, expect, onTestFinished, test } from 'vitest';

import { inOrder, serve } from '../peers/fake-authorization-server.ts';
import { startModel } from '../peers/model.ts';
import type { OidcClient } from '../peers/oidc-clients.ts';
import { approve, approveDevice, deny, denyDevice } from '../peers/oidc-user.ts';
import { type OidcPeer, startOidcProvider } from '../peers/oidc.ts';

function closing<T extends { close(): Promise<void> }>(peer: T): T {
  onTestFinished(() => peer.close());
  return peer;
}

test('a free port is none that the system gives to others meanwhile', async () => {
  const given = await Promise.all(
    Array.from({ length: 20 }, () => serveOnLoopback(() => new Response())),
  );
  const ports = given.map((server) => Number(new URL(closing(server).url).port));
  const free = await Promise.all(ports.map(() => freePort()));
  expect(Math.max(...free)).toBeLessThan(Math.min(...ports));
  // None of them is listened on yet.
  expect(new Set(free).size).toBe(free.length);
});

describe('a visitor', () => {
  test('never leaves this machine', async () => {
    const elsewhere = 'http://elsewhere.invalid/';
    await expect(startVisitor().open(elsewhere)).rejects.toThrow('not on this machine');
    const server = closing(await serve(() => Response.redirect(elsewhere, 302)));
    await expect(startVisitor().open(server.url)).rejects.toThrow('not on this machine');
  });

  test('sends a cookie to the server and under the path it came from, until it is deleted', async () => {
    const cookies = (...lines: string[]): Response =>
      new Response('', { headers: lines.map((line) => ['set-cookie', line]) });
    const server = closing(
      await serve(
        inOrder(
          cookies('all=1; Path=/', 'flow=2; Path=/flow; HttpOnly'),
          new Response(),
          cookies('all=; Path=/; Max-Age=0'),
          new Response(),
        ),
      ),
    );
    const other = closing(await serve(() => new Response()));
    const visitor = startVisitor();
    for (const path of ['/', '/flow/step', '/flowers', '/flow']) {
      await visitor.open(server.url + path);
    }
    await visitor.open(`${other.url}/flow`);
    const sent = server.requests.map(({ headers }) => headers.get('cookie'));
    expect(sent).toEqual([null, 'all=1; flow=2', 'all=1', 'flow=2']);
    expect(other.requests[0]?.headers.get('cookie')).toBeNull();
  });
});

describe('the OpenID provider', () => {
  const redirectUri = 'http://127.0.0.1:9/callback';
  const verifier = 'v'.repeat(43);

  function authorizeUrl(provider: OidcPeer, { clientId }: OidcClient, pkce = true): string {
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      state: 'some-state',
      ...(pkce && { code_challenge: challenge, code_challenge_method: 'S256' }),
    });
    return `${provider.issuer}/auth?${query.toString()}`;
  }

  async function startProvider(options: { accessTokenTtlSeconds?: number } = {}) {
    const provider = closing(await startOidcProvider({ redirectUris: [redirectUri], ...options }));
    async function requestTokens(fields: Record<string, string>) {
      const client = { client_id: provider.clientId, client_secret: provider.clientSecret };
      const body = new URLSearchParams({ ...client, redirect_uri: redirectUri, ...fields });
      const answer = await fetch(`${provider.issuer}/token`, { method: 'POST', body });
      return (await answer.json()) as Record<string, string>;
    }
    const refresh = (token = '') =>
      requestTokens({ grant_type: 'refresh_token', refresh_token: token });
    async function signIn() {
      const { url } = await approve(authorizeUrl(provider, provider), { follow: false });
      const code = new URL(url).searchParams.get('code') ?? '';
      const grant = { grant_type: 'authorization_code', code, code_verifier: verifier };
      return requestTokens(grant);
    }
    async function me(token = ''): Promise<number> {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${provider.issuer}/me`, { headers })).status;
    }
    return { provider, signIn, refresh, me };
  }

  test('rotates refresh tokens, and ends the whole family when an old one comes back', async () => {
    const { provider, signIn, refresh, me } = await startProvider();
    const first = await signIn();
    const second = await refresh(first['refresh_token']);
    expect(second['refresh_token']).not.toBe(first['refresh_token']);
    expect(await me(second['access_token'])).toBe(200);
    expect(await refresh(first['refresh_token'])).toMatchObject({ error: 'invalid_grant' });
    expect(await me(second['access_token'])).toBe(401);
    expect(await refresh(second['refresh_token'])).toMatchObject({ error: 'invalid_grant' });
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 2 });
    expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 1, refused: 0 });
  });

  test('ends access tokens on demand while the refresh token lives on', async () => {
    const { provider, signIn, refresh, me } = await startProvider({ accessTokenTtlSeconds: 60 });
    const tokens = await signIn();
    expect(tokens['expires_in']).toBe(60);
    expect(await me(tokens['access_token'])).toBe(200);
    await provider.expireAccessTokens();
    expect(await me(tokens['access_token'])).toBe(401);
    const renewed = await refresh(tokens['refresh_token']);
    expect(await me(renewed['access_token'])).toBe(200);
  });

  test('hands back what a user who cancels brings home, with the issuer', async () => {
    const { provider } = await startProvider();
    const { url } = await deny(authorizeUrl(provider, provider), { follow: false });
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'some-state',
      iss: provider.issuer,
    });
  });

  test('follows the redirect to the client unless it is told not to', async () => {
    const client = closing(await serve(() => new Response('welcome back')));
    const provider = closing(await startOidcProvider({ redirectUris: [`${client.url}/callback`] }));
    const link = new URL(authorizeUrl(provider, provider.basicClient));
    link.searchParams.set('redirect_uri', `${client.url}/callback`);
    expect(await approve(link.href)).toMatchObject({ status: 200, text: 'welcome back' });
  });

  test('lets a person approve a device, or refuse it, by the code it shows', async () => {
    const { provider } = await startProvider();
    const client = { client_id: provider.clientId, client_secret: provider.clientSecret };
    const post = async (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams({ ...client, ...fields });
      const answer = await fetch(provider.issuer + path, { method: 'POST', body });
      return (await answer.json()) as Record<string, string>;
    };
    const start = () => post('/device/auth', { scope: 'openid' });
    const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
    const poll = (code = '') => post('/token', { grant_type: grantType, device_code: code });

    const refused = await start();
    expect(await poll(refused['device_code'])).toMatchObject({ error: 'authorization_pending' });
    await denyDevice(refused['verification_uri'] ?? '', refused['user_code'] ?? '');
    expect(await poll(refused['device_code'])).toMatchObject({ error: 'access_denied' });

    for (const address of ['verification_uri', 'verification_uri_complete']) {
      const approved = await start();
      await approveDevice(approved[address] ?? '', approved['user_code'] ?? '');
      const tokens = await poll(approved['device_code']);
      expect(await provider.isActive(tokens['access_token'] ?? '')).toBe(true);
      await provider.revokeGrants();
      expect(await provider.isActive(tokens['access_token'] ?? '')).toBe(false);
    }
  });

  test('gives a client without users a token of its own', async () => {
    const { provider } = await startProvider();
    const { clientId, clientSecret } = provider.serviceClient;
    const answer = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(await provider.isActive(token)).toBe(true);
    expect(await provider.isActive('guess')).toBe(false);
  });

  test('lets no one sign in without PKCE', async () => {
    const { provider } = await startProvider();
    const link = authorizeUrl(provider, provider, false);
    await expect(approve(link, { follow: false })).rejects.toThrow('invalid_request');
  });
});

test('the model follows its script, in parallel calls and in words, and no further', async () => {
  const model = closing(
    await startModel([
      {
        toolCalls: [
          { name: 'ADD', arguments: { a: 1, b: 2 } },
          { name: 'ADD', arguments: '{"a":' },
        ],
      },
      ({ messages }) => ({ content: `You said ${JSON.stringify(messages.at(-1)?.content)}.` }),
    ]),
  );
  const openai = new OpenAI({ baseURL: model.baseUrl, apiKey: 'any' });
  const ask = (content: string) =>
    openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
  const called = (await ask('Add.')).choices[0]?.message.tool_calls ?? [];
  expect(called).toMatchObject([
    { function: { name: 'ADD', arguments: '{"a":1,"b":2}' } },
    { function: { name: 'ADD', arguments: '{"a":' } },
  ]);
  const answered = await openai.responses.create({ model: 'gpt-4o', input: 'Three' });
  expect(answered.output_text).toBe('You said "Three".');
  await expect(ask('More.')).rejects.toThrow('400 The script has 2 turns only.');
  expect(model.requests().map(({ messages }) => messages[0]?.content)).toEqual([
    'Add.',
    'Three',
    'More.',
  ]);
});

test('a scripted server answers in order, records what it got, and refuses a request too many', async () => {
  const server = closing(
    await serve(inOrder(Response.json({ access_token: 7 }), () => Response.error())),
  );
  const post = () =>
    fetch(`${server.url}/token?x=1`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token' }),
    });
  expect(await (await post()).json()).toEqual({ access_token: 7 });
  await expect(post()).rejects.toThrow('fetch failed');
  const refused = await post();
  expect([refused.status, await refused.text()]).toEqual([
    500,
    'Error: Nobody expected POST /token.',
  ]);
  expect(server.requests).toHaveLength(3);
  expect(server.requests[0]).toMatchObject({ method: 'POST', path: '/token?x=1' });
  expect(server.requests[0]?.form.get('grant_type')).toBe('refresh_token');
});
