import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** HubSpot's OAuth API v3. Access tokens live 30 minutes, refresh tokens until they are revoked. */
export const hubspotDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.hubspot.com/docs/api-reference/auth-oauth-v3/guide',
  authorizationEndpoint: 'https://app.hubspot.com/oauth/authorize',
  tokenEndpoint: 'https://api.hubapi.com/oauth/v3/token',
  revocationEndpoint: 'https://api.hubapi.com/oauth/v3/token/revoke',
  // The token endpoint has the parameter; whether the first step takes its own is not documented.
  pkce: false,
  defaultScopes: ['oauth'],
  response: { scope: 'scopes' },
  rateLimit: {
    remaining: 'x-hubspot-ratelimit-remaining',
    // How long its window is: when it ends nobody says, and no wait is longer.
    reset: 'x-hubspot-ratelimit-interval-milliseconds',
    resetUnit: 'delta_ms',
  },
};

/** HubSpot: an account is a portal, whoever installed the app. */
export function hubspot(): ProviderApp<'hubspot'> {
  return providerApp({
    slug: 'hubspot',
    name: 'HubSpot',
    apiUrl: 'https://api.hubapi.com',
    hosts: ['api.hubapi.com'],
    auth: [oauth2(hubspotDescriptor), bearerToken()],
    account: accountAt({
      path: '/account-info/v3/details',
      id: '{portalId}',
      labels: ['HubSpot {portalId}'],
    }),
  });
}
