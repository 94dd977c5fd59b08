import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { revokeGitHubToken } from './github-revoke.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/**
 * GitHub's OAuth 2.0, below the address people open: of an OAuth app, with or without tokens that
 * expire, and of a GitHub App, whose tokens have permissions instead of scopes.
 */
export const githubDescriptor: OAuth2Descriptor = {
  documentation:
    'https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
  authorizationEndpoint: '/login/oauth/authorize',
  tokenEndpoint: '/login/oauth/access_token',
  deviceAuthorizationEndpoint: '/login/device/code',
  revoke: revokeGitHubToken,
  // The owners of an organization have to allow the installation of a GitHub App first.
  callbackDenials: { setup_action: 'request' },
  errorCodes: { bad_refresh_token: 'revoked', incorrect_client_credentials: 'misconfigured' },
  scopelessTokenPrefix: 'ghu_',
  rateLimit: {
    statuses: [403],
    remaining: 'x-ratelimit-remaining',
    reset: 'x-ratelimit-reset',
    resetUnit: 'epoch_s',
  },
};

/** Where GitHub is, if not at github.com. */
export interface GitHubOptions {
  /** Of GitHub Enterprise Server `https://HOST/api/v3`; default `https://api.github.com`. */
  readonly apiUrl?: string;
  /** Where people sign in; default the origin of a given `apiUrl`, else `https://github.com`. */
  readonly authUrl?: string;
}

const PUBLIC_API = 'https://api.github.com';

// Where api.github.com redirects downloads to, each with an address that needs no credentials:
// archives, files of repositories, and the assets of releases at their old and new place.
const PUBLIC_DOWNLOADS = [
  'codeload.github.com',
  'raw.githubusercontent.com',
  'objects.githubusercontent.com',
  'release-assets.githubusercontent.com',
];

/**
 * GitHub, with OAuth or with the token that a user brings. `@onbehalf/github` adds actions to it.
 *
 * @throws TypeError for an address that is neither https nor on loopback
 */
export function github({
  apiUrl = PUBLIC_API,
  authUrl,
}: GitHubOptions = {}): ProviderApp<'github'> {
  const isPublic = apiUrl === PUBLIC_API;
  const ownOrigin = URL.canParse(apiUrl) ? new URL(apiUrl).origin : apiUrl;
  return providerApp({
    slug: 'github',
    name: 'GitHub',
    apiUrl,
    // The client secret of a GitHub of your own is none of github.com's business.
    authUrl: authUrl ?? (isPublic ? 'https://github.com' : ownOrigin),
    hosts: [URL.canParse(apiUrl) ? new URL(apiUrl).host : apiUrl],
    downloadHosts: isPublic ? PUBLIC_DOWNLOADS : [],
    auth: [oauth2(githubDescriptor), bearerToken()],
    account: accountAt({ path: '/user', id: '{id}', labels: ['{login}'] }),
  });
}
