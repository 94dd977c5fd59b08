import { stripe } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { start, type Started } from './connect.ts';

const pair = btoa('client-secret-0123456789:');
const ACCOUNT = { id: 'acct_1', email: 'alice@acme.example' };

const connecting = (deauthorized: Response): Promise<Started> =>
  start(stripe(), {
    answers: {
      'POST https://connect.stripe.com/oauth/token': {
        access_token: 'sk_test_access0123456789',
        stripe_user_id: 'acct_1',
        scope: 'read_only',
      },
      'GET https://api.stripe.com/v1/account': ACCOUNT,
      'POST https://connect.stripe.com/oauth/deauthorize': deauthorized,
    },
  });

describe('Stripe', () => {
  test('ends the access of the platform when a connection is deleted', async () => {
    const { comeBack, alice, sent } = await connecting(Response.json({ stripe_user_id: 'acct_1' }));
    const { connection } = await comeBack();
    const { revoked } = await alice.connections.delete(connection.id);
    expect(revoked).toBe('revoked');
    expect(sent.at(-1)).toMatchObject({
      method: 'POST',
      body: 'client_id=client-id&stripe_user_id=acct_1',
    });
    expect(sent.at(-1)?.headers.get('authorization')).toBe(`Basic ${pair}`);
  });

  test('tells when that did not work', async () => {
    const { comeBack, alice } = await connecting(Response.json({}, { status: 401 }));
    const { connection } = await comeBack();
    expect((await alice.connections.delete(connection.id)).revoked).toBe('failed');
  });

  test('connects to a Stripe App in its own way', async () => {
    const { page, comeBack, sent } = await start(stripe({ through: 'apps' }), {
      answers: {
        'POST https://api.stripe.com/v1/oauth/token': {
          access_token: 'sk_test_access0123456789',
          refresh_token: 'rt_0123456789',
          token_type: 'bearer',
          stripe_user_id: 'acct_1',
          scope: 'stripe_apps',
        },
        'GET https://api.stripe.com/v1/account': ACCOUNT,
      },
    });
    expect(page.origin + page.pathname).toBe('https://marketplace.stripe.com/oauth/v2/authorize');
    const { connection } = await comeBack();
    // Its answer has no lifetime, and an access token lives an hour.
    expect(connection.expiresAt).toBe('2026-01-01T01:00:00.000Z');
    expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${pair}`);
    expect(sent[0]?.body).toBe('grant_type=authorization_code&code=the-code');
  });
});
