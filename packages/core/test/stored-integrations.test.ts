import { inspect } from 'node:util';

import { defineApp, none } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acmeApp, codeOf, PUBLIC_URL } from './acme-client.ts';
import { acmeClient, call, connectThrough, setStoredStage } from './stored-stage.ts';

test("a customer's own client is kept, shown without its secret, and used at once", async () => {
  const stage = setStoredStage();
  const { integrations } = stage.client.tenant('acme');
  const created = await integrations.create(acmeClient);

  expect(created.id).toMatch(/^int_[\w-]{22}$/);
  expect(created).toEqual({
    tenantId: 'acme',
    id: created.id,
    app: 'acme',
    scheme: 'oauth2',
    status: 'ENABLED',
    clientId: 'acme-client',
    hasClientSecret: true,
    hasPrivateKey: false,
    keyId: null,
    fields: {},
    scopes: ['a'],
    optionalScopes: [],
    apiUrl: null,
    authUrl: null,
    authorizationParameters: {},
    redirectUri: `${PUBLIC_URL}/oauth/callback/${created.id}`,
    createdAt: created.createdAt,
    updatedAt: created.createdAt,
  });
  expect(new Date(created.createdAt).toISOString()).toBe(created.createdAt);
  expect(Object.isFrozen(created) && Object.isFrozen(created.scopes)).toBe(true);

  const connection = await connectThrough(stage, created);
  expect(connection).toMatchObject({ tenantId: 'acme', integrationId: created.id });
  const another = stage.another({ integrations: [] }).tenant('acme');
  expect(await call(another)).toBe('{"method":"GET","pathname":"/items"}');
});

test('nothing that comes out of it shows a secret', async () => {
  const stage = setStoredStage();
  const { integrations } = stage.client;
  const { id } = await integrations.create({ ...acmeClient, clientSecret: 'canary-1-zzzzzz' });
  await integrations.update(id, { clientSecret: 'canary-2-zzzzzz' });
  const shown = [
    await integrations.get(id),
    await integrations.list(),
    await integrations.disable(id),
    await integrations.enable(id),
    await integrations
      .create({ ...acmeClient, id, clientSecret: 'canary-3-zzzzzz' })
      .catch((error: unknown) => error),
    await integrations
      .create({ ...acmeClient, scheme: 'none', privateKey: 'canary-4-zzzzzz' })
      .catch((error: unknown) => error),
    await integrations
      .update(id, { clientId: 'other', privateKey: 'canary-5-zzzzzz' })
      .catch((error: unknown) => error),
    await integrations.delete(id),
    stage.client,
    stage.log,
  ];
  expect(shown.map((it) => it instanceof Error)).toContain(true);
  expect(inspect(shown, { depth: 20, showHidden: true })).not.toContain('canary');
  expect(JSON.stringify(shown)).not.toContain('canary');
});

describe('a tenant lists and reads its own integrations, and no others', () => {
  test('page by page, oldest first', async () => {
    const { client, clock } = setStoredStage();
    const acme = client.tenant('acme').integrations;
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      clock.advance(1);
      ids.push((await acme.create(acmeClient)).id);
    }
    await client.tenant('globex').integrations.create(acmeClient);

    const first = await acme.list({ limit: 3 });
    const second = await acme.list({ limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await acme.list({ app: 'other' })).items).toEqual([]);
    expect(await codeOf(acme.list({ cursor: 'x' }))).toContain('TypeError');
    expect(await codeOf(acme.list({ status: 'ENABLED' } as never))).toContain(
      'TypeError: integrations.list has no option status.',
    );
  });

  test("another tenant's reads, and is changed, like one that does not exist", async () => {
    const { client } = setStoredStage();
    const { id } = await client.tenant('acme').integrations.create(acmeClient);
    const theirs = client.tenant('globex').integrations;
    expect(await theirs.get(id)).toBeNull();
    expect(await theirs.delete(id)).toEqual({ deleted: false, connections: null });
    for (const change of [
      () => theirs.update(id, { scopes: [] }),
      () => theirs.disable(id),
      () => theirs.enable(id),
      () => client.tenant('globex').entity('alice').initiateConnection({ integrationId: id }),
    ]) {
      expect(await codeOf(change())).toBe('misconfigured');
    }
    expect(await client.tenant('acme').integrations.get(id)).toMatchObject({ status: 'ENABLED' });
  });
});

