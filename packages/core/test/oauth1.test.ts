import { bearerToken, defineApp } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { openDesk } from './desk.ts';

const ADVICE = /OAuth 1\.0a, .* is not supported\. Use the provider's OAuth 2\.0 \(oauth2\)/;

test.each(['oauth1', 'OAUTH1', 'oauth1a', 'oauth_1_0a', 'oauth1.0a'])(
  'an integration that asks for %s is told what to use instead',
  async (scheme) => {
    const opening = openDesk([], { integrations: [{ app: 'desk', scheme }] as never });
    await expect(opening).rejects.toThrow(ADVICE);
    await expect(opening).rejects.toThrow(TypeError);
  },
);

test('an app cannot bring it as a scheme of its own, which could not sign', () => {
  const definition = { slug: 'desk', name: 'Desk', hosts: ['x.example'], actions: [] };
  const auth = [{ ...bearerToken(), type: 'oauth1' }];
  expect(() => defineApp({ ...definition, auth })).toThrow(ADVICE);
});

test('a scheme whose name only resembles it is none', () => {
  const definition = { slug: 'desk', name: 'Desk', hosts: ['x.example'], actions: [] };
  const auth = [
    { ...bearerToken(), type: 'oauth' },
    { ...bearerToken(), type: 'oauth10x' },
  ];
  expect(defineApp({ ...definition, auth }).auth).toHaveLength(2);
});
