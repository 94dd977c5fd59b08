import { describe, expect, test } from 'vitest';

import {
  aesGcmVault,
  apiKey,
  basic,
  bearerToken,
  createOnBehalf,
  defineAction,
  defineApp,
  memoryStore,
  none,
  oauth2,
} from '../src/index.ts';
import { codeOf } from './acme-client.ts';

// What a program in JavaScript, or one with a type assertion, can hand over.

/** What a function threw: the name of the error, and its message. */
function thrownBy(run: () => unknown): string {
  try {
    run();
    return 'nothing';
  } catch (error) {
    return String(error);
  }
}

const endpoints = { authorizationEndpoint: '/authorize', tokenEndpoint: '/token' };
const action = {
  slug: 'DESK_RUN',
  description: 'Run.',
  input: { type: 'object' },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async () => null,
};
const definition = {
  slug: 'desk',
  name: 'Help Desk',
  hosts: ['api.desk.example'],
  auth: [
    oauth2(endpoints),
    { ...oauth2({ ...endpoints, clientAuthentication: 'none' }), type: 'public' },
    { ...oauth2({ ...endpoints, clientAuthentication: 'basic' }), type: 'authenticated' },
    bearerToken(),
    apiKey(),
    basic(),
    none(),
  ],
  actions: [defineAction(action)],
} as const;
const desk = () => defineApp(definition);
const client = { app: 'desk', clientId: 'id', clientSecret: 'zzzzzz' } as const;
const options = {
  apps: [desk()],
  integrations: [
    { ...client, scopes: ['read'] },
    { id: 'desk-key', app: 'desk', scheme: 'api_key' },
  ],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
  publicUrl: 'https://product.example',
} as const;
const compose = (given: object = {}) => createOnBehalf({ ...options, ...given });

describe('createOnBehalf refuses', () => {
  test.each<[object, string]>([
    [{ polcy: () => ({ effect: 'deny' }) }, ' has no option polcy. Did you mean policy?'],
    [{ 'public-url': 'https://x.example' }, ' has no option public-url. Did you mean publicUrl?'],
    [
      { colour: 'red' },
      ' has no option colour. It has apps, integrations, store, vault, publicUrl,',
    ],
    [{ apps: undefined }, ': apps is missing: it must be an array.'],
    [{ apps: desk }, ': apps must be an array.'],
    [{ apps: [desk] }, ': apps[0] is a function: call it, desk().'],
    [{ apps: [desk(), definition] }, ': apps[1] must be what defineApp answers.'],
    [{ integrations: null }, ': integrations must be an array, or a function that finds one.'],
    [{ integrations: client }, ': integrations must be an array, or a function that finds one.'],
    [{ store: undefined }, ': store is missing: it must be a store, such as memoryStore().'],
    [{ store: memoryStore }, ': store is a function: call it, memoryStore().'],
    [
      { vault: undefined },
      ': vault is missing: it must be a vault, such as aesGcmVault({ keys }).',
    ],
    [{ vault: 'k:AAAA' }, ': vault must be a vault, such as aesGcmVault({ keys }).'],
    [{ publicUrl: 8787 }, ': publicUrl must be a string.'],
    [{ policy: { effect: 'deny' } }, ': policy must be a function.'],
    [{ policy: null }, ': policy must be a function.'],
    [{ startConnections: 'no' }, ': startConnections must be true or false.'],
    [{ fetch: 'https://x.example' }, ': fetch must be a function.'],
    [{ now: Date.now() }, ': now must be a function.'],
    [{ runtime: Date.now }, ': runtime must be an object.'],
    [{ logger: console.error }, ': logger must be an object with a function "error", such as'],
    [{ logger: { info() {} } }, ': logger must be an object with a function "error", such as'],
    [{ waitUntil: true }, ': waitUntil must be a function.'],
  ])('%o', (given, message) => {
    expect(thrownBy(() => compose(given))).toContain(`TypeError: createOnBehalf${message}`);
  });

  test('no options at all', () => {
    expect(thrownBy(() => createOnBehalf(undefined as never))).toContain(
      'TypeError: createOnBehalf needs an object with apps, integrations, store, vault',
    );
  });

  test('nothing that is undefined where it is optional', () => {
    const optional = ['publicUrl', 'policy', 'fetch', 'now', 'runtime', 'logger', 'waitUntil'];
    const nothing = Object.fromEntries(optional.map((name) => [name, undefined]));
    const integrations = [{ app: 'desk', scheme: 'none', id: undefined, scopes: undefined }];
    expect(thrownBy(() => compose({ ...nothing, integrations }))).toBe('nothing');
  });
});

