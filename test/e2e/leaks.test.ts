import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { findLeaks } from './leaks.ts';

const secret = 'gho_a/very+secret "token"&more';
const secrets = new Map([['the token', secret]]);

/** In which forms the secret is found in `content`. */
function formsIn(content: string | Uint8Array): readonly string[] {
  const leaks = findLeaks(secrets, new Map([['a log', content]]));
  return [...new Set(leaks.map(({ form }) => form))];
}

describe('a planted secret is found', () => {
  test.for<[string, string | Uint8Array]>([
    ['plain', `Authorization: Bearer ${secret}`],
    ['plain', Buffer.concat([Buffer.from([0, 255, 1]), Buffer.from(secret), Buffer.from([0])])],
    ['URL-encoded', `/callback?code=${encodeURIComponent(secret)}&state=x`],
    ['URL-encoded', encodeURIComponent(secret).replaceAll('%2F', '%2f').replaceAll('%2B', '%2b')],
    ['URL-encoded twice', encodeURIComponent(`/connect?next=${encodeURIComponent(secret)}`)],
    ['a form', new URLSearchParams({ grant_type: 'code', code: secret }).toString()],
    ['JSON', JSON.stringify({ error: { message: `no ${secret}` } })],
    ['HTML', '<p>gho_a/very+secret &quot;token&quot;&amp;more</p>'],
    ['hex', Buffer.from(secret).toString('hex')],
    ['hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ['UTF-16', Buffer.from(`key ${secret}`, 'utf16le')],
    ['base64', `Basic ${Buffer.from(`:${secret}`).toString('base64')}`],
    ['base64', `Basic ${Buffer.from(`ab:${secret}`).toString('base64')}`],
    ['base64', `Basic ${Buffer.from(`id:${secret}:more`).toString('base64')}`],
    ['base64url', Buffer.from(`{"token":"${secret}"}`).toString('base64url')],
    ['base64url', Buffer.from(`${secret}?`).toString('base64url')],
  ])('%s: %s', ([form, content]) => {
    expect(formsIn(content)).toContain(form);
  });

  test('among others, by name and place', () => {
    const places = new Map([
      ['a result', 'nothing here'],
      ['a page', `<a href="${secret}">`],
    ]);
    const both = new Map([...secrets, ['another', 'not-to-be-found']]);
    const leaks = findLeaks(both, places);
    expect(leaks).toContainEqual({ secret: 'the token', place: 'a page', form: 'plain' });
    expect(new Set(leaks.map(({ secret: name, place }) => `${name} in ${place}`))).toEqual(
      new Set(['the token in a page']),
    );
  });
});

test('a hash of it, a part of it, or its name is no leak', () => {
  const hash = createHash('sha256').update(secret);
  expect(formsIn(`the token ${hash.copy().digest('hex')} ${hash.digest('base64url')}`)).toEqual([]);
  expect(formsIn(`${secret.slice(0, -1)} ${secret.slice(1)} the token`)).toEqual([]);
});

test('what is too short to be told from chance is refused', () => {
  expect(() => findLeaks(new Map([['state', 'short']]), new Map())).toThrow('"state" is too short');
});
