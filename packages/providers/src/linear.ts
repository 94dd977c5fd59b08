import { apiKey, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Linear's OAuth 2.0. Access tokens live 24 hours, refresh tokens are used once. */
export const linearDescriptor: OAuth2Descriptor = {
  documentation: 'https://linear.app/developers/oauth-2-0-authentication',
  authorizationEndpoint: 'https://linear.app/oauth/authorize',
  tokenEndpoint: 'https://api.linear.app/oauth/token',
  revocationEndpoint: 'https://api.linear.app/oauth/revoke',
  scopeSeparator: ',',
  // Lets the user choose another workspace than the one allowed before.
  authorizationParameters: { prompt: 'consent' },
  defaultScopes: ['read'],
  rateLimit: {
    // GraphQL: whatever was wrong with a request is a 400.
    statuses: [400],
    remaining: ['x-ratelimit-requests-remaining', 'x-ratelimit-complexity-remaining'],
    reset: ['x-ratelimit-requests-reset', 'x-ratelimit-complexity-reset'],
    resetUnit: 'epoch_ms',
  },
};

/** Linear, by its GraphQL API: with OAuth, or with the API key that a user brings. */
export function linear(): ProviderApp<'linear'> {
  return providerApp({
    slug: 'linear',
    name: 'Linear',
    apiUrl: 'https://api.linear.app',
    hosts: ['api.linear.app'],
    auth: [oauth2(linearDescriptor), apiKey({ header: 'authorization' })],
    account: accountAt({
      path: '/graphql',
      query: '{ viewer { id email } organization { id name } }',
      id: '{data.organization.id}:{data.viewer.id}',
      labels: ['{data.viewer.email} ({data.organization.name})'],
    }),
  });
}
