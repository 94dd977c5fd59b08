import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/**
 * Slack's OAuth 2.0, for apps with and without token rotation.
 *
 * A scope is one of the bot's; one that begins with `user:` is asked of the user, so that
 * `user:search:read` is Slack's user scope `search:read`. With scopes of both kinds a grant has two
 * tokens, and each is renewed by itself.
 */
export const slackDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.slack.dev/authentication/installing-with-oauth',
  authorizationEndpoint: 'https://slack.com/oauth/v2/authorize',
  tokenEndpoint: 'https://slack.com/api/oauth.v2.access',
  // It ends the token that signs the request.
  revocationEndpoint: 'https://slack.com/api/auth.revoke',
  revocation: { authentication: 'bearer', token: 'access_token', parameter: false },
  clientAuthentication: 'basic',
  // To use it an app has to be declared public, which cannot be taken back.
  pkce: false,
  scopeSeparator: ',',
  tokens: {
    user: {
      accessToken: 'authed_user.access_token',
      refreshToken: 'authed_user.refresh_token',
      expiresIn: 'authed_user.expires_in',
      scope: 'authed_user.scope',
      scopeParameter: 'user_scope',
    },
  },
  errorCodes: {
    invalid_refresh_token: 'revoked',
    token_revoked: 'revoked',
    token_expired: 'expired',
    account_inactive: 'revoked',
    bad_client_secret: 'misconfigured',
    invalid_client_id: 'misconfigured',
    bad_redirect_uri: 'misconfigured',
    ratelimited: 'rate_limited',
    internal_error: 'transient',
    fatal_error: 'transient',
  },
};

/** Slack, by an app that users install (`oauth2`, the default) or a token they bring. */
export function slack(): ProviderApp<'slack'> {
  return providerApp({
    slug: 'slack',
    name: 'Slack',
    apiUrl: 'https://slack.com/api',
    // Files are read from the second with the same token.
    hosts: ['slack.com', 'files.slack.com'],
    auth: [oauth2(slackDescriptor), bearerToken()],
    // Its status is 200 whatever it says.
    refusals: { error: ['invalid_auth', 'token_expired', 'token_revoked', 'account_inactive'] },
    verify: { path: '/auth.test', method: 'POST', expected: { ok: true } },
    account: accountAt({
      path: '/auth.test',
      method: 'POST',
      // A user's id is of one workspace only.
      id: '{team_id}:{user_id}',
      labels: ['{user} ({team})', '{team}'],
    }),
  });
}
