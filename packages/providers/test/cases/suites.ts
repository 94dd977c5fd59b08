import { dropbox, github, gitlab, google, microsoft, zoom } from '@onbehalf/providers';

import type { Case } from './case.ts';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';
const SEND_SCOPE = 'https://www.googleapis.com/auth/gmail.send';

/** Suites of one company, and where code and files are. */
export const suites: readonly Case[] = [
  {
    app: github(),
    scopes: ['repo'],
    page: 'https://github.com/login/oauth/authorize',
    parameters: { scope: 'repo' },
    pkce: true,
    tokenUrl: 'https://github.com/login/oauth/access_token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'gho_access0123456789',
      token_type: 'bearer',
      scope: 'repo',
    },
    accountAnswer: { 'GET https://api.github.com/user': { id: 583_231, login: 'octocat' } },
    account: { id: '583231', label: 'octocat' },
    granted: ['repo'],
    lifetimeS: null,
    revocation: {
      request: 'DELETE https://api.github.com/applications/client-id/token',
      body: { access_token: 'gho_access0123456789' },
    },
    call: {
      path: '/user/repos',
      url: 'https://api.github.com/user/repos',
      header: ['authorization', 'Bearer gho_access0123456789'],
    },
  },
  {
    app: google(),
    scopes: [SEND_SCOPE],
    page: 'https://accounts.google.com/o/oauth2/v2/auth',
    parameters: {
      scope: `openid ${EMAIL_SCOPE} ${SEND_SCOPE}`,
      access_type: 'offline',
      prompt: 'consent',
      include_granted_scopes: 'true',
    },
    pkce: true,
    tokenUrl: 'https://oauth2.googleapis.com/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'ya29.access0123456789',
      expires_in: 3599,
      refresh_token: '1//refresh0123456789',
      scope: `${EMAIL_SCOPE} ${SEND_SCOPE} openid`,
      token_type: 'Bearer',
      id_token: 'header.payload.signature',
    },
    accountAnswer: {
      'GET https://openidconnect.googleapis.com/v1/userinfo': {
        sub: '110169484474386276334',
        email: 'alice@example.com',
        email_verified: true,
      },
    },
    account: { id: '110169484474386276334', label: 'alice@example.com' },
    granted: [EMAIL_SCOPE, SEND_SCOPE, 'openid'],
    lifetimeS: 3599,
    revocation: {
      request: 'POST https://oauth2.googleapis.com/revoke',
      body: { token: '1//refresh0123456789' },
    },
    call: {
      path: 'https://gmail.googleapis.com/gmail/v1/users/me/profile',
      url: 'https://gmail.googleapis.com/gmail/v1/users/me/profile',
      header: ['authorization', 'Bearer ya29.access0123456789'],
    },
  },
  {
    app: microsoft(),
    scopes: ['Mail.Read'],
    page: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    parameters: { scope: 'openid profile email offline_access Mail.Read', response_mode: 'query' },
    pkce: true,
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      token_type: 'Bearer',
      scope: 'Mail.Read openid profile email',
      expires_in: 4242,
      ext_expires_in: 4242,
      access_token: 'eyJ0-access-0123456789',
      refresh_token: '0.refresh-0123456789',
    },
    accountAnswer: {
      'GET https://graph.microsoft.com/oidc/userinfo': {
        sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
        name: 'Alice',
        email: 'alice@contoso.example',
      },
    },
    account: {
      id: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
      label: 'alice@contoso.example',
    },
    granted: ['Mail.Read', 'openid', 'profile', 'email', 'offline_access'],
    lifetimeS: 4242,
    revocation: null,
    call: {
      path: '/v1.0/me/messages',
      url: 'https://graph.microsoft.com/v1.0/me/messages',
      header: ['authorization', 'Bearer eyJ0-access-0123456789'],
    },
  },
  {
    app: gitlab(),
    scopes: ['read_api'],
    page: 'https://gitlab.com/oauth/authorize',
    parameters: { scope: 'read_user read_api' },
    pkce: true,
    tokenUrl: 'https://gitlab.com/oauth/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'gitlab-access-0123456789',
      token_type: 'Bearer',
      expires_in: 7200,
      refresh_token: 'gitlab-refresh-0123456789',
      scope: 'read_api read_user',
      created_at: 1_607_635_748,
    },
    accountAnswer: { 'GET https://gitlab.com/api/v4/user': { id: 1, username: 'alice' } },
    account: { id: '1', label: 'alice' },
    granted: ['read_api', 'read_user'],
    lifetimeS: 7200,
    revocation: {
      request: 'POST https://gitlab.com/oauth/revoke',
      body: { token: 'gitlab-refresh-0123456789' },
    },
    call: {
      path: '/projects',
      url: 'https://gitlab.com/api/v4/projects',
      header: ['authorization', 'Bearer gitlab-access-0123456789'],
    },
  },
  {
    app: zoom(),
    page: 'https://zoom.us/oauth/authorize',
    parameters: { scope: null },
    pkce: true,
    tokenUrl: 'https://zoom.us/oauth/token',
    clientAuthentication: 'basic',
    tokenAnswer: {
      access_token: 'zoom-access-0123456789',
      token_type: 'bearer',
      refresh_token: 'zoom-refresh-0123456789',
      expires_in: 3599,
      scope: 'user:read:user meeting:read:meeting',
      api_url: 'https://api.zoom.us',
    },
    accountAnswer: {
      'GET https://api.zoom.us/v2/users/me': { id: 'KDcuGIm1QgePTO8WbOqwIQ', email: 'a@b.example' },
    },
    account: { id: 'KDcuGIm1QgePTO8WbOqwIQ', label: 'a@b.example' },
    granted: ['user:read:user', 'meeting:read:meeting'],
    lifetimeS: 3599,
    revocation: {
      request: 'POST https://zoom.us/oauth/revoke',
      body: { token: 'zoom-access-0123456789' },
    },
    call: {
      path: '/v2/users/me/meetings',
      url: 'https://api.zoom.us/v2/users/me/meetings',
      header: ['authorization', 'Bearer zoom-access-0123456789'],
    },
  },
  {
    app: dropbox(),
    scopes: ['files.content.read'],
    page: 'https://www.dropbox.com/oauth2/authorize',
    parameters: { scope: 'account_info.read files.content.read', token_access_type: 'offline' },
    pkce: true,
    tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
    clientAuthentication: 'body',
    tokenAnswer: {
      access_token: 'sl.access-0123456789',
      token_type: 'bearer',
      expires_in: 14_400,
      refresh_token: 'dropbox-refresh-0123456789',
      scope: 'account_info.read files.content.read',
      uid: '12345',
      account_id: 'dbid:AAH4f99T0taONIb',
    },
    accountAnswer: {
      'POST https://api.dropboxapi.com/2/users/get_current_account': {
        account_id: 'dbid:AAH4f99T0taONIb',
        email: 'alice@example.com',
        name: { display_name: 'Alice' },
      },
    },
    account: { id: 'dbid:AAH4f99T0taONIb', label: 'alice@example.com' },
    granted: ['account_info.read', 'files.content.read'],
    lifetimeS: 14_400,
    revocation: { request: 'POST https://api.dropboxapi.com/2/auth/token/revoke', body: {} },
    call: {
      path: 'https://content.dropboxapi.com/2/files/download',
      url: 'https://content.dropboxapi.com/2/files/download',
      header: ['authorization', 'Bearer sl.access-0123456789'],
    },
  },
];
