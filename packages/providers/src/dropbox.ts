import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Dropbox's OAuth 2.0. Access tokens live four hours, refresh tokens until they are revoked. */
export const dropboxDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.dropbox.com/oauth-guide',
  authorizationEndpoint: 'https://www.dropbox.com/oauth2/authorize',
  tokenEndpoint: 'https://api.dropboxapi.com/oauth2/token',
  // It ends the grant of the token that signs the request.
  revocationEndpoint: 'https://api.dropboxapi.com/2/auth/token/revoke',
  revocation: { authentication: 'bearer', token: 'access_token', parameter: false },
  authorizationParameters: { token_access_type: 'offline' },
  defaultScopes: ['account_info.read'],
};

/** Dropbox: files are read and written at `https://content.dropboxapi.com`. */
export function dropbox(): ProviderApp<'dropbox'> {
  return providerApp({
    slug: 'dropbox',
    name: 'Dropbox',
    apiUrl: 'https://api.dropboxapi.com',
    hosts: ['api.dropboxapi.com', 'content.dropboxapi.com'],
    auth: [oauth2(dropboxDescriptor)],
    account: accountAt({
      path: '/2/users/get_current_account',
      method: 'POST',
      id: '{account_id}',
      labels: ['{email}'],
    }),
  });
}
