import { deviceCode, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { DAY } from './duration.ts';
import { microsoftApp } from './microsoft-app.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

const AUTHORITY = 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0';

/** The Microsoft identity platform, for work, school and personal accounts. */
export const microsoftDescriptor: OAuth2Descriptor = {
  documentation: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow',
  authorizationEndpoint: `${AUTHORITY}/authorize`,
  tokenEndpoint: `${AUTHORITY}/token`,
  deviceAuthorizationEndpoint: `${AUTHORITY}/devicecode`,
  // No revocation of one grant: Graph can only end all sessions of a user.
  userinfoEndpoint: '/oidc/userinfo',
  fields: {
    tenant: {
      label: 'Tenant',
      description: 'A tenant id or domain; or common, organizations or consumers.',
      pattern: String.raw`[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*`,
      default: 'common',
    },
  },
  authorizationParameters: { response_mode: 'query' },
  defaultScopes: ['openid', 'profile', 'email', 'offline_access'],
  silentScopes: ['offline_access'],
  refreshTokenIdleMs: 90 * DAY,
  // The description begins with these. The error alone is `invalid_grant` for most of them.
  errorCodes: {
    AADSTS50173: 'revoked',
    AADSTS65001: 'revoked',
    AADSTS70008: 'expired',
    AADSTS700082: 'expired',
    AADSTS50076: 'sso_required',
    AADSTS50079: 'sso_required',
    interaction_required: 'sso_required',
  },
};

/**
 * Microsoft Graph: Outlook, Teams, OneDrive and the rest of Microsoft 365, with OAuth (`oauth2`,
 * `device_code`) or as an app of one tenant (`client_credentials`).
 */
export function microsoft(): ProviderApp<'microsoft'> {
  return providerApp({
    slug: 'microsoft',
    name: 'Microsoft',
    apiUrl: 'https://graph.microsoft.com',
    hosts: ['graph.microsoft.com'],
    auth: [oauth2(microsoftDescriptor), deviceCode(microsoftDescriptor), microsoftApp()],
  });
}
