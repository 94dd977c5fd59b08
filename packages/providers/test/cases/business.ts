import { discord, figma, hubspot, stripe } from '@onbehalf/providers';

import type { Case } from './case.ts';

/** Where things are sold, drawn and shown. */
export const business: readonly Case[] = [
  {
    app: hubspot(),
    scopes: ['crm.objects.contacts.read'],
    page: 'https://app.hubspot.com/oauth/authorize',
    parameters: { scope: 'oauth crm.objects.contacts.read' },
    pkce: false,
    tokenUrl: 'https://api.hubapi.com/oauth/v3/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      token_type: 'bearer',
      refresh_token: 'hubspot-refresh-0123456789',
      access_token: 'hubspot-access-0123456789',
      expires_in: 1800,
      hub_id: 1234567,
      scopes: ['oauth', 'crm.objects.contacts.read'],
    },
    accountAnswer: {
      'GET https://api.hubapi.com/account-info/v3/details': {
        portalId: 1234567,
        accountType: 'STANDARD',
        uiDomain: 'app.hubspot.com',
      },
    },
    account: { id: '1234567', label: 'HubSpot 1234567' },
    granted: ['oauth', 'crm.objects.contacts.read'],
    lifetimeS: 1800,
    call: {
      path: '/crm/v3/objects/contacts',
      url: 'https://api.hubapi.com/crm/v3/objects/contacts',
      header: ['authorization', 'Bearer hubspot-access-0123456789'],
    },
  },
  {
    app: stripe(),
    scopes: ['read_write'],
    page: 'https://connect.stripe.com/oauth/authorize',
    parameters: { scope: 'read_write' },
    pkce: false,
    tokenUrl: 'https://connect.stripe.com/oauth/token',
    clientAuthentication: 'basic_secret',
    tokenAnswer: {
      access_token: 'sk_test_access0123456789',
      livemode: false,
      refresh_token: 'rt_refresh0123456789',
      token_type: 'bearer',
      stripe_publishable_key: 'pk_test_0123456789',
      stripe_user_id: 'acct_1032D82eZvKYlo2C',
      scope: 'read_write',
    },
    accountAnswer: {
      'GET https://api.stripe.com/v1/account': {
        id: 'acct_1032D82eZvKYlo2C',
        email: 'alice@acme.example',
        business_profile: { name: 'Acme' },
        settings: { dashboard: { display_name: null } },
      },
    },
    account: { id: 'acct_1032D82eZvKYlo2C', label: 'Acme' },
    granted: ['read_write'],
    lifetimeS: null,
    call: {
      path: '/v1/balance',
      url: 'https://api.stripe.com/v1/balance',
      header: ['authorization', 'Bearer sk_test_access0123456789'],
    },
  },
  {
    app: discord(),
    page: 'https://discord.com/oauth2/authorize',
    parameters: { scope: 'identify' },
    pkce: true,
    tokenUrl: 'https://discord.com/api/oauth2/token',
    clientAuthentication: 'basic',
    tokenAnswer: {
      access_token: 'discord-access-0123456789',
      token_type: 'Bearer',
      expires_in: 604_800,
      refresh_token: 'discord-refresh-0123456789',
      scope: 'identify',
    },
    accountAnswer: {
      'GET https://discord.com/api/v10/users/@me': { id: '80351110224678912', username: 'alice' },
    },
    account: { id: '80351110224678912', label: 'alice' },
    granted: ['identify'],
    lifetimeS: 604_800,
    call: {
      path: '/users/@me/guilds',
      url: 'https://discord.com/api/v10/users/@me/guilds',
      header: ['authorization', 'Bearer discord-access-0123456789'],
    },
  },
  {
    app: figma(),
    scopes: ['file_content:read'],
    page: 'https://www.figma.com/oauth',
    parameters: { scope: 'current_user:read file_content:read' },
    pkce: true,
    tokenUrl: 'https://api.figma.com/v1/oauth/token',
    clientAuthentication: 'basic',
    tokenAnswer: {
      user_id_string: '123456789',
      access_token: 'figu_access0123456789',
      token_type: 'bearer',
      refresh_token: 'figur_refresh0123456789',
      expires_in: 7_776_000,
    },
    accountAnswer: {
      'GET https://api.figma.com/v1/me': {
        id: '123456789',
        handle: 'Alice',
        email: 'alice@acme.example',
      },
    },
    account: { id: '123456789', label: 'alice@acme.example' },
    granted: ['current_user:read', 'file_content:read'],
    lifetimeS: 7_776_000,
    call: {
      path: '/v1/files/key',
      url: 'https://api.figma.com/v1/files/key',
      header: ['authorization', 'Bearer figu_access0123456789'],
    },
  },
];
