import type { AuthScheme, Client, Grant } from '../scheme.ts';
import { assertDescriptor } from './assert-descriptor.ts';
import { authorizationUrl } from './authorization-url.ts';
import { validateCallback } from './callback.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { type GrantedTokens, postForm, requestTokens } from './token-request.ts';

/**
 * OAuth 2.0 authorization code with PKCE S256, refresh and revocation, from a descriptor.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function oauth2(descriptor: OAuth2Descriptor): AuthScheme {
  assertDescriptor(descriptor);
  const { revocationEndpoint, revoke, clientAuthentication } = descriptor;
  return {
    type: 'oauth2',
    needsClientSecret: !['none', 'private_key_jwt'].includes(clientAuthentication ?? 'body'),
    needsPrivateKey: clientAuthentication === 'private_key_jwt',
    ...(descriptor.fields !== undefined && { fields: descriptor.fields }),
    ...(descriptor.captures !== undefined && { captures: descriptor.captures }),
    ...(descriptor.rateLimit !== undefined && { rateLimit: descriptor.rateLimit }),
    codeFlow: {
      authorizationUrl: (request, client) => authorizationUrl(descriptor, request, client),
      validate: (callback, client) => validateCallback(descriptor, callback, client),
      async exchange({ code }, { redirectUri, codeVerifier }, client) {
        const parameters = {
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          code_verifier: codeVerifier,
        };
        const tokens = await requestTokens(descriptor, parameters, client);
        // Where none were requested the provider has a default of its own, RFC 6749 §3.3.
        const scopes = client.scopes.length > 0 ? client.scopes : null;
        return toGrant(tokens, client, { refreshToken: null, scopes });
      },
    },
    async refresh(grant, given) {
      const client = withFields(given, grant);
      const refreshToken = grant.secrets['refreshToken'];
      if (refreshToken === undefined) return null;
      const parameters = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const tokens = await requestTokens(descriptor, parameters, client);
      // Google sends no new refresh token, others an empty one: the old one stays good.
      return toGrant(tokens, client, { refreshToken, scopes: grant.scopes });
    },
    ...(revoke !== undefined && { revoke }),
    ...(revoke === undefined &&
      revocationEndpoint !== undefined && {
        async revoke(grant, given) {
          const client = withFields(given, grant);
          // RFC 7009 §2.1: revoking the refresh token ends its access tokens too.
          const token = grant.secrets['refreshToken'] ?? grant.secrets['accessToken'] ?? '';
          const what = `The revocation endpoint of ${client.appName}`;
          const { status } = await postForm(
            descriptor,
            endpoint(revocationEndpoint, client, 'revocation endpoint'),
            { token },
            client,
            what,
          );
          if (status >= 400) throw new Error(`${what} answered ${status}.`);
        },
      }),
    sign({ headers }, { secrets }) {
      headers.set('authorization', `Bearer ${secrets['accessToken']}`);
    },
  };
}

/** The client as it acts for the connection of a grant. */
function withFields(client: Client, { fields }: Grant): Client {
  return { ...client, fields: { ...client.fields, ...fields } };
}

function toGrant(
  { accessToken, refreshToken, expiresIn, scopes }: GrantedTokens,
  { runtime }: Client,
  previous: { readonly refreshToken: string | null; readonly scopes: readonly string[] | null },
): Grant {
  const kept = refreshToken ?? previous.refreshToken;
  return {
    secrets: { accessToken, ...(kept !== null && { refreshToken: kept }) },
    // GitHub Apps answer an empty scope, which says nothing about what they may do.
    scopes: scopes?.length === 0 && previous.scopes === null ? null : (scopes ?? previous.scopes),
    expiresAt: expiresIn === null ? null : Math.round(runtime.now() + expiresIn * 1000),
  };
}
