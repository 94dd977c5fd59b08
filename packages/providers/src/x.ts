import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { type ProviderApp, providerApp } from './provider-app.ts';

/** X's OAuth 2.0, for a confidential client. Access tokens live two hours, refresh tokens are used once. */
export const xDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code',
  authorizationEndpoint: 'https://x.com/i/oauth2/authorize',
  tokenEndpoint: 'https://api.x.com/2/oauth2/token',
  revocationEndpoint: 'https://api.x.com/2/oauth2/revoke',
  userinfoEndpoint: '/2/users/me',
  userinfo: { id: 'data.id', label: 'data.username' },
  clientAuthentication: 'basic',
  // The first two are what the account's request needs.
  defaultScopes: ['users.read', 'tweet.read', 'offline.access'],
  conform: withDeadToken,
  rateLimit: {
    remaining: 'x-rate-limit-remaining',
    reset: 'x-rate-limit-reset',
    resetUnit: 'epoch_s',
  },
};

/** To X a refresh token that was used or revoked is an `invalid_request`, which words tell apart. */
function withDeadToken(
  answer: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const isDead = answer['error_description'] === 'Value passed for the token was invalid.';
  return isDead ? { ...answer, error: 'invalid_grant' } : answer;
}

/** X, formerly Twitter. */
export function x(): ProviderApp<'x'> {
  return providerApp({
    slug: 'x',
    name: 'X',
    apiUrl: 'https://api.x.com',
    hosts: ['api.x.com'],
    auth: [oauth2(xDescriptor)],
  });
}
