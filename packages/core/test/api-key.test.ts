import { inspect } from 'node:util';

import { type ApiKeyOptions, apiKey } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { openDesk } from './desk.ts';

const KEY = 'desk-key-zzzzzz';

/** Alice with an API key, and a fetch that is signed with it. */
async function deskWith(options: ApiKeyOptions, credentials: object = { apiKey: KEY }) {
  const desk = await openDesk([], { app: { auth: [apiKey(options)] }, connected: 'nobody' });
  await desk.alice.initiateConnection({
    app: 'desk',
    credentials: credentials as Readonly<Record<string, unknown>>,
  });
  return { ...desk, fetch: desk.alice.fetch({ app: 'desk' }) };
}

test('several keys go into their headers at once', async () => {
  const { fetch, requests } = await deskWith(
    {
      keys: {
        apiKey: { header: 'dd-api-key' },
        applicationKey: { header: 'dd-application-key', prefix: 'App ' },
      },
    },
    { apiKey: KEY, applicationKey: 'other-key-zzzzzz' },
  );
  await fetch('/v1/monitors', { headers: { 'DD-API-KEY': 'mine' } });
  expect(Object.fromEntries(requests.at(-1)?.headers ?? [])).toEqual({
    'dd-api-key': KEY,
    'dd-application-key': 'App other-key-zzzzzz',
  });
});

test('of several keys each must be given', async () => {
  const connecting = deskWith({ keys: { apiKey: {}, applicationKey: { query: 'app' } } });
  await expect(connecting).rejects.toMatchObject({
    code: 'invalid_params',
    message: 'The credentials are wrong: "applicationKey" is missing.',
  });
});

describe('a key in the body', () => {
  const form = 'application/x-www-form-urlencoded';

  test.each<[string, RequestInit, string]>([
    ['JSON', { body: '{"a":1,"token":"mine"}' }, `{"a":1,"token":"${KEY}"}`],
    ['JSON as bytes', { body: new TextEncoder().encode('{"a":1}') }, `{"a":1,"token":"${KEY}"}`],
    [
      'a form as text',
      { body: 'a=1&token=mine', headers: { 'content-type': form } },
      `a=1&token=${KEY}`,
    ],
    ['a form', { body: new URLSearchParams('a=1&token=x&token=y') }, `a=1&token=${KEY}`],
  ])('is put into %s, whatever the caller wrote there', async (_, init, sent) => {
    const { fetch, requests } = await deskWith({ body: 'token' });
    await fetch('/items', { method: 'POST', ...init });
    expect(await requests.at(-1)?.text()).toBe(sent);
    expect(requests.at(-1)?.url).toBe('https://api.desk.example/items');
    expect(requests.at(-1)?.headers.get('x-api-key')).toBeNull();
  });

  test('is put into a form with files, and the caller has a form without it', async () => {
    const { fetch, requests } = await deskWith({ body: 'token' });
    const body = new FormData();
    body.set('file', new File(['text'], 'a.txt'));
    await fetch('/items', { method: 'POST', body });
    const sent = await requests.at(-1)?.formData();
    expect(sent?.get('token')).toBe(KEY);
    expect(sent?.get('file')).toMatchObject({ name: 'a.txt' });
    expect([...body.keys()]).toEqual(['file']);
  });

  test.each<[string, RequestInit]>([
    ['no body', {}],
    ['a list', { method: 'POST', body: '[1]' }],
    ['text', { method: 'POST', body: 'hello' }],
    ['a stream', { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' } as object],
  ])('has no place in %s', async (_, init) => {
    const { fetch, requests } = await deskWith({ body: 'token' });
    const error: unknown = await fetch('/items', init).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_params' });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('zzzzzz');
    expect(requests).toEqual([]);
  });
});

test.each<[ApiKeyOptions, string]>([
  [{ header: 'x-key', query: 'key' }, 'apiKey: apiKey stands in a header, in the query or in the'],
  [{ query: 'key', body: 'key' }, 'apiKey: apiKey stands in a header, in the query or in the body'],
  [{ header: 'x key' }, 'apiKey: header must be the name of a header.'],
  [{ prefix: 'Key\n' }, 'apiKey: prefix must be text that may stand in a header.'],
  [{ keys: {} }, 'apiKey: "keys" names no key.'],
  [{ keys: { a: {} }, header: 'x-key' }, 'apiKey: "keys" says where each of them stands'],
  [{ keys: { a: { heather: 'x' } as object } }, 'apiKey: a has no option heather. Did you mean'],
  [{ headers: 'x-key' } as object, 'apiKey has no option headers. Did you mean header?'],
])('apiKey(%j) is refused', (options, message) => {
  expect(() => apiKey(options)).toThrow(message);
});
