import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { type ProviderApp, providerApp } from './provider-app.ts';

const LOGIN = 'https://{domain}.salesforce.com/services/oauth2';

/**
 * Salesforce's web server flow. The API is where the token answer says, below `salesforce.com`:
 * the address of the browser's pages, `lightning.force.com`, is refused.
 */
export const salesforceDescriptor: OAuth2Descriptor = {
  documentation:
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm',
  authorizationEndpoint: `${LOGIN}/authorize`,
  tokenEndpoint: `${LOGIN}/token`,
  revocationEndpoint: `${LOGIN}/revoke`,
  revocation: { authentication: 'none' },
  userinfoEndpoint: '/services/oauth2/userinfo',
  // The subject names the organization and the user.
  userinfo: { id: 'sub', label: 'preferred_username' },
  fields: {
    domain: {
      label: 'Login domain',
      description: 'login; test for a sandbox; or a My Domain, such as acme.my.',
      pattern: String.raw`login|test|[a-z0-9][a-z0-9-]*(?:\.[a-z]+)?\.my`,
      default: 'login',
    },
  },
  captures: {
    instance_url: { from: 'instance_url', hosts: ['salesforce.com'], required: true },
  },
  defaultScopes: ['openid', 'refresh_token'],
  // How long a token lives is a setting of each organization that no answer tells: a 401 does.
  errorCodes: { inactive_user: 'revoked', inactive_org: 'revoked' },
};

/** Salesforce, on the instance of the user's organization. */
export function salesforce(): ProviderApp<'salesforce'> {
  return providerApp({
    slug: 'salesforce',
    name: 'Salesforce',
    apiUrl: '{instance_url}',
    authUrl: 'https://login.salesforce.com',
    hosts: ['{instance_url}'],
    auth: [oauth2(salesforceDescriptor)],
  });
}
