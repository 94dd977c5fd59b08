import type { AuthScheme, Client, Grant } from '../scheme.ts';
import { expandKnown } from '../template.ts';
import { assertDescriptor } from './assert-descriptor.ts';
import { authorizationUrl } from './authorization-url.ts';
import { validateCallback } from './callback.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { hasFixedEndpoints } from './endpoint.ts';
import { requestGrant } from './grant.ts';
import { callToken, placeToken } from './place-token.ts';
import { refresh } from './refresh.ts';
import { resolve } from './resolve.ts';
import { revocationOf } from './revoke.ts';
import { userinfoAccount } from './userinfo.ts';

/**
 * OAuth 2.0 from a descriptor: the authorization code grant with PKCE, refresh and revocation.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function oauth2(descriptor: OAuth2Descriptor): AuthScheme {
  assertDescriptor(descriptor);
  const { callbackHmac, fields, captures, scopes, rateLimit } = descriptor;
  const { clientAuthentication = 'body' } = descriptor;
  const revoke = revocationOf(descriptor);
  const account = userinfoAccount(descriptor);
  return {
    type: 'oauth2',
    // Without one anybody could make the HMAC of a callback.
    needsClientSecret:
      callbackHmac !== undefined || !['none', 'private_key_jwt'].includes(clientAuthentication),
    needsPrivateKey: clientAuthentication === 'private_key_jwt',
    hasFixedEndpoints: hasFixedEndpoints(descriptor),
    ...(fields !== undefined && { fields }),
    ...(captures !== undefined && { captures }),
    ...(scopes !== undefined && { scopes }),
    ...(account !== undefined && { account }),
    ...(rateLimit !== undefined && { rateLimit }),
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
    refresh: (grant, client) => refresh(descriptor, grant, withFields(client, grant)),
    ...(revoke !== undefined && {
      revoke: (grant, client) => revoke(grant, withFields(client, grant)),
    }),
    sign: (request, grant) => placeToken(descriptor, request, callToken(descriptor, grant)),
  };
}

/** The client as it acts for the connection of a grant. */
function withFields(client: Client, { fields }: Grant): Client {
  const all = { ...client.fields, ...fields };
  return {
    ...client,
    fields: all,
    apiUrl: expandKnown(client.apiUrl, all),
    authUrl: expandKnown(client.authUrl, all),
  };
}
