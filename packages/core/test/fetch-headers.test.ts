import { inspect } from 'node:util';

import {
  aesGcmVault,
  apiKey,
  basic,
  bearerToken,
  createOnBehalf,
  defineApp,
  memoryStore,
} from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, connect, setStage } from './acme-client.ts';

test('no header of a caller stands in for the credentials, or turns the request into another', async () => {
  const stage = setStage();
  await connect(stage);
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  const headers = {
    Authorization: 'Bearer mine',
    COOKIE: 'session=mine',
    Host: 'evil.example',
    'Proxy-Authorization': 'Basic bWluZQ==',
    'X-HTTP-Method-Override': 'DELETE',
    'X-Original-URL': '/admin',
    'X-Rewrite-URL': '/admin',
    'x-custom': 'kept',
  };
  await fetch('/items', { headers });
  await fetch(new Request('https://api.acme.example/items', { headers }));
  for (const request of stage.acme.requests.slice(-2)) {
    expect(Object.fromEntries(request.headers)).toEqual({
      authorization: 'Bearer access-2-of-octo-zzzzzz',
      'x-custom': 'kept',
    });
  }
});

test.each([{ 'x-a': 'b\r\nauthorization: evil' }, { 'x-a\n': 'b' }, { 'x-a': 'ü\u0100' }])(
  'a header that cannot be sent is refused in our words: %j',
  async (headers) => {
    const stage = setStage();
    await connect(stage);
    const before = stage.acme.requests.length;
    const fetching = stage.client.entity('alice').fetch({ app: 'acme' })('/items', { headers });
    expect(await codeOf(fetching)).toBe('invalid_params');
    expect(stage.acme.requests).toHaveLength(before);
  },
);

test.each(['GET /admin HTTP/1.1', 'DELETE\r\nx: y', 'CONNECT', 'trace', '', 'G'])(
  'a method that is none is not sent: %j',
  async (method) => {
    const stage = setStage();
    await connect(stage);
    const before = stage.acme.requests.length;
    const fetching = stage.client.entity('alice').fetch({ app: 'acme' })('/items', { method });
    expect(await codeOf(fetching)).toBe('invalid_params');
    expect(stage.acme.requests).toHaveLength(before);
  },
);

