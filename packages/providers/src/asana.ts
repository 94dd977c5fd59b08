import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Asana's OAuth 2.0. Access tokens live an hour, refresh tokens until they are revoked. */
export const asanaDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.asana.com/docs/oauth',
  authorizationEndpoint: 'https://app.asana.com/-/oauth_authorize',
  tokenEndpoint: 'https://app.asana.com/-/oauth_token',
  revocationEndpoint: 'https://app.asana.com/-/oauth_revoke',
};

/** Asana, with OAuth (scopes: `default`, or some with `users:read`) or with a user's own token. */
export function asana(): ProviderApp<'asana'> {
  return providerApp({
    slug: 'asana',
    name: 'Asana',
    apiUrl: 'https://app.asana.com/api/1.0',
    authUrl: 'https://app.asana.com',
    hosts: ['app.asana.com'],
    auth: [oauth2(asanaDescriptor), bearerToken()],
    account: accountAt({
      path: '/users/me',
      id: '{data.gid}',
      labels: ['{data.email}', '{data.name}'],
    }),
  });
}
