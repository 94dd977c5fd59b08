import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { DAY } from './duration.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Airtable's OAuth 2.0, which requires PKCE. A refresh token is used once, within 60 days. */
export const airtableDescriptor: OAuth2Descriptor = {
  documentation: 'https://airtable.com/developers/web/api/oauth-reference',
  authorizationEndpoint: 'https://airtable.com/oauth2/v1/authorize',
  tokenEndpoint: 'https://airtable.com/oauth2/v1/token',
  // No revocation: users end a grant in their account.
  clientAuthentication: 'basic',
  response: { refreshTokenExpiresIn: 'refresh_expires_in' },
  refreshTokenIdleMs: 60 * DAY,
};

/** Airtable, with OAuth or with the personal access token that a user brings. */
export function airtable(): ProviderApp<'airtable'> {
  return providerApp({
    slug: 'airtable',
    name: 'Airtable',
    apiUrl: 'https://api.airtable.com',
    // Attachments are uploaded to the second.
    hosts: ['api.airtable.com', 'content.airtable.com'],
    auth: [oauth2(airtableDescriptor), bearerToken()],
    // The address is there with the scope `user.email:read`.
    account: accountAt({ path: '/v0/meta/whoami', id: '{id}', labels: ['{email}'] }),
  });
}
