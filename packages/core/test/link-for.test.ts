import {
  type AuthScheme,
  clientCredentials,
  createOnBehalf,
  defineAction,
  defineApp,
  deviceCode,
  memoryStore,
} from '@onbehalf/core';
import { expect, test } from 'vitest';

import { glassVault } from './acme-client.ts';

const get = defineAction({
  slug: 'ACME_GET',
  description: 'Get it.',
  input: { type: 'object', properties: {} } as const,
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async () => ({}),
});
const descriptor = { tokenEndpoint: '/token', deviceAuthorizationEndpoint: '/device' };

test.each<[string, AuthScheme]>([
  ['as the app itself', clientCredentials(descriptor)],
  ['by a code that nobody would see', deviceCode(descriptor)],
])('no call of an agent connects %s', async (_, scheme) => {
  const asked: string[] = [];
  const client = createOnBehalf({
    apps: [
      defineApp({
        slug: 'acme',
        name: 'Acme',
        hosts: ['api.acme.example'],
        auth: [scheme],
        actions: [get],
      }),
    ],
    integrations: [{ app: 'acme', clientId: 'our-client', clientSecret: 'client-secret-zzzzzz' }],
    store: memoryStore(),
    vault: glassVault,
    startConnections: true,
    async fetch(input) {
      asked.push(new Request(input).url);
      return Response.json({
        access_token: 'access-token-zzzzzz',
        device_code: 'device-code-zzzzzz',
        user_code: 'WDJB-MJH1',
        verification_uri: 'https://acme.example/device',
      });
    },
  });
  const alice = client.entity('alice');
  const { error } = await alice.executeAction({ action: 'ACME_GET' });
  expect(error).toMatchObject({ code: 'connection_required' });
  expect(error?.redirectUrl).toBeUndefined();
  expect(asked).toEqual([]);
  expect((await alice.connections.list()).items).toEqual([]);
});
