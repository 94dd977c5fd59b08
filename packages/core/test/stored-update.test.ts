import { generateKeyPairSync } from 'node:crypto';

import { type Client, createOnBehalf, defineApp, memoryStore, oauth2 } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acmeApp, codeOf, finishFlow, glassVault, startFlow } from './acme-client.ts';
import { shopDescriptor } from './shop.ts';
import { acmeClient, call, connectThrough, refusalOf, setStoredStage } from './stored-stage.ts';

const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

async function setConnected() {
  const stage = setStoredStage();
  const { id } = await stage.client.integrations.create(acmeClient);
  const connection = await connectThrough(stage, { id, tenantId: '' });
  return { ...stage, id, connection, other: stage.another({ integrations: [] }) };
}

test('what is asked for changes with the next flow, in every process', async () => {
  const { client, other, id } = await setConnected();
  const changes = { scopes: ['a', 'b'], authorizationParameters: { prompt: 'consent' } };
  expect(await client.integrations.update(id, changes)).toMatchObject(changes);
  const { opened } = await startFlow(other, { entityId: 'bob', integrationId: id });
  const asked = new URL(opened.authorizationUrl).searchParams;
  expect([asked.get('scope'), asked.get('prompt')]).toEqual(['a b', 'consent']);
});

test('what is left out stays as it is', async () => {
  const { client, clock, id } = await setConnected();
  const before = await client.integrations.get(id);
  clock.advance(1000);
  const after = await client.integrations.update(id, { keyId: 'key-1', scopes: undefined });
  expect(after).toEqual({ ...before, keyId: 'key-1', updatedAt: after.updatedAt });
  expect(after.updatedAt > after.createdAt).toBe(true);
  expect(await client.integrations.update(id, { keyId: null })).toMatchObject({ keyId: null });
});

test('a new secret is used from the next refresh on, in every process', async () => {
  const { client, other, acme, id, connection } = await setConnected();
  await client.integrations.update(id, { clientSecret: 'rotated-secret-zzzzzz' });
  acme.answer = (received) =>
    received.url.endsWith('/token') &&
    received.form.get('client_secret') === 'rotated-secret-zzzzzz'
      ? Response.json({ access_token: 'access-rotated-zzzzzz', expires_in: 60 })
      : undefined;
  await other.connections.refresh(connection.id);
  expect(acme.tokenRequests('refresh_token')).toHaveLength(1);
});

test('changes made at the same moment are all kept', async () => {
  const { client, other, id } = await setConnected();
  await Promise.all([
    client.integrations.update(id, { scopes: ['x'] }),
    other.integrations.update(id, { optionalScopes: ['y'] }),
    client.integrations.update(id, { keyId: 'k' }),
    other.integrations.disable(id),
  ]);
  expect(await client.integrations.get(id)).toMatchObject({
    scopes: ['x'],
    optionalScopes: ['y'],
    keyId: 'k',
    status: 'DISABLED',
  });
});

describe('another client', () => {
  const second = { clientId: 'acme-client-2', clientSecret: 'second-secret-zzzzzz' };

  test('brings its own secrets: those of the one before are not sent as its', async () => {
    const { client, id } = await setConnected();
    const update = client.integrations.update(id, { clientId: 'acme-client-2' });
    expect(await codeOf(update)).toContain(`TypeError: The clientSecret of "${id}" belongs to the`);
    await client.integrations.update(id, { clientId: 'acme-client' }); // The same is no other.
    const updated = await client.integrations.update(id, second);
    expect(updated).toMatchObject({ clientId: 'acme-client-2', hasClientSecret: true });
  });

  test('leaves what users have connected until its token dies, and then they connect again', async () => {
    const stage = await setConnected();
    const { client, acme, clock, id, connection } = stage;
    await client.integrations.update(id, second);
    acme.answer = ({ url, form }) => {
      if (!url.endsWith('/token')) return undefined;
      expect(form.get('client_id')).toBe('acme-client-2');
      expect(form.get('client_secret')).toBe('second-secret-zzzzzz');
      if (form.get('grant_type') === 'refresh_token') {
        return Response.json({ error: 'invalid_grant' }, { status: 400 });
      }
      form.set('client_secret', 'acme-client-secret');
      return undefined;
    };
    expect(await call(client)).toContain('/items');

    clock.advance(3600_000);
    expect(await call(client)).toBe('reauth_required: client_changed');
    expect(await client.connections.get(connection.id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: 'client_changed',
    });
    const flow = await startFlow(client, { integrationId: id });
    const again = await finishFlow(stage, flow);
    expect(again.connection).toMatchObject({ id: connection.id, status: 'ACTIVE' });
    expect(await call(client)).toContain('/items');
  });
});

