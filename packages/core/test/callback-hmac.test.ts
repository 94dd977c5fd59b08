import { createHmac } from 'node:crypto';

import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { CLIENT_SECRET, oauthPeer } from './oauth-peer.ts';
import { shopStage } from './shop.ts';

const descriptor: OAuth2Descriptor = {
  authorizationEndpoint: 'https://auth.acme.example/authorize',
  tokenEndpoint: 'https://auth.acme.example/token',
  callbackHmac: 'hmac',
};

const signed = (parameters: Record<string, string>, secret: string): URLSearchParams => {
  const message = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const hmac = createHmac('sha256', secret).update(message.toSorted().join('&')).digest('hex');
  return new URLSearchParams({ ...parameters, hmac });
};

describe('a callback with an HMAC', () => {
  const { validate } = oauthPeer(() => new Response(''), descriptor);
  const callback = { code: 'the-code', state: 's', timestamp: '1' };

  test('is taken from whoever has the client secret, and from nobody else', async () => {
    expect((await validate(signed(callback, CLIENT_SECRET))).code).toBe('the-code');
    expect(await codeOf(validate(signed(callback, '')))).toBe('issuer_mismatch');
    expect(await codeOf(validate(new URLSearchParams(callback)))).toBe('issuer_mismatch');
  });

  test.each(['code', 'state', 'timestamp', 'another'])(
    'is not taken with another %s',
    async (name) => {
      const changed = signed(callback, CLIENT_SECRET);
      changed.set(name, 'changed');
      expect(await codeOf(validate(changed))).toBe('issuer_mismatch');
    },
  );

  test('needs the secret even where the client does not prove itself with one', () => {
    const open: OAuth2Descriptor = { ...descriptor, clientAuthentication: 'none' };
    expect(oauth2(open).needsClientSecret).toBe(true);
    const integration = { clientSecret: undefined };
    const app = { hosts: ['api.acme.example'] };
    expect(() => shopStage({ descriptor: open, app, integration })).toThrow('clientSecret');
  });
});
