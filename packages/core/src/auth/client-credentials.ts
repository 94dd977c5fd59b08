import type { OAuth2Descriptor } from './oauth2/descriptor.ts';
import { mint } from './oauth2/mint.ts';
import { scopeParameters } from './oauth2/scopes.ts';
import { tokenScheme } from './oauth2/token-scheme.ts';
import type { AuthScheme, Client, Grant } from './scheme.ts';
import { refuseUnused, requireSecret, requireText } from './secret.ts';

/**
 * The client credentials grant (RFC 6749 §4.4): an app acts as itself, for no user. An integration
 * with a `clientId` connects with that, so that every entity has the same rights; without one each
 * entity brings a client of its own, `credentials: { clientId, clientSecret }`. There is no refresh
 * token: a new access token is minted.
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function clientCredentials(descriptor: OAuth2Descriptor): AuthScheme {
  const scheme = tokenScheme(descriptor);
  const { revoke } = scheme;
  return {
    ...scheme,
    type: 'client_credentials',
    async accept(credentials, client) {
      if (client.clientId !== '') {
        refuseUnused(credentials, [], 'the integration has the credentials');
        return request(descriptor, client, null, null);
      }
      const own: Own = {
        clientId: requireText(credentials, 'clientId'),
        clientSecret: requireSecret(credentials, 'clientSecret'),
      };
      return request(descriptor, client, own, null);
    },
    refresh: async (grant, client) => request(descriptor, client, ownOf(grant), grant),
    ...(revoke !== undefined && {
      // Nobody but the client that a token was given to may revoke it: RFC 7009 §2.1.
      revoke: (grant, client) => revoke(grant, { ...client, ...ownOf(grant) }),
    }),
  };
}

/** The client that a user brought. */
interface Own {
  readonly clientId: string;
  readonly clientSecret: string;
}

function ownOf({ fields, secrets }: Grant): Own | null {
  const { clientId } = fields ?? {};
  const { clientSecret } = secrets;
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
}

async function request(
  descriptor: OAuth2Descriptor,
  client: Client,
  own: Own | null,
  previous: Grant | null,
): Promise<Grant> {
  const fields = { ...client.fields, ...previous?.fields };
  const { secrets, ...grant } = await mint(
    descriptor,
    { ...client, ...own, fields },
    {
      parameters: {
        grant_type: 'client_credentials',
        ...scopeParameters(descriptor, client.scopes),
        ...descriptor.tokenParameters,
      },
      broughtBy: own === null ? 'integration' : 'user',
      previous,
    },
  );
  const { refreshToken: _refreshToken, ...kept } = secrets;
  return {
    ...grant,
    secrets: { ...kept, ...(own !== null && { clientSecret: own.clientSecret }) },
    fields: { ...fields, ...grant.fields, ...(own !== null && { clientId: own.clientId }) },
  };
}
