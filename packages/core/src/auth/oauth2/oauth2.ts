import type { AuthScheme, Client, Grant } from '../scheme.ts';
import { assertDescriptor } from './assert-descriptor.ts';
import { authorizationUrl } from './authorization-url.ts';
import { validateCallback } from './callback.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { requestGrant, toGrant } from './grant.ts';
import { resolve } from './resolve.ts';
import { postForm, requestTokens } from './token-request.ts';

/**
 * OAuth 2.0 authorization code with PKCE S256, refresh and revocation, from a descriptor.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function oauth2(descriptor: OAuth2Descriptor): AuthScheme {
  assertDescriptor(descriptor);
  const { revocationEndpoint, revoke, clientAuthentication, discovery } = descriptor;
  return {
    type: 'oauth2',
    needsClientSecret: !['none', 'private_key_jwt'].includes(clientAuthentication ?? 'body'),
    needsPrivateKey: clientAuthentication === 'private_key_jwt',
    ...(descriptor.fields !== undefined && { fields: descriptor.fields }),
    ...(descriptor.captures !== undefined && { captures: descriptor.captures }),
    ...(descriptor.rateLimit !== undefined && { rateLimit: descriptor.rateLimit }),
    codeFlow: {
      async authorizationUrl(request, client) {
        return authorizationUrl((await resolve(descriptor, client)).descriptor, request, client);
      },
      async validate(callback, client) {
        const { descriptor: resolved, sendsIssuer } = await resolve(descriptor, client);
        const { issuer: _issuer, ...unnamed } = resolved;
        // Sent although nobody promised it, it must be right all the same.
        const isChecked = sendsIssuer || callback.has('iss');
        return validateCallback(isChecked ? resolved : unnamed, callback, client);
      },
      async exchange({ code }, { redirectUri, codeVerifier }, client) {
        return requestGrant(
          descriptor,
          {
            grant_type: 'authorization_code',
            code,
            redirect_uri: redirectUri,
            code_verifier: codeVerifier,
          },
          client,
        );
      },
    },
    async refresh(grant, given) {
      const client = withFields(given, grant);
      const refreshToken = grant.secrets['refreshToken'];
      if (refreshToken === undefined) return null;
      const parameters = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const { descriptor: resolved } = await resolve(descriptor, client);
      const tokens = await requestTokens(resolved, parameters, client);
      // Google sends no new refresh token, others an empty one: the old one stays good.
      return toGrant(tokens, client, { refreshToken, scopes: grant.scopes });
    },
    ...(revoke !== undefined && { revoke }),
    ...(revoke === undefined &&
      (revocationEndpoint ?? discovery) !== undefined && {
        async revoke(grant, given) {
          const client = withFields(given, grant);
          const { descriptor: resolved } = await resolve(descriptor, client);
          // RFC 7009 §2.1: revoking the refresh token ends its access tokens too.
          const token = grant.secrets['refreshToken'] ?? grant.secrets['accessToken'] ?? '';
          const what = `The revocation endpoint of ${client.appName}`;
          const { status } = await postForm(
            resolved,
            endpoint(resolved.revocationEndpoint, client, 'revocation endpoint'),
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
