import { bearerToken, defineAction, defineApp, oauth2 } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { acmeApp, codeOf, connect, setStage, type Stage } from './acme-client.ts';

const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;
const sent = ({ acme }: Stage, path: string) =>
  acme.requests.filter(({ url }) => new URL(url).pathname === path);

test('a 401 renews the token once and sends the request once more', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.revoke('access tokens');
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect(response.status).toBe(200);
  expect(refreshes(stage)).toBe(1);
  const tokens = sent(stage, '/items').map(({ headers }) => headers.get('authorization'));
  expect(tokens).toEqual(['Bearer access-2-of-octo-zzzzzz', 'Bearer access-3-of-octo-zzzzzz']);
});

test.each<[string, NonNullable<RequestInit['body']>]>([
  ['text', '{"name":"a"}'],
  ['bytes', new TextEncoder().encode('{"name":"a"}')],
  ['a form', new URLSearchParams({ name: 'a' })],
])(
  'a POST of %s was refused before it acted: it is sent once more, with its body',
  async (_, body) => {
    const stage = setStage();
    await connect(stage);
    stage.acme.revoke('access tokens');
    const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
    const response = await fetch('/items', { method: 'POST', body });
    expect(response.status).toBe(200);
    const bodies = sent(stage, '/items').map((request) => request.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toContain('name');
    expect(bodies[1]).toBe(bodies[0]);
  },
);

test('a stream is sent once: its 401 is passed on, and the next request has a new token', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.revoke('access tokens');
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  const upload = () => fetch('/files', { method: 'POST', body: new Blob(['stream']).stream() });
  expect((await upload()).status).toBe(401);
  expect(sent(stage, '/files').map(({ body }) => body)).toEqual(['stream']);
  expect((await upload()).status).toBe(200);
});

test('a second 401 is passed on', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(60_000);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/items') ? new Response('no', { status: 401 }) : undefined;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect([response.status, await response.text()]).toEqual([401, 'no']);
  expect([sent(stage, '/items').length, refreshes(stage)]).toEqual([2, 1]);
  expect(await stage.client.connections.list()).toMatchObject({ items: [{ status: 'ACTIVE' }] });
});

test('an endpoint that refuses every token spends one refresh token a minute, not one a call', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(60_000);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/admin') ? new Response('not you', { status: 401 }) : undefined;
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  for (let n = 0; n < 5; n++) expect((await fetch('/admin')).status).toBe(401);
  expect(refreshes(stage)).toBe(1);
  stage.clock.advance(60_000);
  for (let n = 0; n < 5; n++) expect((await fetch('/admin')).status).toBe(401);
  expect(refreshes(stage)).toBe(2);
  expect((await fetch('/items')).status).toBe(200);
});

test('one call renews once, whatever it sends after that', async () => {
  const stage = setStage({
    apps: [
      defineApp({
        ...acmeApp,
        actions: [
          defineAction({
            slug: 'ACME_TRY',
            description: 'Try what is refused, several times.',
            input: { type: 'object' },
            annotations: { readOnly: true, destructive: false, idempotent: true },
            async execute(_, { fetch }) {
              const paths = ['/admin', '/admin', '/items', '/admin'];
              const statuses: number[] = [];
              for (const path of paths) statuses.push((await fetch(path)).status);
              return statuses;
            },
          }),
        ],
      }),
    ] as never,
  });
  await connect(stage);
  stage.clock.advance(60_000);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/admin') ? new Response('not you', { status: 401 }) : undefined;
  const { data } = await stage.client.executeAction({
    action: 'ACME_TRY' as never,
    entityId: 'alice',
  });
  expect(data).toEqual([401, 401, 200, 401]);
  expect(refreshes(stage)).toBe(1);
  // Only the first is sent once more.
  expect(sent(stage, '/admin')).toHaveLength(4);
});

test.each([
  ['more scopes', 'Bearer realm="acme", error="insufficient_scope", scope="admin"'],
  ['the user to sign in again', 'Bearer error="insufficient_user_authentication", max_age=5'],
])('a 401 that asks for %s renews nothing', async (_, challenge) => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(60_000);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/admin')
      ? new Response('', { status: 401, headers: { 'www-authenticate': challenge } })
      : undefined;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/admin');
  expect(response.status).toBe(401);
  expect([refreshes(stage), sent(stage, '/admin').length]).toEqual([0, 1]);
});

