import { expect, test } from 'vitest';

import { bearerToken, defineAction, defineApp, none } from '../src/index.ts';
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

test('an action without input or execute is refused by name', () => {
  const without = (name: string) => () => defineAction({ ...action, [name]: undefined });
  expect(without('input')).toThrow('DESK_RUN needs an "input": a schema, or JSON Schema.');
  expect(without('execute')).toThrow('DESK_RUN needs an "execute".');
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
