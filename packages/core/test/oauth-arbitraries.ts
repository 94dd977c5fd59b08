import type { OAuth2Descriptor } from '@onbehalf/core';
import * as fc from 'fast-check';

import { CLIENT_SECRET, REFRESH_TOKEN } from './oauth-peer.ts';

/** What the client sends with a refresh or a code: a provider may repeat it. */
export const SENT: readonly string[] = [
  CLIENT_SECRET,
  encodeURIComponent(CLIENT_SECRET),
  REFRESH_TOKEN,
  'the-code-zzzzzz',
  'the-verifier-zzzzzz',
];

/** What a provider may give for it. */
export const GIVEN: readonly string[] = [
  'new-access-token-zzzzzz',
  'new-refresh-token-zzzzzz',
  'new-user-token-zzzzzz',
];

const secret = fc.constantFrom(...SENT);
/** Numbers as providers have sent them, and as they have not yet. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, 3600, 28_800, 2 ** 53, 1e300, -1, 0.5, 1893456000, 1893456000000),
);
/** A time or a lifetime, right or wrong. */
export const time: fc.Arbitrary<unknown> = fc.oneof(
  number,
  number.map(String),
  fc.date().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('177:05:38', '999999:59:59', 'soon', '', ' ', 'NaN', 'Infinity', null, true),
  fc.jsonValue(),
);
/** Words of a provider, which may repeat what it was told. */
const words = fc.oneof(
  fc.string(),
  fc.tuple(fc.string(), secret, fc.string()).map((parts) => parts.join('')),
  secret.map((it) => `the value "${it}" is refused\r\n`),
);
const code = fc.oneof(
  fc.constantFrom('invalid_grant', 'invalid_client', 'bad_refresh_token', 'server_error', '', null),
  words,
  fc.record(
    { code: fc.oneof(words, number), type: words, message: words },
    { requiredKeys: [], noNullPrototype: true },
  ),
);
const token = (name: string): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(name) }, words, fc.jsonValue());

const tokenFields = {
  access_token: token('new-access-token-zzzzzz'),
  refresh_token: token('new-refresh-token-zzzzzz'),
  expires_in: time,
  expires_at: time,
  refresh_token_expires_in: time,
  scope: fc.oneof(words, fc.array(fc.oneof(words, fc.jsonValue())), fc.jsonValue()),
  token_type: fc.oneof(fc.constantFrom('bearer', 'bot', 'mac'), fc.jsonValue()),
};
const fields = fc.record(
  {
    ...tokenFields,
    error: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, code),
    error_description: words,
    ok: fc.boolean(),
    authed_user: fc.record(
      { ...tokenFields, access_token: token('new-user-token-zzzzzz') },
      { requiredKeys: [], noNullPrototype: true },
    ),
    data: fc.record(tokenFields, { requiredKeys: [], noNullPrototype: true }),
    instance_url: fc.oneof(fc.constant('https://acme.my.example'), fc.webUrl(), words),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const body = fc.oneof(
  { weight: 9, arbitrary: fields.map((it) => JSON.stringify(it)) },
  fields.map((it) => JSON.stringify({ access_token: 'new-access-token-zzzzzz', ...it })),
  fields.map((it) =>
    new URLSearchParams(
      Object.entries(it).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ).toString(),
  ),
  fc.jsonValue().map((it) => JSON.stringify(it)),
  fc.tuple(fields, fc.nat(200)).map(([it, cut]) => JSON.stringify(it).slice(0, cut)),
  words,
  fc.constantFrom('', '\uFEFF', '<!doctype html><p>sorry', '{"__proto__":{"access_token":"x"}}'),
);

/** Whatever may come back from a token endpoint. */
export const answer: fc.Arbitrary<() => Response> = fc
  .record({
    body: fc.oneof({ weight: 12, arbitrary: body }, fc.uint8Array()),
    status: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(200, 201, 202) },
      fc.constantFrom(302, 400, 401, 403, 404, 429, 500, 503),
    ),
    type: fc.constantFrom('application/json', 'text/html', 'application/x-www-form-urlencoded', ''),
    retryAfter: fc.oneof(number.map(String), fc.constantFrom('soon', '')),
    date: fc.constantFrom('Tue, 01 Jan 2030 00:00:09 GMT', 'yesterday'),
  })
  .map(({ body: text, status, type, retryAfter, date }) => () => {
    const headers = { 'content-type': type, 'retry-after': retryAfter, date };
    return new Response(typeof text === 'string' ? text : new Uint8Array(text), {
      status,
      headers,
    });
  });

/** Providers that put the same things elsewhere. */
export const descriptor: fc.Arbitrary<Partial<OAuth2Descriptor>> = fc.constantFrom<
  Partial<OAuth2Descriptor>
>(
  {},
  { expiresInUnit: 'milliseconds', defaultLifetimeMs: 3600_000 },
  { response: { accessToken: 'data.access_token', expiresAt: 'expires_at', error: 'data.error' } },
  { tokens: { user: { accessToken: 'authed_user.access_token', expiresIn: 'expires_in' } } },
  { captures: { instance: { from: 'instance_url', hosts: ['my.example'] } } },
  { refreshTokenIdleMs: 1, grantLifetimeMs: 1, scopeSeparator: ',', clientAuthentication: 'basic' },
);
