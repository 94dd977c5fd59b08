import {
  type AppScopes,
  bearerToken,
  createOnBehalf,
  aesGcmVault,
  defineAction,
  defineApp,
  memoryStore,
  oauth2,
} from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { expect, expectTypeOf, test } from 'vitest';

const annotations = { readOnly: true, destructive: false, idempotent: true };

const action = (slug: string, scopes?: readonly string[], readOnly = true) =>
  defineAction({
    slug,
    description: 'Call the API.',
    input: { type: 'object', properties: {} } as const,
    annotations: { ...annotations, readOnly },
    ...(scopes !== undefined && { scopes }),
    execute: async () => ({}),
  });

const mail = defineApp({
  slug: 'mail',
  name: 'Mail',
  hosts: ['api.mail.example'],
  auth: [
    bearerToken(),
    oauth2({
      authorizationEndpoint: 'https://mail.example/authorize',
      tokenEndpoint: 'https://mail.example/token',
      scopes: {
        'mail:full': { sensitivity: 'restricted', description: 'Everything' },
        'mail:send': { sensitivity: 'sensitive' },
        'mail:labels': { description: 'Labels' },
      },
    }),
  ],
  scopes: {
    'mail:send': { sensitivity: 'restricted', description: 'The scheme knows better' },
    'mail:drafts': { sensitivity: 'sensitive', description: 'Drafts' },
  },
  impliedScopes: {
    'mail:full': ['mail:write'],
    'mail:write': ['mail:read'],
    // Two names of one thing.
    'mail:labels': ['mail:tags'],
    'mail:tags': ['mail:labels'],
  },
  actions: [
    action('MAIL_READ', ['mail:read']),
    action('MAIL_WRITE', ['mail:write', 'mail:read'], false),
    action('MAIL_WIPE', ['mail:full'], false),
    action('MAIL_SEND', ['mail:send', 'mail:drafts'], false),
    action('MAIL_LABEL', ['mail:labels'], false),
    action('MAIL_TAG', ['mail:tags'], false),
    action('MAIL_PING'),
  ],
});

const desk = defineApp({
  slug: 'desk',
  name: 'Desk',
  hosts: ['api.desk.example'],
  auth: [bearerToken()],
  actions: [{ summaries: [action('DESK_LIST', ['tickets'])], load: async () => ({}) }],
});

const client = createOnBehalf({
  apps: [mail, desk],
  integrations: [{ app: 'mail' }, { app: 'desk' }],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
});
const scopesOf = (...actions: string[]) => client.scopesFor({ actions }).map((it) => it.scopes);

test.each([
  ['what one needs', ['MAIL_READ'], [['mail:read']]],
  ['a scope that another includes is not asked for', ['MAIL_READ', 'MAIL_WRITE'], [['mail:write']]],
  ['in whatever order they come', ['MAIL_WRITE', 'MAIL_READ'], [['mail:write']]],
  ['nor one that is included by way of a third', ['MAIL_WIPE', 'MAIL_READ'], [['mail:full']]],
  ['of two that include each other one stays', ['MAIL_LABEL', 'MAIL_TAG'], [['mail:tags']]],
  ['twice is once', ['MAIL_READ', 'MAIL_READ'], [['mail:read']]],
  ['nothing, of an app that needs nothing', ['MAIL_PING'], [[]]],
  ['each app has its own', ['DESK_LIST', 'MAIL_READ'], [['tickets'], ['mail:read']]],
])('%s', (_, actions, scopes) => {
  expect(scopesOf(...actions)).toEqual(scopes);
});

test('what the provider reviews is told, by the scheme first and then by the app', () => {
  expect(client.scopesFor({ actions: ['MAIL_SEND', 'MAIL_WIPE', 'MAIL_LABEL'] })).toEqual([
    {
      app: 'mail',
      scopes: ['mail:send', 'mail:drafts', 'mail:full', 'mail:labels'],
      review: [
        { scope: 'mail:send', sensitivity: 'sensitive', description: null },
        { scope: 'mail:drafts', sensitivity: 'sensitive', description: 'Drafts' },
        { scope: 'mail:full', sensitivity: 'restricted', description: 'Everything' },
      ],
    },
  ]);
});

test('what is not asked for is not reviewed', () => {
  expect(client.scopesFor({ actions: ['MAIL_WRITE'] })[0]?.review).toEqual([]);
});

test('apps and kinds of action choose as for tools', () => {
  expect(client.scopesFor({ apps: ['mail'], readOnly: true })).toMatchObject([
    { app: 'mail', scopes: ['mail:read'] },
  ]);
  expect(client.scopesFor({ readOnly: true }).map(({ app }) => app)).toEqual(['mail', 'desk']);
});

test.each([
  [{ actions: ['MAIL_REED', 'MAIL_READ'] }, /There is no action MAIL_REED\. Did you mean MAIL_/],
  [{ apps: ['mial'] }, 'There is no app "mial"; there are: mail, desk. Did you mean "mail"?'],
  [{}, 'Choose the actions: { actions: [slugs] }, { apps: [slugs] } or { readOnly: true }.'],
  [{ action: ['MAIL_READ'] }, 'scopesFor has no option action. Did you mean actions?'],
  [{ actions: 'MAIL_READ' }, 'scopesFor: actions must be an array of strings.'],
])('%j is a mistake', (options, message) => {
  expect(() => client.scopesFor(options as never)).toThrow(TypeError);
  expect(() => client.scopesFor(options as never)).toThrow(message);
});

test('a sensitivity that does not exist is a mistake of the app', () => {
  const scopes = { read: { sensitivity: 'secret' } } as never;
  expect(() => defineApp({ ...desk, scopes })).toThrow(
    'defineApp: scopes.read: sensitivity must be one of "restricted", "sensitive".',
  );
});

test('a product learns the same from its test client', () => {
  const { scopesFor } = createTestOnBehalf({ apps: [mail] });
  const options = { actions: ['MAIL_SEND', 'MAIL_WIPE'] };
  expect(scopesFor(options)).toEqual(client.scopesFor(options));
});

test('the answer is plain data that nobody can change', () => {
  const answer = client.scopesFor({ apps: ['mail', 'desk'] });
  expectTypeOf(answer).toEqualTypeOf<readonly AppScopes[]>();
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  expect([answer, answer[0], answer[0]?.scopes, answer[0]?.review].every(Object.isFrozen)).toBe(
    true,
  );
});
