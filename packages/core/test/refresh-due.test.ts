import { expect, test } from 'vitest';

import { connect, setStage, type Stage } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

const execute = ({ client }: Stage) => client.entity('alice').executeAction(call);
const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;

test('a token is used until a minute before it dies, and renewed from then on', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(HOUR - 60_001);
  expect((await execute(stage)).successful).toBe(true);
  expect(refreshes(stage)).toBe(0);
  stage.clock.advance(1);
  expect((await execute(stage)).successful).toBe(true);
  expect(refreshes(stage)).toBe(1);
});

test('of a short life the last tenth is the time to renew', async () => {
  const stage = setStage();
  stage.acme.expiresIn = 10;
  await connect(stage);
  stage.clock.advance(8_999);
  await execute(stage);
  expect(refreshes(stage)).toBe(0);
  stage.clock.advance(1);
  await execute(stage);
  expect(refreshes(stage)).toBe(1);
});

test('times are whole milliseconds, however short a life is', async () => {
  const stage = setStage();
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token')
      ? Response.json({ access_token: 'access-of-octo-zzzzzz', expires_in: '12.3456' })
      : url.endsWith('/me')
        ? Response.json({ id: 'id-octo', login: 'octo' })
        : undefined;
  const { id } = await connect(stage);
  const row = await stage.store.getConnection('', id);
  expect(row?.expiresAt).toSatisfy(Number.isInteger);
  expect(row?.nextRefreshAt).toSatisfy(Number.isInteger);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['answers 500', () => new Response('', { status: 500 })],
  ['answers 429', () => new Response('', { status: 429 })],
  ['answers a page', () => new Response('<html>')],
  ['redirects', () => new Response(null, { status: 302, headers: { location: '/login' } })],
  ['refuses the client', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
])('while a token still works, a token endpoint that %s fails no call', async (_, answer) => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(HOUR - 1000);
  stage.acme.answer = ({ url }) => (url.endsWith('/token') ? answer() : undefined);
  expect((await execute(stage)).successful).toBe(true);
  stage.acme.answer = () => undefined;
  expect((await execute(stage)).successful).toBe(true);
  expect(await stage.client.connections.list()).toMatchObject({ items: [{ status: 'ACTIVE' }] });
});

test('a token endpoint that hangs is given up after ten seconds', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(HOUR - 50_000);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Promise<Response>(() => {}) : undefined;
  const early = execute(stage);
  await stage.clock.skip(10_000);
  expect((await early).successful).toBe(true);
  stage.clock.advance(50_000);
  const late = execute(stage);
  await stage.clock.skip(10_000);
  expect((await late).error).toMatchObject({ code: 'timeout', retryable: true });
});

test('once the token is dead the failure is told, and the next call tries again', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status: 503 }) : undefined;
  expect((await execute(stage)).error).toMatchObject({ code: 'provider_error', retryable: true });
  stage.acme.answer = () => undefined;
  expect((await execute(stage)).successful).toBe(true);
});

test('an answer that is lost on its way is an error, and stops nobody after it', async () => {
  const stage = setStage();
  await connect(stage);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/token')) return undefined;
    stage.acme.answer = () => undefined;
    return Promise.reject(new TypeError('terminated'));
  };
  expect((await execute(stage)).error?.code).toBe('network_error');
  expect((await execute(stage)).successful).toBe(true);
});

test('a refresh token that is refused ends the connection until the user connects again', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.acme.revoke('everything');
  stage.clock.advance(HOUR);
  const error = { code: 'reauth_required', connectionId: id, reason: 'revoked', app: 'acme' };
  expect((await execute(stage)).error).toMatchObject(error);
  expect(await stage.client.connections.get(id)).toMatchObject({
    status: 'EXPIRED',
    statusReason: 'revoked',
  });
  expect((await execute(stage)).error).toMatchObject(error);
  expect(refreshes(stage)).toBe(1);
});

test('without a refresh token the connection is over when its token is', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.clock.advance(HOUR - 1000);
  expect((await execute(stage)).successful).toBe(true);
  stage.clock.advance(1000);
  expect((await execute(stage)).error).toMatchObject({
    code: 'reauth_required',
    reason: 'expired',
  });
  expect(await stage.client.connections.get(id)).toMatchObject({ status: 'EXPIRED' });
  expect(refreshes(stage)).toBe(0);
});

test.each([
  ['leaves it out', {}],
  ['says null', { refresh_token: null }],
  ['says nothing', { refresh_token: '' }],
])('a refresh token stays good where the answer %s', async (_, extra) => {
  const stage = setStage();
  await connect(stage);
  let count = 0;
  stage.acme.answer = ({ url, form }) => {
    if (url.endsWith('/items')) return Response.json({});
    if (form.get('grant_type') !== 'refresh_token') return undefined;
    return Response.json({ access_token: `again-${++count}-zzzzzz`, expires_in: 3600, ...extra });
  };
  for (let n = 1; n <= 3; n++) {
    stage.clock.advance(HOUR);
    expect((await execute(stage)).successful).toBe(true);
  }
  const sent = stage.acme
    .tokenRequests('refresh_token')
    .map(({ form }) => form.get('refresh_token'));
  expect(sent).toHaveLength(3);
  expect(new Set(sent).size).toBe(1);
});

test('a refresh that is asked for renews the token long before it is due', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.clock.advance(60_000);
  const renewed = await stage.client.entity('alice').connections.refresh(id);
  expect(renewed).toMatchObject({ status: 'ACTIVE', expiresAt: '2030-01-01T01:01:00.000Z' });
  expect(refreshes(stage)).toBe(1);
});