describe('an integration is refused', () => {
  test.each<[unknown, string]>([
    [{ ...client, clientID: 'id' }, 'The integration "desk" has no option clientID. Did you mean'],
    [
      { ...client, scope: 'read' },
      'The integration "desk" has no option scope. Did you mean scopes?',
    ],
    [{ ...client, scopes: 'read' }, '"desk": scopes must be an array of strings.'],
    [{ ...client, scopes: ['read', 7] }, '"desk": scopes must be an array of strings.'],
    [
      { ...client, id: 'eu', apiUrl: new URL('https://x.example') },
      '"eu": apiUrl must be a string.',
    ],
    [
      { ...client, authorizationParameters: { max_age: 0 } },
      '"desk": authorizationParameters must be an object whose values are strings.',
    ],
    [{ id: 'eu' }, 'The integration "eu": app is missing: it must be a string.'],
    ['desk', 'An integration needs an object with id, app, scheme, clientId, clientSecret'],
    [
      { ...client, clientSecret: undefined },
      'The integration "desk" needs the clientSecret of the OAuth app registered with Help Desk.',
    ],
    [{ ...client, clientSecret: '' }, 'The integration "desk" needs the clientSecret of'],
    [
      { ...client, scheme: 'authenticated', clientSecret: undefined },
      'The integration "desk" needs the clientSecret of',
    ],
  ])('%o', (integration, message) => {
    const thrown = thrownBy(() => compose({ integrations: [integration] }));
    expect(thrown).toMatch(/^TypeError: /);
    expect(thrown).toContain(message);
    expect(thrown).not.toContain('zzzzzz');
  });

  test.each(['public', 'bearer_token', 'api_key', 'none'])(
    'not for a clientSecret that the scheme "%s" has no use for',
    (scheme) => {
      const integrations = [{ app: 'desk', scheme, clientId: 'id' }];
      expect(thrownBy(() => compose({ integrations }))).toBe('nothing');
    },
  );

  test('also when a function has found it', async () => {
    const alice = compose({ integrations: () => ({ ...client, scopes: 'read' }) }).entity('alice');
    expect(await codeOf(alice.initiateConnection({ app: 'desk' }))).toBe(
      'TypeError: The integration "desk": scopes must be an array of strings.',
    );
  });
});

