import { oauth2 } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { shopDescriptor, shopStage } from './shop.ts';

const captures = {
  instance_url: { from: 'instance_url', hosts: ['force.example'], required: true },
} as const;
const descriptor = {
  authorizationEndpoint: 'https://login.force.example/authorize',
  tokenEndpoint: 'https://login.force.example/token',
  captures,
} as const;
const app = { hosts: ['{instance_url}'], authUrl: 'https://login.force.example' } as const;

describe('an address that the token answer names', () => {
  const instance = (instance_url: unknown) =>
    shopStage({ descriptor, app, token: { instance_url } });

  test('is where the API is, and the only place', async () => {
    const stage = instance('https://eu7.force.example/path?query');
    await stage.connect();
    const fetch = stage.client.entity('alice').fetch({ app: 'shop' });
    await fetch('/query');
    expect(stage.requests.map(({ url }) => url).slice(1)).toEqual([
      'https://eu7.force.example/me',
      'https://eu7.force.example/query',
    ]);
    expect(await codeOf(fetch('https://eu8.force.example/query'))).toBe('denied');
  });

  test.each([
    ['another host', 'https://evil.example'],
    ['a host that ends alike', 'https://evilforce.example'],
    ['a host that begins alike', 'https://force.example.evil.example'],
    ['user information', 'https://force.example@evil.example'],
    ['user information of the right host', 'https://user@eu7.force.example'],
    ['another port', 'https://eu7.force.example:8443'],
    ['plain http', 'http://eu7.force.example'],
    ['another scheme', 'javascript://eu7.force.example'],
    ['no address', 'eu7.force.example'],
    ['nothing', undefined],
    ['an object', { href: 'https://eu7.force.example' }],
  ])('with %s is refused before anything is sent there', async (_, instance_url) => {
    const stage = instance(instance_url);
    await expect(stage.connect()).rejects.toMatchObject({ code: 'provider_error' });
    expect(stage.requests.map(({ url }) => url)).toEqual(['https://login.force.example/token']);
  });
});

describe('a value that the callback brings', () => {
  const withRealm = {
    authorizationEndpoint: 'https://login.books.example/authorize',
    tokenEndpoint: 'https://login.books.example/token',
    captures: { realm: { callback: 'realmId', pattern: '\\d{1,20}', required: true } },
  } as const;
  const books = () =>
    shopStage({
      descriptor: withRealm,
      app: {
        hosts: ['api.books.example'],
        apiUrl: 'https://api.books.example/v3/company/{realm}',
        authUrl: 'https://login.books.example',
      },
    });

  test('may stand in the path of the API', async () => {
    const stage = books();
    await stage.connect({}, { realmId: '4620816365' });
    expect(stage.requests.at(-1)?.url).toBe('https://api.books.example/v3/company/4620816365/me');
  });

  test.each(['..', '1/../2', '1?x', '1#', '', 'https://evil.test'])(
    'is refused as %j',
    async (it) => {
      const stage = books();
      expect(await codeOf(stage.connect({}, { realmId: it }))).toBe('provider_error');
      expect(stage.requests).toEqual([]);
    },
  );

  test('never decides where a secret goes', async () => {
    const pattern = '[a-z.-]+';
    const server = { callback: 'accounts-server', pattern };
    const zoho = { ...withRealm, captures: { server } };
    for (const tokenEndpoint of [
      'https://{server}.books.example/token',
      'https://x.example/{server}',
    ]) {
      expect(() => oauth2({ ...zoho, tokenEndpoint })).toThrow('which the callback brings');
    }
    expect(() =>
      shopStage({
        descriptor: zoho,
        app: { hosts: ['{server}.books.example'], apiUrl: 'https://x.example' },
      }),
    ).toThrow('which the callback brings');
    const stage = shopStage({ descriptor: shopDescriptor });
    await stage.connect({ shop: 'acme' }, { 'accounts-server': 'https://evil.test', shop: 'evil' });
    expect(stage.requests.map(({ url }) => new URL(url).host)).toEqual([
      'acme.shops.example',
      'acme.shops.example',
    ]);
  });
});

test.each([
  ['without a check', { from: 'x' }, 'needs a pattern'],
  ['from nowhere', { pattern: 'x' }, 'needs from or callback'],
  ['from two places', { from: 'x', callback: 'x', pattern: 'x' }, 'needs from or callback'],
  ['as an address of any host', { from: 'x', hosts: [] }, 'at hosts that are named'],
  [
    'as an address of the callback',
    { callback: 'x', hosts: ['a.example'] },
    'at hosts that are named',
  ],
])('a capture %s is refused', (_, capture, message) => {
  expect(() => oauth2({ ...shopDescriptor, captures: { x: capture } })).toThrow(message);
});
