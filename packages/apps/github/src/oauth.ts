import { type AuthScheme, type Grant, oauth2 } from '@onbehalf/core';

import { revoke } from './revoke.ts';

/** Sign-in through an OAuth app or a GitHub App. */
export function githubOAuth(): AuthScheme {
  const scheme = oauth2({
    authorizationEndpoint: '/login/oauth/authorize',
    tokenEndpoint: '/login/oauth/access_token',
    revoke,
  });
  const { codeFlow } = scheme;
  return {
    ...scheme,
    ...(codeFlow !== undefined && {
      codeFlow: {
        ...codeFlow,
        exchange: async (...call) => withoutEmptyScopes(await codeFlow.exchange(...call)),
      },
    }),
  };
}

/**
 * The tokens of a GitHub App have permissions, and GitHub answers an empty list of scopes with
 * them. That does not mean that nothing was granted: GitHub does not say.
 */
function withoutEmptyScopes(grant: Grant): Grant {
  const isOfGitHubApp = grant.secrets['accessToken']?.startsWith('ghu_') === true;
  return isOfGitHubApp ? { ...grant, scopes: null } : grant;
}