/** A client with one app, and what reaches its provider. */
function appWith(auth: Parameters<typeof defineApp>[0]['auth']) {
  const requests: Request[] = [];
  const app = defineApp({
    slug: 'acme',
    name: 'Acme',
    hosts: ['api.acme.example'],
    auth,
    account: async ({ fetch }) => {
      const response = await fetch('/me');
      return { id: await response.text(), label: 'me' };
    },
    actions: [],
  });
  const onbehalf = createOnBehalf({
    apps: [app],
    integrations: [{ app: 'acme' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return new Response('the-account');
    },
  });
  const alice = onbehalf.entity('alice');
  return { alice, requests, fetch: alice.fetch({ app: 'acme' }) };
}

describe('credentials that a user brings', () => {
  test('an API key goes into its header, whatever the caller wrote there', async () => {
    const { alice, requests, fetch } = appWith([
      apiKey({ header: 'authorization', prefix: 'Key ' }),
    ]);
    await alice.initiateConnection({ app: 'acme', credentials: { apiKey: 'key-zzzzzz' } });
    await fetch('/items', { headers: { authorization: 'mine' } });
    expect(requests.at(-1)?.headers.get('authorization')).toBe('Key key-zzzzzz');
  });

  test('an API key goes into the query, whatever the caller wrote there, and out of sight', async () => {
    const { alice, requests, fetch } = appWith([apiKey({ query: 'key' })]);
    await alice.initiateConnection({ app: 'acme', credentials: { apiKey: 'k&y=zzzzzz' } });
    const response = await fetch('/items?a=1&key=mine&key=mine');
    expect(requests.at(-1)?.url).toBe('https://api.acme.example/items?a=1&key=k%26y%3Dzzzzzz');
    expect(response.url).toBe('https://api.acme.example/items?a=1&key=mine&key=mine');
  });

  test('a user name and a password are one header, in UTF-8', async () => {
    const { alice, requests } = appWith([basic()]);
    const credentials = { username: 'alice', password: 'pässwörd: x' };
    await alice.initiateConnection({ app: 'acme', credentials });
    const encoded = Buffer.from('alice:pässwörd: x').toString('base64');
    expect(requests.at(-1)?.headers.get('authorization')).toBe(`Basic ${encoded}`);
  });

  const injection = 'secret-zzzzzz\r\nx-evil: 1';

  test.each([
    ['an API key', apiKey(), 'apiKey'],
    ['an API key in the query', apiKey({ query: 'key' }), 'apiKey'],
    ['a token', bearerToken(), 'token'],
    ['a user name', basic(), 'username'],
    ['a password', basic(), 'password'],
  ])('%s with a line break is refused without being shown', async (_, scheme, field) => {
    const { alice, requests } = appWith([scheme]);
    const fine = { username: 'alice', password: 'password-zzzzzz' };
    const credentials = { ...fine, [field]: injection };
    const error: unknown = await alice
      .initiateConnection({ app: 'acme', credentials })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'invalid_params',
      details: { fields: [{ path: `credentials.${field}` }] },
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('zzzzzz');
    expect(requests).toEqual([]);
    expect((await alice.connections.list()).items).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['missing', undefined],
    ['empty', ''],
    ['null', null],
    ['a number', 7],
    ['an object', { toString: () => 'secret-zzzzzz' }],
    ['a list', ['secret-zzzzzz']],
    ['with a space', 'secret zzzzzz'],
    ['with a NUL', 'secret\u0000zzzzzz'],
    ['beyond ASCII', 'secret-zzzzzz…'],
  ])('a token that is %s is refused', async (_, token) => {
    const { alice, requests } = appWith([bearerToken()]);
    const attempt = alice.initiateConnection({ app: 'acme', credentials: { token } });
    expect(await codeOf(attempt)).toBe('invalid_params');
    expect(requests).toEqual([]);
  });
});

describe('asking whose credentials these are', () => {
  async function asked(answer: () => Response) {
    const log: string[] = [];
    const app = defineApp({
      slug: 'acme',
      name: 'Acme',
      hosts: ['api.acme.example'],
      auth: [bearerToken()],
      account: async ({ fetch }) =>
        (await (await fetch('/me')).json()) as { id: string; label: string },
      actions: [],
    });
    const onbehalf = createOnBehalf({
      apps: [app],
      integrations: [{ app: 'acme' }],
      store: memoryStore(),
      vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
      fetch: async () => answer(),
      logger: { error: (message) => log.push(message) },
    });
    const alice = onbehalf.entity('alice');
    const credentials = { token: 'the-token-zzzzzz' };
    const error: unknown = await alice
      .initiateConnection({ app: 'acme', credentials })
      .catch((thrown: unknown) => thrown);
    const { items } = await alice.connections.list();
    const shown = [inspect(error, { depth: null }), JSON.stringify(error), ...log].join('\n');
    return { code: await codeOf(Promise.reject(error)), items, shown };
  }

  test.each<[string, () => Response, string]>([
    ['refused', () => new Response('the-token-zzzzzz', { status: 401 }), 'access_denied'],
    ['echoed', () => new Response('no: the-token-zzzzzz', { status: 400 }), 'provider_error'],
    ['answered with a page', () => new Response('the-token-zzzzzz'), 'provider_error'],
    ['answered without an id', () => Response.json({ label: 'x' }), 'provider_error'],
    ['answered with an empty id', () => Response.json({ id: '', label: 'x' }), 'provider_error'],
    ['answered with null', () => Response.json(null), 'provider_error'],
  ])('credentials that are %s leave nothing behind', async (_, answer, expected) => {
    const { code, items, shown } = await asked(answer);
    expect(code).toBe(expected);
    expect(items).toEqual([]);
    expect(shown).not.toContain('zzzzzz');
  });
});
