import {
  type App,
  type Capture,
  defineApp,
  type Importable,
  oauth2,
  type OAuth2Descriptor,
} from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { SHOP_ACCESS_TOKEN, shopDescriptor, shopStage } from '../shop.ts';

const row = (fields?: Readonly<Record<string, string>>, accessToken = SHOP_ACCESS_TOKEN) => ({
  entityId: 'alice',
  app: 'shop',
  externalId: 'row-1',
  credentials: { accessToken },
  ...(fields !== undefined && { fields }),
});

const call = async (stage: ReturnType<typeof shopStage>): Promise<string> => {
  await stage.client.entity('alice').fetch({ app: 'shop' })('/orders');
  return stage.requests.at(-1)?.url ?? '';
};

describe('a field that an app asks for', () => {
  test('chooses the only server that the credentials go to', async () => {
    const stage = shopStage();
    const result = await stage.client.connections.import([row({ shop: 'acme' })]);
    expect(result).toMatchObject({ imported: 1 });
    expect(await call(stage)).toBe('https://acme.shops.example/orders');
  });

  const refused: readonly (readonly [string, Readonly<Record<string, string>> | undefined])[] = [
    ['that is missing', undefined],
    ['with a host of its own', { shop: 'evil.example/' }],
    ['with a user name', { shop: 'acme@evil' }],
    ['with a port', { shop: 'acme:443' }],
    ['with a dot', { shop: 'a.b' }],
    ['of another name', { shopp: 'acme' }],
    ['that every object has', { toString: 'acme', shop: 'acme' }],
  ];
  test.for(refused)('%s is refused, and nothing is sent', async ([, fields]) => {
    const stage = shopStage();
    const { imported, failed } = await stage.client.connections.import([row(fields)]);
    expect(imported).toBe(0);
    expect(failed).toMatchObject([{ code: 'invalid_params' }]);
    expect(failed[0]?.message).not.toContain(SHOP_ACCESS_TOKEN);
    expect(stage.requests).toEqual([]);
  });

  test('is fixed where the integration says it', async () => {
    const stage = shopStage({ integration: { fields: { shop: 'fixed' } } });
    // In turn: what is there already is not read once more.
    const options = { concurrency: 1 };
    const rows = [row({ shop: 'acme' }), row()];
    const { failed } = await stage.client.connections.import(rows, options);
    expect(failed).toMatchObject([{ index: 0, code: 'invalid_params' }]);
    expect(await call(stage)).toBe('https://fixed.shops.example/orders');
  });

  test('stays what it was: newer credentials of another shop are refused', async () => {
    const stage = shopStage();
    const rows: Importable[] = [
      row({ shop: 'acme' }),
      { ...row({ shop: 'evil' }, 'a-newer-access-token') },
    ];
    const options = { concurrency: 1 };
    const { failed } = await stage.client.connections.import(rows, options);
    expect(failed).toMatchObject([{ index: 1, code: 'account_mismatch' }]);
    expect(await call(stage)).toBe('https://acme.shops.example/orders');
  });
});

describe('an address that a token answer would have said', () => {
  const required: Capture = { from: 'instance_url', hosts: ['force.example'], required: true };
  const stageOf = (instance_url = required) => {
    const descriptor: OAuth2Descriptor = {
      authorizationEndpoint: 'https://login.force.example/authorize',
      tokenEndpoint: 'https://login.force.example/token',
      captures: { instance_url, realm: { callback: 'realmId', pattern: '[0-9]{1,10}' } },
    };
    return shopStage({
      descriptor: shopDescriptor,
      app: defineApp({
        slug: 'shop',
        name: 'Force',
        apiUrl: '{instance_url}',
        authUrl: 'https://login.force.example',
        hosts: ['{instance_url}'],
        auth: [oauth2(descriptor)],
        actions: [],
      }) as App,
    });
  };

  test('is where the credentials go, as far as the app allows it', async () => {
    const stage = stageOf();
    const fields = { instance_url: 'https://na1.force.example/services?x=1', realm: '42' };
    expect(await stage.client.connections.import([row(fields)])).toMatchObject({ imported: 1 });
    expect(await call(stage)).toBe('https://na1.force.example/orders');
  });

  test('is needed where the app has no other, though a token answer might lack it', async () => {
    const stage = stageOf({ from: 'instance_url', hosts: ['force.example'] });
    const { failed } = await stage.client.connections.import([row({})]);
    expect(failed).toMatchObject([{ code: 'misconfigured' }]);
    expect((await stage.client.connections.list()).items).toEqual([]);
  });

  test.for([
    ['elsewhere', { instance_url: 'https://evil.example' }],
    ['elsewhere, though it ends as it should', { instance_url: 'https://evilforce.example' }],
    ['without encryption', { instance_url: 'http://na1.force.example' }],
    ['with a user name', { instance_url: 'https://na1.force.example@evil.example' }],
    ['with a port', { instance_url: 'https://na1.force.example:8443' }],
    ['on this machine', { instance_url: 'http://127.0.0.1' }],
    ['that is none', { instance_url: 'na1' }],
    ['that is missing', {}],
    ['beside a realm that is none', { instance_url: 'https://a.force.example', realm: '../x' }],
  ] as const)('%s is refused, and nothing is sent', async ([, fields]) => {
    const stage = stageOf();
    const { failed } = await stage.client.connections.import([row(fields)]);
    expect(failed).toMatchObject([{ code: 'invalid_params' }]);
    expect(failed[0]?.message).toMatch(/"fields\.(instance_url|realm)" is (refused|missing)/);
    expect((await stage.client.connections.list()).items).toEqual([]);
    expect(stage.requests).toEqual([]);
  });
});