test.each([
  ['says that the token is invalid', 'Bearer error="invalid_token"'],
  ['has claims for the token to satisfy', 'Bearer error="insufficient_claims", claims="eyJ9"'],
])('a 401 that %s renews it', async (_, challenge) => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(60_000);
  stage.acme.answer = ({ url, headers }) =>
    url.endsWith('/items') && headers.get('authorization')?.includes('access-2') === true
      ? new Response('', { status: 401, headers: { 'www-authenticate': challenge } })
      : undefined;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect([response.status, refreshes(stage)]).toEqual([200, 1]);
});

test('a 401 that comes late, to the token before, renews nothing', async () => {
  const stage = setStage();
  await connect(stage);
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  let answerLate = (): void => {};
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/slow')) return undefined;
    stage.acme.answer = () => undefined;
    return new Promise((resolve) => {
      answerLate = () => resolve(new Response('', { status: 401 }));
    });
  };
  const late = fetch('/slow');
  await expect.poll(() => sent(stage, '/slow')).toHaveLength(1);
  stage.acme.revoke('access tokens');
  expect((await fetch('/items')).status).toBe(200);
  answerLate();
  expect((await late).status).toBe(200);
  expect(refreshes(stage)).toBe(1);
});

test('fifty 401s at once renew the token once', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.revoke('access tokens');
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  const responses = await Promise.all(Array.from({ length: 50 }, () => fetch('/items')));
  expect(responses.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(refreshes(stage)).toBe(1);
});

test('without a refresh token, a 401 of a token that is dead ends the connection', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.acme.revoke('everything');
  const fetching = stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect(await codeOf(fetching)).toBe('reauth_required');
  expect(await stage.client.connections.get(id)).toMatchObject({
    status: 'EXPIRED',
    statusReason: 'revoked',
  });
});

test('without a refresh token, a 401 of a token that still works is passed on', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/admin') ? new Response('not you', { status: 401 }) : undefined;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/admin');
  expect([response.status, await response.text()]).toEqual([401, 'not you']);
  expect(await stage.client.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
});

test('without a refresh token, an app that leaves its accounts to the scheme is asked there', async () => {
  const { account: _account, ...unnamed } = acmeApp;
  const auth = oauth2({
    authorizationEndpoint: '/authorize',
    tokenEndpoint: '/token',
    userinfoEndpoint: 'https://api.acme.example/me',
    userinfo: { id: 'id', label: 'login' },
  });
  const app = defineApp({ ...unnamed, auth: [auth, bearerToken()], actions: [] });
  const stage = setStage({ apps: [app] as never });
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/admin') ? new Response('not you', { status: 401 }) : undefined;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/admin');
  expect([response.status, await response.text()]).toEqual([401, 'not you']);
  expect(await stage.client.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
});

test('without a refresh token, a provider that cannot be asked ends nothing', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) => new Response('', { status: url.endsWith('/me') ? 500 : 401 });
  const fetching = stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect(await codeOf(fetching)).toBe('provider_error');
  expect(await stage.client.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
});

test('a 401 of a host that never saw the token says nothing about it', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  await connect(stage);
  stage.acme.answer = ({ url }) => {
    const location = 'https://files.acme.example/f?signature=old';
    if (url.endsWith('/file')) return new Response(null, { status: 302, headers: { location } });
    return url === location ? new Response('expired link', { status: 401 }) : undefined;
  };
  const before = sent(stage, '/me').length;
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/file');
  expect(response.status).toBe(401);
  expect(sent(stage, '/me').length).toBe(before);
});

test('the secrets of both tokens are blanked in what an action answers', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.answer = ({ url, headers }) =>
    url.endsWith('/echo')
      ? headers.get('authorization')?.includes('access-2') === true
        ? new Response('', { status: 401 })
        : Response.json({
            old: 'access-2-of-octo-zzzzzz',
            fresh: headers.get('authorization'),
            refresh: 'refresh-3-of-octo-zzzzzz',
          })
      : undefined;
  const result = await stage.client
    .entity('alice')
    .executeAction({ action: 'ACME_GET', params: { path: '/echo' } });
  expect(result.successful).toBe(true);
  expect(JSON.stringify(result)).not.toContain('zzzzzz');
});
