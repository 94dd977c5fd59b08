import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { DAY } from './duration.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Zoom's OAuth 2.0. Access tokens live an hour; a refresh token is used once, within 90 days. */
export const zoomDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.zoom.us/docs/integrations/oauth/',
  authorizationEndpoint: 'https://zoom.us/oauth/authorize',
  tokenEndpoint: 'https://zoom.us/oauth/token',
  revocationEndpoint: 'https://zoom.us/oauth/revoke',
  revocation: { token: 'access_token' },
  // Needs `user:read`, or `user:read:user` where an app has granular scopes.
  userinfoEndpoint: '/v2/users/me',
  userinfo: { id: 'id', label: 'email' },
  clientAuthentication: 'basic',
  refreshTokenIdleMs: 90 * DAY,
};

/** Zoom. The scopes of an app are part of its registration; none have to be asked for. */
export function zoom(): ProviderApp<'zoom'> {
  return providerApp({
    slug: 'zoom',
    name: 'Zoom',
    apiUrl: 'https://api.zoom.us',
    hosts: ['api.zoom.us'],
    auth: [oauth2(zoomDescriptor)],
  });
}
