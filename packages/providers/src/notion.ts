import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { type ProviderApp, providerApp } from './provider-app.ts';

const VERSION = { 'notion-version': '2025-09-03' };

/** Notion's OAuth 2.0. There are no scopes: users choose the pages, the integration what it may do. */
export const notionDescriptor: OAuth2Descriptor = {
  documentation: 'https://developers.notion.com/docs/authorization',
  authorizationEndpoint: 'https://api.notion.com/v1/oauth/authorize',
  tokenEndpoint: 'https://api.notion.com/v1/oauth/token',
  revocationEndpoint: 'https://api.notion.com/v1/oauth/revoke',
  revocation: { token: 'access_token' },
  userinfoEndpoint: '/v1/users/me',
  // The bot is one user's permission in one workspace.
  userinfo: { id: 'id', label: 'bot.workspace_name' },
  clientAuthentication: 'basic',
  requestFormat: 'json',
  // Not documented for integrations, so it is left out.
  pkce: false,
  tokenHeaders: VERSION,
  authorizationParameters: { owner: 'user' },
  placement: { headers: VERSION },
};

/** Notion. A call may name another `Notion-Version` than 2025-09-03. */
export function notion(): ProviderApp<'notion'> {
  return providerApp({
    slug: 'notion',
    name: 'Notion',
    apiUrl: 'https://api.notion.com',
    hosts: ['api.notion.com'],
    auth: [oauth2(notionDescriptor)],
  });
}
