import { apiKey, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Figma's OAuth 2.0. Access tokens live 90 days; a refresh leaves the refresh token as it is. */
export const figmaDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.figma.com/docs/rest-api/authentication/',
  authorizationEndpoint: 'https://www.figma.com/oauth',
  tokenEndpoint: 'https://api.figma.com/v1/oauth/token',
  refreshEndpoint: 'https://api.figma.com/v1/oauth/refresh',
  // No revocation: users end a grant in their settings.
  clientAuthentication: 'basic',
  defaultScopes: ['current_user:read'],
};

/** Figma, with OAuth or with the personal access token that a user brings. */
export function figma(): ProviderApp<'figma'> {
  return providerApp({
    slug: 'figma',
    name: 'Figma',
    apiUrl: 'https://api.figma.com',
    hosts: ['api.figma.com'],
    auth: [oauth2(figmaDescriptor), apiKey({ header: 'X-Figma-Token' })],
    account: accountAt({ path: '/v1/me', id: '{id}', labels: ['{email}', '{handle}'] }),
  });
}