describe('an integration is checked as a configured one is', () => {
  test.each<[object, string]>([
    [{ ...acmeClient, clientID: 'x' }, 'TypeError: The integration "acme" has no option clientID.'],
    [{ ...acmeClient, app: 'acne' }, 'TypeError: There is no app "acne"'],
    [{ ...acmeClient, scheme: 'saml' }, 'TypeError: Acme has no scheme "saml"'],
    [{ ...acmeClient, id: 'a/b' }, 'TypeError: "a/b" cannot be an integration\'s id.'],
    [{ ...acmeClient, clientId: undefined }, 'needs a clientId'],
    [{ ...acmeClient, clientSecret: '' }, 'needs the clientSecret'],
    [{ ...acmeClient, privateKey: 'x' }, 'TypeError: The privateKey of "'],
    [{ ...acmeClient, apiUrl: 'http://gitlab.acme.example' }, 'must use https'],
    [{ ...acmeClient, apiUrl: 'https://eu.acme.example' }, 'needs both apiUrl and authUrl'],
    [{ ...acmeClient, authorizationParameters: { state: 'x' } }, 'state'],
    [{ ...acmeClient, status: 'enabled' }, 'status must be one of "ENABLED", "DISABLED".'],
  ])('%o', async (config, message) => {
    const { client, store } = setStoredStage();
    expect(await codeOf(client.integrations.create(config as never))).toContain(message);
    expect(await store.listIntegrations({ tenantId: '', limit: 9 })).toEqual([]);
  });

  test('one that sends users to a browser needs to know where they come back', async () => {
    const { client } = setStoredStage({ publicUrl: undefined });
    expect(await codeOf(client.integrations.create(acmeClient))).toContain('needs a publicUrl');
    const key = await client.integrations.create({ app: 'acme', scheme: 'api_key' });
    expect(key).toMatchObject({ scheme: 'api_key', redirectUri: null });
  });

  test('the scheme stays, whichever comes first in a later release of the app', async () => {
    const stage = setStoredStage();
    const { id } = await stage.client.integrations.create(acmeClient);
    const later = defineApp({ ...acmeApp, auth: acmeApp.auth.toReversed() });
    const client = stage.another({ integrations: [], apps: [later] as never });
    expect(await client.integrations.get(id)).toMatchObject({ scheme: 'oauth2' });
    const flow = client.entity('alice').initiateConnection({ integrationId: id });
    expect((await flow).redirectUrl).not.toBeNull();
  });

  test('an app that a later release lacks is the operator’s to know, and lists go on', async () => {
    const stage = setStoredStage();
    const integration = await stage.client.integrations.create(acmeClient);
    await connectThrough(stage, integration);
    const bare = defineApp({ ...acmeApp, auth: [none()] });
    const client = stage.another({ integrations: [], apps: [bare] as never });
    expect(await call(client)).toBe('misconfigured');
    const other = defineApp({ ...bare, slug: 'other', actions: [] });
    const without = stage.another({ integrations: [], apps: [other] as never });
    expect((await without.integrations.list()).items).toMatchObject([
      { id: integration.id, redirectUri: null },
    ]);
  });
});

describe('what the provider gives out only for a redirect URI', () => {
  test('comes later, and until then it cannot be enabled', async () => {
    const stage = setStoredStage();
    const { integrations } = stage.client;
    const draft = await integrations.create({ app: 'acme', status: 'DISABLED' });
    expect(draft).toMatchObject({
      status: 'DISABLED',
      clientId: null,
      hasClientSecret: false,
      redirectUri: `${PUBLIC_URL}/oauth/callback/${draft.id}`,
    });
    expect(await codeOf(integrations.enable(draft.id))).toContain('needs a clientId');
    await integrations.update(draft.id, { clientId: 'acme-client' });
    expect(await codeOf(integrations.enable(draft.id))).toContain('needs the clientSecret');
    await integrations.update(draft.id, { clientSecret: 'acme-client-secret' });
    expect(await integrations.enable(draft.id)).toMatchObject({ status: 'ENABLED' });
    await connectThrough(stage, draft);
    expect(await call(stage.client)).toContain('/items');
  });
});

test('what is created at the same moment under one id is created once', async () => {
  const { client } = setStoredStage();
  const wanted = ['acme', 'globex', ''].map((tenantId) =>
    codeOf(client.tenant(tenantId).integrations.create({ ...acmeClient, id: 'ours' })),
  );
  expect((await Promise.all(wanted)).toSorted()).toEqual([
    'invalid_params',
    'invalid_params',
    'no error',
  ]);
});
