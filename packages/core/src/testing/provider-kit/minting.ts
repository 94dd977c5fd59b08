import { signJwt } from '../../auth/jwt/sign-jwt.ts';
import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import { endpoint } from '../../auth/oauth2/endpoint.ts';
import { oauth2 } from '../../auth/oauth2/oauth2.ts';
import { askTokens } from '../../auth/oauth2/request-tokens.ts';
import { resolve } from '../../auth/oauth2/resolve.ts';
import { firstGrant } from '../../auth/oauth2/to-grant.ts';
import type { AuthScheme, Client, Grant } from '../../auth/scheme.ts';

/** How an app gets tokens for itself, as often as it needs one. */
export type Mint = 'client_credentials' | 'jwt_bearer';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/**
 * Signs an app in as itself: RFC 6749 §4.4, or with an assertion of its own, RFC 7523 §2.1. There
 * is nothing to refresh with: a refresh asks anew.
 */
export function mintingScheme(
  descriptor: OAuth2Descriptor,
  how: Mint,
  privateKey: string,
): AuthScheme {
  const { sign } = oauth2(descriptor);
  const mint = async (client: Client): Promise<Grant> => {
    const { descriptor: known } = await resolve(descriptor, client);
    const assertion =
      how === 'jwt_bearer' ? await assertionOf(descriptor, client, privateKey) : null;
    const parameters = {
      grant_type: assertion === null ? how : JWT_BEARER,
      ...(assertion !== null && { assertion }),
      ...descriptor.tokenParameters,
    };
    const address = endpoint(known.tokenEndpoint, client, 'token endpoint');
    const request = { kind: 'other' as const, address, parameters };
    const { answer, refusal } = await askTokens(known, request, client, null);
    if (answer === null) throw refusal();
    const { secrets, ...grant } = firstGrant(known, answer, client);
    return { ...grant, secrets: { accessToken: secrets['accessToken'] ?? '' } };
  };
  return {
    type: 'minting',
    accept: async (_credentials, client) => mint(client),
    refresh: async (_grant, client) => mint(client),
    sign,
  };
}

/** Ten minutes, as GitHub takes them; what comes of it lives for an hour. */
async function assertionOf(
  { clientAssertion = {} }: OAuth2Descriptor,
  { runtime, clientId }: Client,
  privateKey: string,
): Promise<string> {
  const { algorithm } = clientAssertion;
  const iat = Math.floor(runtime.now() / 1000);
  return signJwt({ privateKey, algorithm, claims: { iss: clientId, iat, exp: iat + 600 } });
}
