import { defineApp } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { acmeApp, codeOf, connect, setStage, type Stage } from './acme-client.ts';

interface Hop {
  readonly method: string;
  readonly url: string;
  readonly signed: boolean;
  readonly custom: string | null;
}

/** What reaches whom when the API redirects `/start` to `location`. */
async function redirected(
  location: string,
  { method = 'GET', status = 302 }: { method?: string; status?: number } = {},
): Promise<{ hops: Hop[]; response: Response }> {
  const stage = setStage();
  await connect(stage);
  const before = stage.acme.requests.length;
  stage.acme.answer = ({ url }) => {
    if (new URL(url).pathname === '/start') {
      return new Response(null, { status, headers: { location } });
    }
    return url.startsWith('https://api.acme.example/') ? undefined : new Response('file');
  };
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/start', {
    method,
    headers: { 'x-custom': 'c' },
    ...(method !== 'GET' && method !== 'HEAD' && { body: 'b' }),
  });
  return { hops: hopsOf(stage, before), response };
}

function hopsOf({ acme }: Stage, from: number): Hop[] {
  return acme.requests.slice(from).map(({ method, url, headers }) => ({
    method,
    url,
    signed: headers.has('authorization'),
    custom: headers.get('x-custom'),
  }));
}

const START = 'https://api.acme.example/start';

test.each(['manual', 'error'] as const)(
  'with `redirect: %j` none is followed',
  async (redirect) => {
    const stage = setStage();
    await connect(stage);
    stage.acme.answer = () => new Response(null, { status: 302, headers: { location: '/items' } });
    const before = stage.acme.requests.length;
    const asked = stage.client.entity('alice').fetch({ app: 'acme' })('/start', { redirect });
    const outcome = redirect === 'manual' ? (await asked).status : await codeOf(asked);
    expect(String(outcome)).toMatch(/^302$|provider_error/);
    expect(hopsOf(stage, before)).toHaveLength(1);
  },
);

test.each([301, 302, 303, 307, 308])(
  'a %i on the same host is followed, signed again',
  async (status) => {
    const { hops, response } = await redirected('/items?a=1', { status });
    expect(response.status).toBe(200);
    expect(response.url).toBe('https://api.acme.example/items?a=1');
    expect(hops).toEqual([
      { method: 'GET', url: START, signed: true, custom: 'c' },
      { method: 'GET', url: 'https://api.acme.example/items?a=1', signed: true, custom: 'c' },
    ]);
  },
);

test('a download goes on to its host without credentials', async () => {
  const { hops, response } = await redirected('https://files.acme.example/f?signature=1');
  expect(await response.text()).toBe('file');
  expect(hops[1]).toMatchObject({ url: 'https://files.acme.example/f?signature=1', signed: false });
});

test.each([
  'https://evil.example/',
  'https://auth.acme.example/token',
  'https://api.acme.example:8443/',
  'https://files.acme.example:8443/',
  'https://files.acme.example.evil.example/',
  'http://api.acme.example/items',
  'http://files.acme.example/f',
  'https://user:password@api.acme.example/items',
  'https://user@files.acme.example/f',
  '//evil.example/',
  '/\\evil.example/',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'https://',
])('a redirect to %s is passed on, and nothing is sent there', async (location) => {
  const { hops, response } = await redirected(location);
  expect(response.status).toBe(302);
  expect(hops).toEqual([{ method: 'GET', url: START, signed: true, custom: 'c' }]);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  'a %s is not sent on, not even at home',
  async (method) => {
    for (const status of [302, 303, 307, 308]) {
      const { hops, response } = await redirected('/items', { method, status });
      expect(response.status).toBe(status);
      expect(hops).toHaveLength(1);
    }
  },
);

test('a HEAD is followed at home, and to no other host', async () => {
  const home = await redirected('/items', { method: 'HEAD' });
  expect(home.hops.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  const away = await redirected('https://files.acme.example/f', { method: 'HEAD' });
  expect(away.hops).toHaveLength(1);
});

test('a redirect without an address is an answer', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.answer = () => new Response(null, { status: 302 });
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/start');
  expect(response.status).toBe(302);
});

test('five hops are followed, the sixth is a circle', async () => {
  const stage = setStage();
  await connect(stage);
  const before = stage.acme.requests.length;
  let hops = 5;
  stage.acme.answer = ({ url }) => {
    const n = Number(new URL(url).searchParams.get('n'));
    const location = `/start?n=${n + 1}`;
    return n < hops
      ? new Response(null, { status: 302, headers: { location } })
      : new Response('end');
  };
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  expect(await (await fetch('/start?n=0')).text()).toBe('end');
  hops = Infinity;
  expect(await codeOf(fetch('/start?n=0'))).toBe('provider_error');
  expect(stage.acme.requests.slice(before)).toHaveLength(12);
});

test('a download host cannot send the request back to where credentials are', async () => {
  const stage = setStage();
  await connect(stage);
  const before = stage.acme.requests.length;
  stage.acme.answer = ({ url }) => {
    const location =
      new URL(url).pathname === '/start'
        ? 'https://files.acme.example/f'
        : 'https://api.acme.example/admin';
    return new Response(null, { status: 302, headers: { location } });
  };
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/start');
  expect(response.status).toBe(302);
  expect(hopsOf(stage, before).map(({ url }) => url)).toEqual([
    START,
    'https://files.acme.example/f',
  ]);
});

test('a redirect from https to http is not followed, not even on this machine', async () => {
  const hosts = [...acmeApp.hosts, '127.0.0.1:9'];
  const stage = setStage({ apps: [defineApp({ ...acmeApp, hosts })] as never });
  await connect(stage);
  const before = stage.acme.requests.length;
  const headers = { location: 'http://127.0.0.1:9/' };
  stage.acme.answer = () => new Response(null, { status: 302, headers });
  const response = await stage.client.entity('alice').fetch({ app: 'acme' })('/start');
  expect(response.status).toBe(302);
  expect(hopsOf(stage, before).map(({ url }) => url)).toEqual([START]);
});