describe('a call of an entity is refused', () => {
  const alice = compose().entity('alice');

  test.each<[string, () => Promise<unknown>, string]>([
    ['tools', () => alice.tools({ apps: 'desk' as never }), ': apps must be an array of strings.'],
    ['tools', () => alice.tools({ actions: 'X' as never }), ': actions must be an array of'],
    ['tools', () => alice.tools({ search: ['x'] as never }), ': search must be a string.'],
    ['tools', () => alice.tools({ readOnly: 'no' as never }), ': readOnly must be true or false.'],
    [
      'tools',
      () => alice.tools({ app: 'desk' } as never),
      ' has no option app. Did you mean apps?',
    ],
    ['tools', () => alice.tools('desk' as never), ' needs an object with actions, apps, search'],
    [
      'tools',
      () => alice.tools({ apps: ['desk'], accounts: 'all' as never }),
      ': accounts must be "choose".',
    ],
    [
      'tools',
      () => alice.tools({ apps: ['desk'], connections: 'con_1' as never }),
      ': connections must be an object.',
    ],
    [
      'connections.list',
      () => alice.connections.list({ status: 'active' as never }),
      ': status must be one of "INITIATED", "UNCONFIRMED", "ACTIVE", "EXPIRED", "FAILED"',
    ],
    [
      'connections.list',
      () => alice.connections.list({ apps: ['desk'] } as never),
      ' has no option apps. Did you mean app?',
    ],
    ['connections.list', () => alice.connections.list({ limit: '5' as never }), ': limit must be'],
    ['connections.list', () => alice.connections.list({ limit: NaN }), ': limit must be a number.'],
    ['connections.list', () => alice.connections.list({ cursor: 1 as never }), ': cursor must be'],
    [
      'initiateConnection',
      () => alice.initiateConnection({ app: 'desk', alais: 'work' } as never),
      ' has no option alais. Did you mean alias?',
    ],
    [
      'initiateConnection',
      () => alice.initiateConnection({ app: 'desk', signal: new AbortController() as never }),
      ': signal must be an AbortSignal.',
    ],
    [
      'initiateConnection',
      () => alice.initiateConnection(undefined as never),
      ' needs an object with app, integrationId',
    ],
    [
      'ensureConnected',
      () => alice.ensureConnected({ app: 'desk', credentials: {} } as never),
      ' has no option credentials. It has app, integrationId, ' +
        'connectionId, fields, scopes, returnTo, alias, signal.',
    ],
    // Whoever is meant would not be who it is done for.
    [
      'executeAction',
      () => alice.executeAction({ action: 'DESK_RUN', entityId: 'bob' } as never),
      ' has no option entityId. It has action, params, connectionId,',
    ],
    [
      'executeAction',
      () => alice.executeAction({ action: 'DESK_RUN', conectionId: 'work' } as never),
      ' has no option conectionId. Did you mean connectionId?',
    ],
    [
      'executeAction',
      () => alice.executeAction({ action: 'DESK_RUN', connectionId: null } as never),
      ': connectionId must be a string.',
    ],
  ])('%s%s', async (name, call, message) => {
    expect(await codeOf(call())).toContain(`TypeError: ${name}${message}`);
  });

  test.each(['/user', {}, undefined])('fetch(%j), which names no app', (given) => {
    expect(thrownBy(() => alice.fetch(given as never))).toBe('TypeError: Say which app: { app }.');
  });

  test.each([
    [{ conectionId: 'work' }, ' has no option conectionId. Did you mean connectionId?'],
    [{ connectionId: null }, ': connectionId must be a string.'],
    [{ timeoutMs: '5' }, ': timeoutMs must be a positive number of milliseconds.'],
  ])('fetch(%j)', (given, message) => {
    const fetch = () => alice.fetch({ app: 'desk', ...(given as object) });
    expect(thrownBy(fetch)).toBe(`TypeError: fetch${message}`);
  });

  test('for operators as for entities', async () => {
    const onbehalf = compose();
    expect(await codeOf(onbehalf.connections.list({ status: 'live' as never }))).toContain(
      'TypeError: connections.list: status must be one of',
    );
    expect(await codeOf(onbehalf.actions.list({ app: 'desk' } as never))).toBe(
      'TypeError: actions.list has no option app. Did you mean apps?',
    );
    const call = { action: 'DESK_RUN', entityID: 'alice', connectionId: 'con_1' };
    expect(await codeOf(onbehalf.executeAction(call as never))).toBe(
      'TypeError: executeAction has no option entityID. Did you mean entityId?',
    );
  });

  test.each(['bearer_token', 'api_key', 'basic'])(
    'ensureConnected where only credentials connect: %s',
    async (scheme) => {
      const entity = compose({ integrations: [{ id: 'own', app: 'desk', scheme }] }).entity('bob');
      await expect(entity.ensureConnected({ app: 'desk' })).rejects.toMatchObject({
        code: 'connection_required',
        message:
          'Help Desk is connected with credentials that the user brings: call ' +
          "initiateConnection({ integrationId: 'own', credentials }).",
        details: { app: 'desk' },
      });
      expect((await entity.connections.list()).items).toEqual([]);
    },
  );
});
