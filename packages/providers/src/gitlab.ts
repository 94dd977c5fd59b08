import { bearerToken, deviceCode, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** GitLab's OAuth 2.0, below the address of GitLab. Access tokens live two hours. */
export const gitlabDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.gitlab.com/api/oauth2/',
  authorizationEndpoint: '/oauth/authorize',
  tokenEndpoint: '/oauth/token',
  revocationEndpoint: '/oauth/revoke',
  deviceAuthorizationEndpoint: '/oauth/authorize_device',
  defaultScopes: ['read_user'],
  rateLimit: { remaining: 'ratelimit-remaining', reset: 'ratelimit-reset', resetUnit: 'epoch_s' },
};

/** Where GitLab is, if not at gitlab.com. */
export interface GitLabOptions {
  /** The address people open: `https://gitlab.example.com`. */
  readonly url?: string;
}

/**
 * GitLab, gitlab.com or your own, with OAuth (`oauth2`, `device_code`) or with the access token that
 * a user brings.
 *
 * @throws TypeError for an address that is neither https nor on loopback
 */
export function gitlab({ url = 'https://gitlab.com' }: GitLabOptions = {}): ProviderApp<'gitlab'> {
  return providerApp({
    slug: 'gitlab',
    name: 'GitLab',
    apiUrl: `${url}/api/v4`,
    authUrl: url,
    hosts: [URL.canParse(url) ? new URL(url).host : url],
    auth: [oauth2(gitlabDescriptor), deviceCode(gitlabDescriptor), bearerToken()],
    impliedScopes: { api: ['read_api', 'read_user'], read_api: ['read_user'] },
    account: accountAt({ path: '/user', id: '{id}', labels: ['{username}'] }),
  });
}
