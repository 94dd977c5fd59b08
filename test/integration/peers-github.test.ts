import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { type GitHubEmulator, startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { describe, expect, onTestFinished, test } from 'vitest';

import { launchChromium, skipWithoutChromium } from '../peers/chromium.ts';
import { serve } from '../peers/fake-authorization-server.ts';

function closing<T extends { close(): Promise<void> }>(peer: T): T {
  onTestFinished(() => peer.close());
  return peer;
}

describe('the emulated GitHub', () => {
  const redirectUri = 'http://127.0.0.1:9/callback';
  const startGitHub = async (callback = redirectUri): Promise<GitHubEmulator> =>
    closing(await startGitHubEmulator({ redirectUris: [callback] }));

  const get = (github: GitHubEmulator, path: string, authorization?: string): Promise<Response> =>
    fetch(github.url + path, { headers: authorization ? { authorization } : {} });

  function authorizeUrl(github: GitHubEmulator, callback: string): string {
    const query = {
      client_id: github.clientId,
      redirect_uri: callback,
      scope: 'repo',
      state: 'a&"b',
    };
    return `${github.url}/login/oauth/authorize?${new URLSearchParams(query).toString()}`;
  }

  test('takes a token for the account it was issued to, in each form GitHub allows', async () => {
    const github = await startGitHub();
    const alice = await github.issueToken('alice-dev');
    const bob = await github.issueToken('bob-dev', ['read:user']);
    const basic = Buffer.from(`bob-dev:${bob}`).toString('base64');
    const asked = [`Bearer ${alice}`, `Bearer ${bob}`, `token ${bob}`, `Basic ${basic}`];
    const answers = await Promise.all(asked.map((it) => get(github, '/user', it)));
    const logins = await Promise.all(answers.map((it) => it.json()));
    expect(logins).toMatchObject([
      { login: 'alice-dev' },
      { login: 'bob-dev' },
      { login: 'bob-dev' },
      { login: 'bob-dev' },
    ]);
    expect(answers[1]?.headers.get('x-oauth-scopes')).toBe('read:user');
  });

  test('takes no other token: no foreign, no revoked, none at all', async () => {
    const github = await startGitHub();
    const revoked = await github.issueToken('alice-dev');
    const kept = await github.issueToken('alice-dev');
    github.gate.revoke(revoked);
    const status = async (authorization?: string): Promise<number> =>
      (await get(github, '/user', authorization)).status;
    expect(await status(`Bearer ${kept}`)).toBe(200);
    expect(await status(`Bearer ${revoked}`)).toBe(401);
    expect(await status('Bearer gho_of_another_server')).toBe(401);
    expect(await status('Bearer test_token_admin')).toBe(401);
    expect(await status(`Basic ${Buffer.from('bob-dev:guess').toString('base64')}`)).toBe(401);
    expect(await status('Bearer ')).toBe(401);
    expect(await status()).toBe(401);
    const anyone = await get(github, '/users/bob-dev'); // The emulator alone would answer it.
    expect(await anyone.json()).toMatchObject({ message: 'Requires authentication' });
    const refused = await get(github, '/user', 'Bearer guess');
    expect(await refused.json()).toMatchObject({ message: 'Bad credentials', status: '401' });
    github.gate.revoke();
    expect(await status(`Bearer ${kept}`)).toBe(401);
  });

  test('signs a demo user in, up to the callback, for a code that is good for a token', async () => {
    const callback = closing(await serve(() => new Response('You can close this page.')));
    const github = await startGitHub(`${callback.url}/callback`);
    const link = authorizeUrl(github, `${callback.url}/callback`);
    const page = await clickThrough(link, { login: 'bob-dev' });
    expect(page).toMatchObject({ status: 200, text: 'You can close this page.' });
    const { searchParams } = new URL(page.url);
    expect(searchParams.get('state')).toBe('a&"b');
    const body = new URLSearchParams({
      client_id: github.clientId,
      client_secret: github.clientSecret,
      code: searchParams.get('code') ?? '',
    });
    const issued = await fetch(`${github.url}/login/oauth/access_token`, { method: 'POST', body });
    const { access_token: token } = (await issued.json()) as { access_token: string };
    expect(await (await get(github, '/user', `Bearer ${token}`)).json()).toMatchObject({
      login: 'bob-dev',
    });
  });

  test('makes a demo user fail loudly where nobody can sign in', async () => {
    const github = await startGitHub();
    await expect(
      clickThrough(authorizeUrl(github, redirectUri), { login: 'mallory' }),
    ).rejects.toThrow('offers admin, alice-dev, bob-dev, ghost');
    const wrongCallback = authorizeUrl(github, 'http://127.0.0.1:9/elsewhere');
    await expect(clickThrough(wrongCallback, { login: 'alice-dev' })).rejects.toThrow('HTTP 400');
  });

  test('counts what was sent, answered or not, and logs no secret', async () => {
    const github = await startGitHub();
    const token = await github.issueToken('alice-dev');
    const { owner, repo } = github.repository;
    const open = (signal?: AbortSignal): Promise<Response> =>
      fetch(`${github.url}/repos/${owner}/${repo}/issues`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, cookie: `session=${token}` },
        body: JSON.stringify({ title: 'Hello' }),
        signal: signal ?? null,
      });
    expect((await open()).status).toBe(201);
    const hung = new AbortController();
    github.gate.intercept = () => {
      hung.abort();
      return new Promise(() => {});
    };
    await expect(open(hung.signal)).rejects.toThrow('aborted');
    const posts = github.gate.requests.filter(({ method }) => method === 'POST');
    expect(posts).toMatchObject([
      { path: '/repos/alice-dev/playground/issues', status: 201 },
      { path: '/repos/alice-dev/playground/issues', status: undefined },
    ]);
    expect(posts[0]?.headers['authorization']).toBe('Bearer');
    github.gate.intercept = undefined;
    await get(github, '/user', token);
    expect(github.gate.requests).toHaveLength(3);
    expect(JSON.stringify(github.gate.requests)).not.toContain(token);
  });

  test('answers what a test injects, before or after the emulator has acted', async () => {
    const github = await startGitHub();
    const authorization = `Bearer ${await github.issueToken('alice-dev')}`;
    const issues = '/repos/alice-dev/playground/issues';
    github.gate.intercept = (request) => {
      if (request.method === 'GET') return new Response('slow down', { status: 429 });
      return undefined;
    };
    expect((await get(github, issues, authorization)).status).toBe(429);

    github.gate.intercept = async (_request, next) => {
      await next();
      return Response.error();
    };
    const post = { method: 'POST', headers: { authorization }, body: '{"title":"Lost answer"}' };
    await expect(fetch(github.url + issues, post)).rejects.toThrow('fetch failed');

    github.gate.intercept = undefined;
    expect(await (await get(github, issues, authorization)).json()).toMatchObject([
      { title: 'Lost answer' },
    ]);
  });

  test('names only its public address, in pages and in bodies', async () => {
    const github = await startGitHub();
    const authorization = `Bearer ${await github.issueToken('alice-dev')}`;
    const answer = await get(github, '/users?per_page=1', authorization);
    expect(answer.headers.get('link')).toContain(`<${github.url}/users?`);
    const addresses = (await answer.text()).match(/http:\/\/127[^/"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    expect(new Set(addresses)).toEqual(new Set([github.url]));
  });

  test('takes a token back from its app, or all the tokens of its user', async () => {
    const github = await startGitHub();
    const [first, second, third] = [
      await github.issueToken('alice-dev'),
      await github.issueToken('alice-dev'),
      await github.issueToken('alice-dev'),
    ];
    const bob = await github.issueToken('bob-dev');
    const giveBack = (kind: string, token: string, secret = github.clientSecret) =>
      fetch(`${github.url}/applications/${github.clientId}/${kind}`, {
        method: 'DELETE',
        headers: { authorization: `Basic ${btoa(`${github.clientId}:${secret}`)}` },
        body: JSON.stringify({ access_token: token }),
      });
    expect((await giveBack('token', first, 'wrong')).status).toBe(404);
    expect((await giveBack('token', first)).status).toBe(204);
    expect((await giveBack('token', first)).status).toBe(422);
    expect([...github.gate.tokens.keys()]).toEqual([second, third, bob]);
    expect((await giveBack('grant', second)).status).toBe(204);
    expect([...github.gate.tokens.keys()]).toEqual([bob]);
  });

  test('lets a browser sign in', async ({ skip }) => {
    skipWithoutChromium(skip);
    const callback = closing(await serve(() => new Response('done')));
    const github = await startGitHub(`${callback.url}/callback`);
    const page = await closing(await launchChromium()).newPage();
    await page.goto(authorizeUrl(github, `${callback.url}/callback`));
    await page.getByRole('button', { name: 'alice-dev' }).click();
    await page.waitForURL(`${callback.url}/callback?*`);
    expect(await page.textContent('body')).toBe('done');
  });
});
