import { salesforce } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { start, type Started } from './connect.ts';

const connecting = (instance: unknown): Promise<Started> =>
  start(salesforce(), {
    integration: { scopes: ['api'] },
    answers: {
      'POST https://login.salesforce.com/services/oauth2/token': {
        access_token: '00D!access0123456789',
        instance_url: instance,
        scope: 'api openid refresh_token',
      },
      'GET https://acme.my.salesforce.com/services/oauth2/userinfo': {
        sub: 'https://login.salesforce.com/id/00D/005',
        preferred_username: 'alice@acme.example',
      },
      'GET https://acme.my.salesforce.com/services/data/': [],
    },
  });

describe('Salesforce', () => {
  test('is called where the token answer says', async () => {
    const { comeBack, alice, sent } = await connecting('https://acme.my.salesforce.com');
    await comeBack();
    await alice.fetch({ app: 'salesforce' })('/services/data/');
    expect(sent.at(-1)?.url).toBe('https://acme.my.salesforce.com/services/data/');
    expect(sent.at(-1)?.headers.get('authorization')).toBe('Bearer 00D!access0123456789');
  });

  test.each([
    'https://acme.lightning.force.com',
    'https://evil.example',
    'https://salesforce.com.evil.example',
    'https://evilsalesforce.com',
    'https://acme.my.salesforce.com@evil.example',
    'http://acme.my.salesforce.com',
    undefined,
  ])('keeps no grant for %s', async (instance) => {
    const { comeBack, sent } = await connecting(instance);
    await expect(comeBack()).rejects.toMatchObject({ code: 'provider_error' });
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['login.salesforce.com']);
  });

  test.each(['evil.example', 'login.evil', 'acme', 'acme.my.salesforce.com', 'a/b.my', 'a..my'])(
    'refuses the domain "%s"',
    async (domain) => {
      const starting = start(salesforce(), { fields: { domain }, answers: {} });
      await expect(starting).rejects.toMatchObject({ code: 'invalid_params' });
    },
  );

  test.each(['test', 'acme.my', 'acme--dev.sandbox.my'])(
    'takes the domain "%s"',
    async (domain) => {
      const { page } = await start(salesforce(), { fields: { domain }, answers: {} });
      expect(page.host).toBe(`${domain}.salesforce.com`);
    },
  );
});
