import { createHmac } from 'node:crypto';

import { shopify } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { start, type Started } from './connect.ts';

const SECRET = 'client-secret-0123456789';
const SHOP = 'acme-dev.myshopify.com';
const TOKEN = 'shpat_access0123456789';

const connecting = (): Promise<Started> =>
  start(shopify(), {
    integration: { scopes: ['write_products'] },
    fields: { shop: 'acme-dev' },
    answers: {
      [`POST https://${SHOP}/admin/oauth/access_token`]: {
        access_token: TOKEN,
        scope: 'write_products',
        expires_in: 3600,
        refresh_token: 'shprt_refresh0123456789',
        refresh_token_expires_in: 7_776_000,
      },
      [`POST https://${SHOP}/admin/api/2026-07/graphql.json`]: {
        data: { shop: { id: 'gid://shopify/Shop/1', name: 'Acme', myshopifyDomain: SHOP } },
      },
      [`GET https://${SHOP}/admin/api/2026-07/products.json`]: { products: [] },
    },
  });

/** What Shopify adds to a callback, signed as it signs: sorted, without the signature itself. */
function signed({ page }: Started, shop = SHOP, secret = SECRET): Record<string, string> {
  const parameters = {
    code: 'the-code',
    host: 'YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYWNtZQ',
    shop,
    state: page.searchParams.get('state') ?? '',
    timestamp: '1735689600',
  };
  const message = Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const hmac = createHmac('sha256', secret).update(message).digest('hex');
  return { ...parameters, hmac };
}

describe('Shopify', () => {
  test('connects one shop, with a token that expires and a header of its own', async () => {
    const started = await connecting();
    const { page, sent, alice } = started;
    expect(page.origin + page.pathname).toBe(`https://${SHOP}/admin/oauth/authorize`);
    const { connection } = await started.comeBack(signed(started));
    expect(connection).toMatchObject({ status: 'ACTIVE', account: { id: SHOP, label: 'Acme' } });
    expect(new URLSearchParams(sent[0]?.body).get('expiring')).toBe('1');
    await alice.fetch({ app: 'shopify' })('/admin/api/2026-07/products.json');
    expect(sent.at(-1)?.headers.get('x-shopify-access-token')).toBe(TOKEN);
    expect(sent.at(-1)?.headers.get('authorization')).toBeNull();
  });

  test.each([
    ['without a signature', (it: Started) => ({ ...signed(it), hmac: '' })],
    ['signed with another secret', (it: Started) => signed(it, SHOP, 'guessed')],
    ['changed after it was signed', (it: Started) => ({ ...signed(it), code: 'another' })],
    ['of another shop', (it: Started) => signed(it, 'evil.myshopify.com')],
  ])('refuses a callback %s, and sends no code', async (_, parameters) => {
    const started = await connecting();
    const coming = started.comeBack(parameters(started));
    await expect(coming).rejects.toMatchObject({ code: 'issuer_mismatch' });
    expect(started.sent).toEqual([]);
  });

  test.each(['acme.evil.example', 'evil.example/', 'evil.example#', '-acme', 'a@b', 'ACME', ''])(
    'refuses the shop "%s"',
    async (shop) => {
      const starting = start(shopify(), { fields: { shop }, answers: {} });
      await expect(starting).rejects.toMatchObject({ code: 'invalid_params' });
    },
  );

  test('asks which shop', async () => {
    const starting = start(shopify(), { answers: {} });
    await expect(starting).rejects.toMatchObject({ code: 'invalid_params' });
  });
});
