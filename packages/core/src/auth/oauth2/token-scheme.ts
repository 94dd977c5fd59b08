import type { AuthScheme, Client, Grant } from '../scheme.ts';
import { expandKnown } from '../template.ts';
import { assertDescriptor } from './assert-descriptor.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { hasFixedEndpoints } from './endpoint.ts';
import { callToken, placeToken } from './place-token.ts';
import { refresh } from './refresh.ts';
import { revocationOf } from './revoke.ts';
import { userinfoAccount } from './userinfo.ts';

type Made = 'type' | 'needsClientSecret' | 'accept' | 'codeFlow' | 'deviceFlow';

/**
 * What all schemes of OAuth 2.0 have in common, whichever way their tokens come: how these are
 * sent, refreshed and revoked.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function tokenScheme(descriptor: OAuth2Descriptor): Omit<AuthScheme, Made> {
  assertDescriptor(descriptor);
  const { clientAuthentication, fields, captures, scopes, rateLimit } = descriptor;
  const revoke = revocationOf(descriptor);
  const account = userinfoAccount(descriptor);
  return {
    needsPrivateKey: clientAuthentication === 'private_key_jwt',
    hasFixedEndpoints: hasFixedEndpoints(descriptor),
    ...(fields !== undefined && { fields }),
    ...(captures !== undefined && { captures }),
    ...(scopes !== undefined && { scopes }),
    ...(account !== undefined && { account }),
    ...(rateLimit !== undefined && { rateLimit }),
    refresh: (grant, client) => refresh(descriptor, grant, withFields(client, grant)),
    ...(revoke !== undefined && {
      revoke: (grant, client) => revoke(grant, withFields(client, grant)),
    }),
    sign: (request, grant, needed) =>
      placeToken(descriptor, request, callToken(descriptor, grant, needed)),
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
