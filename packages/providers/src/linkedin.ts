import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { type ProviderApp, providerApp } from './provider-app.ts';
import { reviewed } from './scopes.ts';

/** LinkedIn's OAuth 2.0. Access tokens live 60 days; only approved partners get refresh tokens. */
export const linkedinDescriptor: OAuth2Descriptor = {
  documentation:
    'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow',
  authorizationEndpoint: 'https://www.linkedin.com/oauth/v2/authorization',
  tokenEndpoint: 'https://www.linkedin.com/oauth/v2/accessToken',
  // No revocation: the pages on this flow have none.
  userinfoEndpoint: '/v2/userinfo',
  // A code verifier turns every exchange into a 401 `invalid_client`.
  pkce: false,
  defaultScopes: ['openid', 'profile'],
  scopes: reviewed('restricted', [
    'r_ads',
    'r_ads_reporting',
    'rw_ads',
    'r_organization_admin',
    'r_organization_social',
    'rw_organization_admin',
    'w_organization_social',
  ]),
};

/** LinkedIn. Calls below `/rest` name a `LinkedIn-Version`. */
export function linkedin(): ProviderApp<'linkedin'> {
  return providerApp({
    slug: 'linkedin',
    name: 'LinkedIn',
    apiUrl: 'https://api.linkedin.com',
    hosts: ['api.linkedin.com'],
    auth: [oauth2(linkedinDescriptor)],
  });
}
