import { base64url } from '../../runtime.ts';
import { credentialUrl } from '../../transport/address.ts';
import type { AuthorizationRequest, Client } from '../scheme.ts';
import { endpoint, type OAuth2Descriptor } from './descriptor.ts';

const RESERVED = new Set([
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
]);

/** Refuses parameters that would override what protects the flow. @throws TypeError */
export function assertNotReserved(parameters: Readonly<Record<string, string>>): void {
  const reserved = Object.keys(parameters).find((name) => RESERVED.has(name.toLowerCase()));
  if (reserved !== undefined) {
    throw new TypeError(`The authorization parameter "${reserved}" is reserved and cannot be set.`);
  }
}

/** The address the user's browser is sent to: RFC 6749 §4.1.1, with PKCE S256 (RFC 7636 §4.3). */
export async function authorizationUrl(
  descriptor: OAuth2Descriptor,
  { redirectUri, state, codeVerifier }: AuthorizationRequest,
  client: Client,
): Promise<string> {
  const extra = { ...descriptor.authorizationParameters, ...client.authorizationParameters };
  assertNotReserved(extra);
  const digest = await client.runtime.digest(new TextEncoder().encode(codeVerifier));
  const parameters: Record<string, string> = {
    ...extra,
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge: base64url(digest),
    code_challenge_method: 'S256',
  };
  // Some providers refuse an empty scope parameter.
  if (client.scopes.length > 0) {
    parameters['scope'] = client.scopes.join(descriptor.scopeSeparator ?? ' ');
  }
  const address = endpoint(descriptor.authorizationEndpoint, client);
  const url = credentialUrl(address, `The authorization endpoint of ${client.appName}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
