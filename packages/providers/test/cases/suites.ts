import { dropbox, github, gitlab } from '@onbehalf/providers';

import type { Case } from './case.ts';

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
    call: {
      path: '/user/repos',
      url: 'https://api.github.com/user/repos',
      header: ['authorization', 'Bearer gho_access0123456789'],
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
    call: {
      path: '/projects',
      url: 'https://gitlab.com/api/v4/projects',
      header: ['authorization', 'Bearer gitlab-access-0123456789'],
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
    call: {
      path: 'https://content.dropboxapi.com/2/files/download',
      url: 'https://content.dropboxapi.com/2/files/download',
      header: ['authorization', 'Bearer sl.access-0123456789'],
    },
  },
];
