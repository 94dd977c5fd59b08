import { describe, expect, test } from 'vitest';

import { bearerToken, defineAction, defineApp, none, oauth2 } from '../src/index.ts';
import { deskRun } from './desk.ts';

const action = {
  slug: 'DESK_RUN',
  description: 'Run.',
  input: { type: 'object' },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async () => null,
} as const;

test.each(['desk_run', 'DESK-RUN', '1DESK', '', 'DESK RUN', `DESK_${'X'.repeat(60)}`, 'ÄPP_RUN'])(
  '%j is no slug of an action',
  (slug) => {
    expect(() => defineAction({ ...action, slug })).toThrow(
      new TypeError(
        `"${slug}" is not an action slug: upper case letters, digits and _, at most 64 characters.`,
      ),
    );
  },
);

test('a slug may have 64 characters', () => {
  const slug = `DESK_${'X'.repeat(59)}`;
  expect(defineAction({ ...action, slug }).slug).toBe(slug);
});

const app = {
  slug: 'desk',
  name: 'Help Desk',
  hosts: ['api.desk.example'],
  auth: [none()],
  actions: [],
};

test.each<[string, object, string]>([
  ['a slug in upper case', { slug: 'Desk' }, '"Desk" is not an app\'s slug.'],
  ['no auth scheme', { auth: [] }, 'The app "desk" has no auth scheme.'],
  ['no host', { hosts: [] }, "Help Desk's API is not an absolute URL"],
  ['a host with a scheme', { hosts: ['https://api.desk.example'] }, 'is not a'],
  [
    'a host with a path',
    { hosts: ['api.desk.example', 'x.example/v1'] },
    '"x.example/v1" is not a',
  ],
  [
    'a host in upper case',
    { hosts: ['api.desk.example', 'X.example'] },
    '"X.example" is not a host',
  ],
  ['a download host with a path', { downloadHosts: ['cdn.example/x'] }, '"cdn.example/x" is not a'],
  ['an address without encryption', { apiUrl: 'http://api.desk.example' }, 'must use https'],
  ['an address with a password', { apiUrl: 'https://u:p@api.desk.example' }, 'must not contain'],
  [
    'an action of another app',
    { actions: [{ ...action, slug: 'SHOP_RUN' }] },
    'SHOP_RUN must begin with DESK_.',
  ],
  ['one slug twice', { actions: [action, action] }, 'The app "desk" has two actions DESK_RUN.'],
  [
    'an alias that is another action',
    { actions: [action, { ...action, slug: 'DESK_GO', aliases: ['DESK_RUN'] }] },
    'The app "desk" has two actions DESK_RUN.',
  ],
  [
    'an announced slug that is none',
    { actions: [{ summaries: [{ ...action, slug: 'desk' }], load: async () => ({}) }] },
    '"desk" is not an action slug',
  ],
])('an app with %s is refused', (_, part, message) => {
  expect(() => defineApp({ ...app, ...part })).toThrow(message);
  expect(() => defineApp({ ...app, ...part })).toThrow(TypeError);
});

test('an app knows its addresses: the API is at the first host, authorization at the API', () => {
  expect(defineApp(app)).toMatchObject({
    apiUrl: 'https://api.desk.example',
    authUrl: 'https://api.desk.example',
  });
  const apiUrl = 'https://desk.example/api/v2/';
  expect(defineApp({ ...app, apiUrl })).toMatchObject({ apiUrl: 'https://desk.example/api/v2' });
});

test('neither an app nor an action can be changed', () => {
  const defined = defineApp({ ...app, auth: [bearerToken()], actions: [deskRun(async () => 1)] });
  expect(Object.isFrozen(defined)).toBe(true);
  expect(Object.isFrozen(defined.actions[0])).toBe(true);
});

describe('a definition is refused by name', () => {
  const endpoints = { authorizationEndpoint: '/authorize', tokenEndpoint: '/token' };
  const annotated = (annotations: unknown) => () =>
    defineAction({ ...action, annotations } as typeof action);
  const acting = (part: object) => () => defineAction({ ...action, ...part });
  const appWith = (part: object) => () => defineApp({ ...app, ...part });
  const scheme = (part: object) => () => oauth2({ ...endpoints, ...part });
  const plain = 'http://auth.desk.example/token';

  test.each<[() => unknown, string]>([
    [annotated(undefined), 'DESK_RUN: annotations needs an object with readOnly, destructive'],
    [annotated({ readOnly: true }), 'DESK_RUN: annotations: destructive is missing: it must be'],
    [
      annotated({ ...action.annotations, readonly: true }),
      'DESK_RUN: annotations has no option readonly. Did you mean readOnly?',
    ],
    [
      acting({ description: undefined }),
      'DESK_RUN: description is missing: it must be a text that',
    ],
    [acting({ description: '' }), 'DESK_RUN: description must be a text that says what it does.'],
    [acting({ input: undefined }), 'DESK_RUN: input is missing: it must be a schema, or JSON'],
    [acting({ inputSchema: {} }), 'DESK_RUN has no option inputSchema. Did you mean input?'],
    [acting({ execute: undefined }), 'DESK_RUN: execute is missing: it must be a function.'],
    [acting({ scopes: 'write' }), 'DESK_RUN: scopes must be an array of strings.'],
    [acting({ slug: undefined }), '"undefined" is not an action slug'],
    [appWith({ auth: [bearerToken] }), 'defineApp: auth[0] is a function: call it, bearerToken().'],
    [appWith({ auth: ['oauth2'] }), 'defineApp: auth[0] must be an auth scheme, such as'],
    [
      appWith({ acount: async () => ({}) }),
      'defineApp has no option acount. Did you mean account?',
    ],
    [appWith({ hosts: 'api.desk.example' }), 'defineApp: hosts must be an array of strings.'],
    [appWith({ actions: { action } }), 'defineApp: actions must be an array.'],
    [scheme({ tokenEndpoint: plain }), 'oauth2: tokenEndpoint must use https; plain http is for'],
    [scheme({ authorizationEndpoint: plain }), 'oauth2: authorizationEndpoint must use https'],
    [scheme({ revocationEndpoint: plain }), 'oauth2: revocationEndpoint must use https'],
    [scheme({ tokenEndpoint: 'token' }), 'oauth2: tokenEndpoint is not an absolute URL'],
    [
      scheme({ tokenEndpoint: undefined }),
      'oauth2: tokenEndpoint is missing: it must be a string.',
    ],
    [
      scheme({ clientAuthentication: 'client_secret_post' }),
      'oauth2: clientAuthentication must be one of "body", "basic", "basic_secret", "none", "private_key_jwt".',
    ],
    [
      () => oauth2({ tokenEndpoint: '/token' }),
      'oauth2: authorizationEndpoint is missing: it must be a string.',
    ],
    [scheme({ isuer: 'https://x.example' }), 'oauth2 has no option isuer. Did you mean issuer?'],
  ])('%o: %s', (define, message) => {
    expect(define).toThrow(message);
    expect(define).toThrow(TypeError);
  });

  test('not for an endpoint over plain http on this machine', () => {
    const tokenEndpoint = 'http://localhost:4000/token';
    expect(scheme({ tokenEndpoint })).not.toThrow();
  });
});
