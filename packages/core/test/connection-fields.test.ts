import { oauth2 } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { SHOP_ACCESS_TOKEN, shopDescriptor, shopStage } from './shop.ts';

describe('what a user says before connecting', () => {
  test('chooses the server at which they sign in, get a token and are called', async () => {
    const stage = shopStage();
    await stage.connect({ shop: 'acme' });
    await stage.client.entity('alice').fetch({ app: 'shop' })('/orders?status=open');
    expect(stage.requests.map(({ url }) => url)).toEqual([
      'https://acme.shops.example/token',
      'https://acme.shops.example/me',
      'https://acme.shops.example/orders?status=open',
    ]);
    const [call] = stage.requests.slice(-1);
    expect(call?.headers.get('authorization')).toBe(`Bearer ${SHOP_ACCESS_TOKEN}`);
  });

  test('names the account with what the app makes of it', async () => {
    const stage = shopStage();
    await stage.connect({ shop: 'acme' });
    const { items } = await stage.client.entity('alice').connections.list();
    expect(items[0]?.account).toEqual({ id: '1', label: 'acme' });
  });

  test('binds the credentials to that server: no other shop gets them', async () => {
    const stage = shopStage();
    await stage.connect({ shop: 'acme' });
    const fetch = stage.client.entity('alice').fetch({ app: 'shop' });
    const other = fetch('https://other.shops.example/orders');
    await expect(other).rejects.toMatchObject({ code: 'denied', details: { reason: 'host' } });
    expect(stage.requests).toHaveLength(2);
  });

  test('is where a connection stays, though an account elsewhere has the same id', async () => {
    const stage = shopStage();
    await stage.connect({ shop: 'acme' });
    expect(await codeOf(stage.connect({ shop: 'evil' }))).toBe('account_mismatch');
    const alice = stage.client.entity('alice');
    await alice.fetch({ app: 'shop' })('/orders');
    expect(stage.requests.at(-1)?.url).toBe('https://acme.shops.example/orders');
    await stage.connect({ shop: 'acme' });
    const { items } = await alice.connections.list({ status: 'ACTIVE' });
    expect(items).toHaveLength(1);
  });

  test('may be fixed by the integration, and is then not asked for', async () => {
    const stage = shopStage({ integration: { fields: { shop: 'fixed' } } });
    expect(await stage.start()).toMatch(/^https:\/\/fixed\.shops\.example\/authorize\?/);
    await expect(stage.start({ shop: 'acme' })).rejects.toMatchObject({
      code: 'invalid_params',
      details: { fields: [{ path: 'fields.shop', message: 'is fixed by the integration' }] },
    });
  });

  test('has a default where the app gives one', async () => {
    const fields = { shop: { label: 'Shop', pattern: '[a-z]+', default: 'main' } };
    const stage = shopStage({ descriptor: { ...shopDescriptor, fields } });
    expect(await stage.start()).toMatch(/^https:\/\/main\.shops\.example\//);
  });

  test('is missing, unknown or misspelled', async () => {
    const { start } = shopStage();
    await expect(start()).rejects.toThrow('"fields.shop" is missing: Shop');
    const ensured = shopStage().client.entity('alice').ensureConnected({ app: 'shop' });
    await expect(ensured).rejects.toThrow('"fields.shop" is missing: Shop');
    await expect(start({ shop: 'acme', store: 'x' })).rejects.toThrow('is no field of this app');
    await expect(start({ shop: 'acme', toString: 'x' })).rejects.toThrow('is no field');
  });

  test('differs, so that a link to one shop is not shown for another', async () => {
    const { client } = shopStage();
    const alice = client.entity('alice');
    const ensure = async (shop: string) => {
      const request = await alice.ensureConnected({ app: 'shop', fields: { shop } });
      return 'redirectUrl' in request ? request.redirectUrl : null;
    };
    const first = await ensure('acme');
    expect(await ensure('acme')).toBe(first);
    expect(await ensure('other')).not.toBe(first);
  });
});

describe('no value takes a request elsewhere', () => {
  test.each([
    'evil.com/',
    'evil.com/acme',
    'evil.com#',
    'evil.com?',
    'user@evil.com',
    'user:pass@evil.com',
    'evil.com\\',
    'evil.com%2f',
    '%2e%2e',
    '..',
    '.',
    'acme.evil.com:443',
    'acme\n',
    ' acme',
    'ACME\u0000',
    'аcme',
    '',
    'a'.repeat(254),
    'https://evil.com',
  ])('shop %j', async (shop) => {
    const { start, requests } = shopStage();
    expect(await codeOf(start({ shop }))).toBe('invalid_params');
    expect(requests).toEqual([]);
  });

  test('not even a value that is no text', async () => {
    const { start } = shopStage();
    const fields = { shop: { toString: () => 'acme' } } as unknown as Record<string, string>;
    await expect(start(fields)).rejects.toThrow(TypeError);
  });

  test.each([
    ['that lets a slash through', '.+'],
    ['that lets user information through', '[a-z@]+'],
    ['that lets a fragment through', '[a-z#]+'],
    ['that lets an encoded slash through', '[a-z0-9%]+'],
    ['that lets dot segments through', '[a-z.]+'],
  ])('a pattern %s is refused when the app is defined', (_, pattern) => {
    const fields = { shop: { label: 'Shop', pattern } };
    expect(() => oauth2({ ...shopDescriptor, fields })).toThrow('stands in an address, but lets');
  });

  test.each([
    ['alone', 'https://{shop}/token'],
    ['with a top-level domain behind it', 'https://{shop}.example/token'],
    ['as the top-level domain', 'https://auth.shop.{shop}/token'],
    ['as a part of the port', 'https://shops.example:{shop}/token'],
  ])('a field cannot be the host %s', (_, tokenEndpoint) => {
    expect(() => oauth2({ ...shopDescriptor, tokenEndpoint })).toThrow('choose the host');
  });

  test.each([
    'https:{shop}/token',
    'https:/{shop}/token',
    'https:///{shop}/token',
    ' https://{shop}/token',
    'https://{shop}\\.shops.example/token',
    'https:\\\\{shop}\\token',
  ])('nor what a URL parser takes for the host of %j', (tokenEndpoint) => {
    expect(() => oauth2({ ...shopDescriptor, tokenEndpoint })).toThrow('must be written out');
  });

  test('a field is not said again by the provider', () => {
    const captures = { shop: { from: 'shop', pattern: '[a-z]+' } };
    expect(() => oauth2({ ...shopDescriptor, captures })).toThrow('both a field and a capture');
  });

  test('a table of values may be the end of a host', async () => {
    const stage = shopStage({
      descriptor: {
        authorizationEndpoint: 'https://accounts.shops.{region}/authorize',
        tokenEndpoint: 'https://accounts.shops.{region}/token',
        fields: { region: { label: 'Region', values: ['com', 'eu', 'com.au'] } },
      },
      app: { hosts: ['api.shops.{region}'] },
    });
    await stage.connect({ region: 'com.au' });
    expect(stage.requests.map(({ url }) => new URL(url).host)).toEqual([
      'accounts.shops.com.au',
      'api.shops.com.au',
    ]);
    expect(await codeOf(stage.start({ region: 'com.evil.com' }))).toBe('invalid_params');
  });

  test('an address names fields only that there are', () => {
    const tokenEndpoint = 'https://{store}.shops.example/token';
    expect(() => oauth2({ ...shopDescriptor, tokenEndpoint })).toThrow(
      'no field or capture "store"',
    );
    expect(() => shopStage({ app: { hosts: ['{store}.shops.example'] } })).toThrow('"store"');
    expect(() => shopStage({ integration: { fields: { store: 'x' } } })).toThrow('"store"');
    expect(() => shopStage({ integration: { fields: { shop: '../x' } } })).toThrow(
      'not a possible value',
    );
  });
});
