import { deviceCode, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { DAY } from './duration.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';
import { reviewed } from './scopes.ts';

const AUTH = 'https://www.googleapis.com/auth/';

const RESTRICTED = [
  'https://mail.google.com/',
  ...[
    'gmail.readonly',
    'gmail.metadata',
    'gmail.modify',
    'gmail.insert',
    'gmail.compose',
    'gmail.settings.basic',
    'gmail.settings.sharing',
    'drive',
    'drive.readonly',
    'drive.activity',
    'drive.activity.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.scripts',
  ].map((name) => AUTH + name),
];

// The pages of the single APIs say so; Google's console is what decides.
const SENSITIVE = [
  'gmail.send',
  'calendar',
  'calendar.readonly',
  'calendar.events',
  'calendar.events.readonly',
  'contacts',
  'contacts.readonly',
  'documents',
  'documents.readonly',
  'presentations',
  'presentations.readonly',
  'spreadsheets',
  'spreadsheets.readonly',
  'tasks',
  'tasks.readonly',
].map((name) => AUTH + name);

/** Google's OAuth 2.0. An app in testing gets refresh tokens that live seven days. */
export const googleDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.google.com/identity/protocols/oauth2/web-server',
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  revocationEndpoint: 'https://oauth2.googleapis.com/revoke',
  revocation: { authentication: 'none' },
  // For clients registered as limited-input devices, which may ask for few scopes.
  deviceAuthorizationEndpoint: 'https://oauth2.googleapis.com/device/code',
  userinfoEndpoint: 'https://openidconnect.googleapis.com/v1/userinfo',
  userinfo: { label: 'email' },
  authorizationParameters: {
    access_type: 'offline',
    // Without it a user who allowed access before is sent back without a refresh token.
    prompt: 'consent',
    include_granted_scopes: 'true',
  },
  // Written as Google answers them, so that requested and granted ones compare.
  defaultScopes: ['openid', `${AUTH}userinfo.email`],
  scopes: { ...reviewed('restricted', RESTRICTED), ...reviewed('sensitive', SENSITIVE) },
  refreshTokenIdleMs: 182 * DAY,
  rateLimit: { statuses: [403], resetInMessage: String.raw`[Rr]etry after (\S+Z)` },
};

/**
 * Google: Gmail, Calendar, Drive and the other Workspace APIs, with OAuth (`oauth2`, `device_code`)
 * or as a service account (`jwt_bearer`).
 */
export function google(): ProviderApp<'google'> {
  return providerApp({
    slug: 'google',
    name: 'Google',
    apiUrl: 'https://www.googleapis.com',
    hosts: [
      'www.googleapis.com',
      'openidconnect.googleapis.com',
      'gmail.googleapis.com',
      'people.googleapis.com',
      'docs.googleapis.com',
      'sheets.googleapis.com',
      'slides.googleapis.com',
      'forms.googleapis.com',
      'tasks.googleapis.com',
      'chat.googleapis.com',
      'meet.googleapis.com',
      'admin.googleapis.com',
      'youtube.googleapis.com',
    ],
    auth: [oauth2(googleDescriptor), deviceCode(googleDescriptor), googleServiceAccount()],
  });
}
