import type { AuthScheme } from '../scheme.ts';
import { adoptTokens } from './adopt-tokens.ts';
import { authorizationUrl } from './authorization-url.ts';
import { validateCallback } from './callback.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { requestGrant } from './grant.ts';
import { resolve } from './resolve.ts';
import { tokenScheme } from './token-scheme.ts';

/**
 * OAuth 2.0 from a descriptor: the authorization code grant with PKCE, refresh and revocation.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function oauth2(descriptor: OAuth2Descriptor): AuthScheme {
  const scheme = tokenScheme(descriptor);
  const { authorizationEndpoint, discovery, callbackHmac } = descriptor;
  const { clientAuthentication = 'body' } = descriptor;
  if (authorizationEndpoint === undefined && discovery === undefined) {
    throw new TypeError('oauth2: authorizationEndpoint is missing: it must be a string.');
  }
  return {
    ...scheme,
    type: 'oauth2',
    // Without one anybody could make the HMAC of a callback.
    needsClientSecret:
      callbackHmac !== undefined || !['none', 'private_key_jwt'].includes(clientAuthentication),
    adopt: (credentials, client) => adoptTokens(descriptor, credentials, client),
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
      async exchange({ code, captured }, { redirectUri, codeVerifier }, client) {
        const { pkce, tokenParameters } = descriptor;
        const parameters = {
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          ...(pkce !== false && { code_verifier: codeVerifier }),
          ...tokenParameters,
        };
        return requestGrant(descriptor, { kind: 'exchange', parameters, captured }, client);
      },
    },
  };
}
