import { aesGcmVault, bearerToken, createOnBehalf, defineApp, memoryStore } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, connect, setStage, type Stage } from './acme-client.ts';

async function connected(): Promise<Stage & { fetch: typeof globalThis.fetch; sent(): string[] }> {
  const stage = setStage();
  await connect(stage);
  const before = stage.acme.requests.length;
  const sent = () => stage.acme.requests.slice(before).map(({ url }) => url);
  return { ...stage, fetch: stage.client.entity('alice').fetch({ app: 'acme' }), sent };
}

test.each([
  ['/items?a=1#b', 'https://api.acme.example/items?a=1#b'],
  ['https://api.acme.example/items', 'https://api.acme.example/items'],
  ['https://API.acme.example:443/items', 'https://api.acme.example/items'],
  ['//evil.example/items', 'https://api.acme.example//evil.example/items'],
  ['/https://evil.example', 'https://api.acme.example/https://evil.example'],
  ['/@evil.example', 'https://api.acme.example/@evil.example'],
  ['/a/%2E%2Ea/..b/c..', 'https://api.acme.example/a/%2E%2Ea/..b/c..'],
])('%s is a request to the API', async (address, url) => {
  const { fetch, sent } = await connected();
  expect((await fetch(address)).status).toBe(200);
  expect(sent()).toEqual([url]);
});

describe('nothing is sent to another host', () => {
  test.each([
    'https://evil.example/items',
    'https://auth.acme.example/token',
    'https://files.acme.example/file',
    'https://api.acme.example.evil.example/',
    'https://evil.example/api.acme.example',
    'https://api.acme.example./items',
    'https://sub.api.acme.example/items',
    'https://api.acme.example:8443/items',
    'https://api.acme.example:80/items',
    'http://api.acme.example/items',
    'http://api.acme.example:443/items',
    'ws://api.acme.example/items',
    'ftp://api.acme.example/items',
    'data:text/plain,hello',
    'file:///etc/passwd',
    'blob:https://api.acme.example/1',
    'https:evil.example',
  ])('%s', async (address) => {
    const { fetch, sent } = await connected();
    expect(await codeOf(fetch(address))).toBe('denied');
    expect(await codeOf(fetch(new URL(address)))).toBe('denied');
    expect(sent()).toEqual([]);
  });
});

test.each(['items', 'api.acme.example/items', ''])('%j is told to be a path', async (address) => {
  const { fetch, sent } = await connected();
  await expect(fetch(address)).rejects.toThrow('Write a path with a slash, or a whole URL.');
  expect(sent()).toEqual([]);
});

describe('what a parser would read differently is not sent at all', () => {
  test.each([
    '/items/../admin',
    '/items/..',
    '/./items',
    '/items/.',
    '/items/%2e%2e/admin',
    '/items/%2E./admin',
    '/items/.%2e',
    '/items%2f..%2fadmin',
    '/items/..%2Fadmin',
    '/items/..%5cadmin',
    '/items/..;/admin',
    '/items/..;x=y/admin',
    '/items/%2e%2e%3b/admin',
    '/items/%252e%252e/admin',
    '/items/..%252fadmin',
    '/items/%25252E./admin',
    '/items/..%00/admin',
    '/items/a%2500',
    '/items\\..\\admin',
    '/\\evil.example',
    'https:\\\\api.acme.example/items',
    '/items\r\nx: y',
    '/items\n',
    '/items\t',
    '/it\tems',
    '/items\u0000',
    ' /items',
    '/items ',
    '/a b',
    '',
    'items',
    '?a=1',
    'https://',
    'https://user:password@api.acme.example/items',
    'https://api.acme.example@evil.example/',
    'https://user@api.acme.example/items',
  ])('%j', async (address) => {
    const { fetch, sent } = await connected();
    expect(await codeOf(fetch(address))).toBe('invalid_params');
    expect(sent()).toEqual([]);
  });

  test('dots in a query are no path', async () => {
    const { fetch } = await connected();
    expect((await fetch('/items?range=1/../2')).status).toBe(200);
  });
});

test('a model that writes the whole path reaches the declared hosts only', async () => {
  const { client, sent } = await connected();
  const paths = ['https://evil.example/', '//evil.example/', '/a/../b'];
  const results = [];
  for (const path of paths) {
    results.push(
      await client.entity('alice').executeAction({ action: 'ACME_GET', params: { path } }),
    );
  }
  expect(results.map(({ error }) => error?.code)).toEqual(['denied', undefined, 'invalid_params']);
  expect(sent()).toEqual(['https://api.acme.example//evil.example/']);
});

test('credentials are not sent in the clear to a host that only was listed', async () => {
  const requests: string[] = [];
  const app = defineApp({
    slug: 'local',
    name: 'Local',
    apiUrl: 'http://127.0.0.1:9',
    hosts: ['api.acme.example'],
    auth: [bearerToken()],
    actions: [],
  });
  const onbehalf = createOnBehalf({
    apps: [app],
    integrations: [{ app: 'local' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: async (input) => {
      requests.push(new Request(input).url);
      return new Response(null, { status: 302, headers: { location: 'http://api.acme.example/' } });
    },
  });
  const alice = onbehalf.entity('alice');
  await alice.initiateConnection({ app: 'local', credentials: { token: 'token-zzzzzz' } });
  const fetch = alice.fetch({ app: 'local' });
  expect(await codeOf(fetch('http://api.acme.example/'))).toBe('denied');
  expect((await fetch('/')).status).toBe(302);
  expect(requests).toEqual(['http://127.0.0.1:9/']);
});
