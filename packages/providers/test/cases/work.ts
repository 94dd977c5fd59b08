import { airtable, asana, linear, slack } from '@onbehalf/providers';

import type { Case } from './case.ts';

/** Where people write, plan and talk. */
export const work: readonly Case[] = [
  {
    app: slack(),
    scopes: ['chat:write', 'channels:read'],
    page: 'https://slack.com/oauth/v2/authorize',
    parameters: { scope: 'chat:write,channels:read', user_scope: null },
    pkce: false,
    tokenUrl: 'https://slack.com/api/oauth.v2.access',
    clientAuthentication: 'basic',
    tokenAnswer: {
      ok: true,
      access_token: 'xoxe.xoxb-access-0123456789',
      token_type: 'bot',
      scope: 'chat:write,channels:read',
      bot_user_id: 'U0BOT',
      app_id: 'A0APP',
      expires_in: 43_200,
      refresh_token: 'xoxe-refresh-0123456789',
      team: { id: 'T0TEAM', name: 'Acme' },
      enterprise: null,
      authed_user: { id: 'U0USER' },
    },
    accountAnswer: {
      'POST https://slack.com/api/auth.test': {
        ok: true,
        url: 'https://acme.slack.com/',
        team: 'Acme',
        user: 'helper',
        team_id: 'T0TEAM',
        user_id: 'U0BOT',
        bot_id: 'B0BOT',
      },
    },
    account: { id: 'T0TEAM:U0BOT', label: 'helper (Acme)' },
    granted: ['chat:write', 'channels:read'],
    lifetimeS: 43_200,
    call: {
      path: '/conversations.list',
      url: 'https://slack.com/api/conversations.list',
      header: ['authorization', 'Bearer xoxe.xoxb-access-0123456789'],
    },
  },
  {
    app: linear(),
    scopes: ['issues:create'],
    page: 'https://linear.app/oauth/authorize',
    parameters: { scope: 'read,issues:create', prompt: 'consent' },
    pkce: true,
    tokenUrl: 'https://api.linear.app/oauth/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'lin_oauth_0123456789',
      token_type: 'Bearer',
      expires_in: 86_399,
      scope: 'read issues:create',
      refresh_token: 'linear-refresh-0123456789',
    },
    accountAnswer: {
      'POST https://api.linear.app/graphql': {
        data: {
          viewer: {
            id: 'user-1',
            email: 'alice@acme.example',
            organization: { id: 'org-1', name: 'Acme' },
          },
        },
      },
    },
    account: { id: 'org-1:user-1', label: 'alice@acme.example (Acme)' },
    granted: ['read', 'issues:create'],
    lifetimeS: 86_399,
    call: {
      path: '/graphql',
      url: 'https://api.linear.app/graphql',
      header: ['authorization', 'Bearer lin_oauth_0123456789'],
    },
  },
  {
    app: airtable(),
    scopes: ['data.records:read'],
    page: 'https://airtable.com/oauth2/v1/authorize',
    parameters: { scope: 'data.records:read' },
    pkce: true,
    tokenUrl: 'https://airtable.com/oauth2/v1/token',
    clientAuthentication: 'basic',
    tokenAnswer: {
      access_token: 'airtable-access-0123456789',
      refresh_token: 'airtable-refresh-0123456789',
      token_type: 'Bearer',
      scope: 'data.records:read',
      expires_in: 3600,
      refresh_expires_in: 5_184_000,
    },
    accountAnswer: {
      'GET https://api.airtable.com/v0/meta/whoami': {
        id: 'usrL2PNC5o3H4lBEi',
        scopes: ['data.records:read'],
      },
    },
    account: { id: 'usrL2PNC5o3H4lBEi', label: 'usrL2PNC5o3H4lBEi' },
    granted: ['data.records:read'],
    lifetimeS: 3600,
    call: {
      path: '/v0/meta/bases',
      url: 'https://api.airtable.com/v0/meta/bases',
      header: ['authorization', 'Bearer airtable-access-0123456789'],
    },
  },
  {
    app: asana(),
    scopes: ['default'],
    page: 'https://app.asana.com/-/oauth_authorize',
    parameters: { scope: 'default' },
    pkce: true,
    tokenUrl: 'https://app.asana.com/-/oauth_token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'asana-access-0123456789',
      expires_in: 3600,
      token_type: 'bearer',
      data: { id: 4673218951, gid: '4673218951', name: 'Alice', email: 'alice@acme.example' },
      refresh_token: 'asana-refresh-0123456789',
    },
    accountAnswer: {
      'GET https://app.asana.com/api/1.0/users/me': {
        data: { gid: '4673218951', name: 'Alice', email: 'alice@acme.example' },
      },
    },
    account: { id: '4673218951', label: 'alice@acme.example' },
    granted: ['default'],
    lifetimeS: 3600,
    call: {
      path: '/projects',
      url: 'https://app.asana.com/api/1.0/projects',
      header: ['authorization', 'Bearer asana-access-0123456789'],
    },
  },
];