describe('refused', () => {
  test.each<[object, string]>([
    [{ apiUrl: 'https://evil.example' }, 'apiUrl cannot be changed: tokens that it has would go'],
    [{ authUrl: 'https://evil.example' }, 'authUrl cannot be changed'],
    [{ app: 'other' }, 'app cannot be changed'],
    [{ scheme: 'basic' }, 'scheme cannot be changed'],
    [{ id: 'other' }, 'has no option id.'],
    [{ status: 'DISABLED' }, 'has no option status.'],
    [{ clientSecert: 'zzzzzz' }, 'has no option clientSecert. Did you mean clientSecret?'],
    [{ clientSecret: '' }, 'clientSecret must be text, or null.'],
    [{ clientSecret: null }, 'needs the clientSecret of the OAuth app'],
    [{ privateKey: 'zzzzzz' }, 'The privateKey of'],
    [{ clientId: '' }, 'clientId must be text.'],
    [{ scopes: 'a' }, 'scopes must be an array of strings.'],
    [{ authorizationParameters: { redirect_uri: 'https://evil.example' } }, 'redirect_uri'],
    [{ fields: { shop: 'x' } }, 'has no field "shop".'],
  ])('is %o, and nothing changes', async (changes, message) => {
    const { client, store, id } = await setConnected();
    const before = await store.getIntegration('', id);
    const code = await codeOf(client.integrations.update(id, changes));
    expect(code).toMatch(/^TypeError: /);
    expect(code).toContain(message);
    expect(code).not.toContain('zzzzzz');
    expect(await store.getIntegration('', id)).toEqual(before);
  });

  test('a disabled one may lose what it has, and is not enabled without', async () => {
    const { client, id } = await setConnected();
    await client.integrations.disable(id);
    const bare = await client.integrations.update(id, { clientSecret: null });
    expect(bare).toMatchObject({ hasClientSecret: false });
    expect(await codeOf(client.integrations.enable(id))).toContain('needs the clientSecret');
    const denied = client.entity('alice').initiateConnection({ integrationId: id });
    expect(await refusalOf(denied)).toBe('denied: integration_disabled');
  });
});

test('a secret that is not replaced is kept beside one that is', async () => {
  const seen: Pick<Client, 'clientSecret' | 'privateKey'>[] = [];
  const app = defineApp({
    ...acmeApp,
    auth: [
      {
        type: 'seen',
        accept(_credentials, { clientSecret, privateKey }) {
          seen.push({ clientSecret, privateKey });
          return { secrets: { token: 'token-zzzzzz' }, scopes: null, expiresAt: null };
        },
        sign: () => {},
      },
    ],
    account: async () => ({ id: '1', label: 'octo' }),
    actions: [],
  });
  const client = createOnBehalf({ apps: [app], store: memoryStore(), vault: glassVault });
  const secrets = { clientSecret: 'secret-1-zzzzzz', privateKey: KEY };
  const { id } = await client.integrations.create({ app: 'acme', clientId: 'c', ...secrets });
  const connect = async () =>
    client.entity('alice').initiateConnection({ integrationId: id, credentials: {} });

  await connect();
  await client.integrations.update(id, { clientSecret: 'secret-2-zzzzzz' });
  await connect();
  await client.integrations.update(id, { privateKey: null });
  await connect();
  expect(seen).toEqual([
    secrets,
    { clientSecret: 'secret-2-zzzzzz', privateKey: KEY },
    { clientSecret: 'secret-2-zzzzzz', privateKey: null },
  ]);
});

test('other fields are for who connects from then on: a token stays where it came from', async () => {
  const hosts: string[] = [];
  const shop = defineApp({
    slug: 'shop',
    name: 'Shop',
    hosts: ['{shop}.shops.example'],
    apiUrl: 'https://{shop}.shops.example',
    auth: [oauth2(shopDescriptor)],
    account: async ({ fields }) => ({ id: '1', label: fields['shop'] ?? '' }),
    actions: [],
  });
  const client = createOnBehalf({
    apps: [shop],
    store: memoryStore(),
    vault: glassVault,
    publicUrl: 'https://product.example',
    async fetch(input) {
      hosts.push(new URL(new Request(input).url).host);
      return Response.json({ access_token: 'access-zzzzzz' });
    },
  });
  const { id } = await client.integrations.create({
    app: 'shop',
    clientId: 'c',
    clientSecret: 'client-secret-zzzzzz',
    fields: { shop: 'first' },
  });
  const alice = client.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({ app: 'shop' });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const { authorizationUrl, browserSecret } = await client.openLink({ token, identity: 'alice' });
  const sent = new URL(authorizationUrl).searchParams;
  const callbackUrl = `${sent.get('redirect_uri')}?code=x&state=${sent.get('state')}`;
  await client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });

  await client.integrations.update(id, { fields: { shop: 'second' } });
  await alice.fetch({ app: 'shop' })('/orders');
  expect(hosts).toEqual(['first.shops.example', 'first.shops.example']);
});
