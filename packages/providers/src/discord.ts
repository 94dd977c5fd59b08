import { apiKey, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';
import { reviewed } from './scopes.ts';

/** Discord's OAuth 2.0. Access tokens live seven days. */
export const discordDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.discord.com/developers/topics/oauth2',
  authorizationEndpoint: 'https://discord.com/oauth2/authorize',
  tokenEndpoint: 'https://discord.com/api/oauth2/token',
  revocationEndpoint: 'https://discord.com/api/oauth2/token/revoke',
  clientAuthentication: 'basic',
  defaultScopes: ['identify'],
  scopes: reviewed('sensitive', [
    'activities.read',
    'activities.write',
    'applications.builds.upload',
    'dm_channels.read',
    'messages.read',
    'relationships.read',
    'rpc',
    'rpc.activities.write',
    'rpc.notifications.read',
    'rpc.voice.read',
    'rpc.voice.write',
    'voice',
  ]),
  rateLimit: {
    remaining: 'x-ratelimit-remaining',
    reset: 'x-ratelimit-reset-after',
    resetUnit: 'delta_s',
  },
};

/** Discord, for a user, or with the token of a bot. */
export function discord(): ProviderApp<'discord'> {
  return providerApp({
    slug: 'discord',
    name: 'Discord',
    apiUrl: 'https://discord.com/api/v10',
    authUrl: 'https://discord.com',
    hosts: ['discord.com'],
    auth: [oauth2(discordDescriptor), apiKey({ header: 'authorization', prefix: 'Bot ' })],
    account: accountAt({ path: '/users/@me', id: '{id}', labels: ['{username}'] }),
  });
}
