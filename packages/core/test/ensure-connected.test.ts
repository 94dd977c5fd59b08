import { expect, test } from 'vitest';

import { aesGcmVault, createOnBehalf, defineApp, memoryStore, none } from '../src/index.ts';

const app = (slug: string) =>
  defineApp({ slug, name: slug, hosts: [`${slug}.example`], auth: [none()], actions: [] });

function compose() {
  return createOnBehalf({
    apps: [app('desk'), app('shop')],
    integrations: [{ app: 'desk' }, { app: 'shop' }, { id: 'shop-2', app: 'shop' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
  }).entity('alice');
}

test('a connection that is there is answered, and none is made', async () => {
  const alice = compose();
  const { connectionId } = await alice.initiateConnection({ app: 'desk' });
  expect(await alice.ensureConnected({ app: 'desk' })).toMatchObject({
    id: connectionId,
    status: 'ACTIVE',
  });
  expect((await alice.connections.list()).items).toHaveLength(1);
});

test('one through another integration, of another app, or by another name is not it', async () => {
  const alice = compose();
  await alice.initiateConnection({ app: 'shop', alias: 'home' });
  const started = [
    await alice.ensureConnected({ app: 'desk' }),
    await alice.ensureConnected({ integrationId: 'shop-2' }),
    await alice.ensureConnected({ app: 'shop', alias: 'work' }),
  ];
  expect(started.every((request) => 'connectionId' in request)).toBe(true);
  expect(await alice.ensureConnected({ app: 'shop' })).toMatchObject({ integrationId: 'shop' });
});

test.each([
  [{}, 'Say what to connect: { app } or { integrationId }.'],
  [{ app: 'shop', integrationId: 'desk' } as const, 'The integration "desk" is not one of "shop".'],
])('%j is a mistake, also when something is connected', async (options, message) => {
  const alice = compose();
  await alice.initiateConnection({ app: 'desk' });
  await expect(alice.ensureConnected(options)).rejects.toThrow(new TypeError(message));
});
