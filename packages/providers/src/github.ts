import {
  type AskAccount,
  bearerToken,
  deviceCode,
  oauth2,
  type OAuth2Descriptor,
} from '@onbehalf/core';

import { accountAt } from './account.ts';
import { githubApp, type GitHubAppOptions } from './github-app.ts';
import { githubRateLimit } from './github-rate-limit.ts';
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
  rateLimit: githubRateLimit,
};

/** Where GitHub is, if not at github.com. */
export interface GitHubOptions {
  /** Of GitHub Enterprise Server `https://HOST/api/v3`; default `https://api.github.com`. */
  readonly apiUrl?: string;
  /** Where people sign in; default the origin of a given `apiUrl`, else `https://github.com`. */
  readonly authUrl?: string;
  /** What the installations of a GitHub App are narrowed to. */
  readonly installation?: GitHubAppOptions;
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
 * GitHub, with OAuth (`oauth2`, `device_code`), as a GitHub App in its installations (`github_app`,
 * see {@link githubApp}) or with the token that a user brings (`bearer_token`). `@onbehalf/github`
 * adds actions to it.
 *
 * @throws TypeError for an address that is neither https nor on loopback
 */
export function github({
  apiUrl = PUBLIC_API,
  authUrl,
  installation,
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
    auth: [
      oauth2(githubDescriptor),
      deviceCode(githubDescriptor),
      githubApp(installation),
      bearerToken(),
    ],
    account,
  });
}

const accountOfUser = accountAt({ path: '/user', id: '{id}', labels: ['{login}'] });

/** An installation is no user: whose it is was asked when it was given. */
const account: AskAccount = async (context) => {
  const { accountId, accountLogin = '' } = context.fields;
  if (accountId === undefined) return accountOfUser(context);
  // Whatever the app may do, it may ask this: the answer proves the token.
  const headers = { accept: 'application/json', 'user-agent': 'onbehalf' };
  await context.fetch('/versions', { headers, signal: context.signal });
  return { id: accountId, label: accountLogin };
};
