import { base64url } from '../../runtime.ts';
import { credentialUrl } from '../../transport/address.ts';
import type { AuthorizationRequest, Client } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';

/** What protects the flow. */
export const RESERVED: ReadonlySet<string> = new Set([
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

/**
 * Refuses parameters that would override what protects the flow, under any of its names.
 *
 * @throws TypeError
 */
export function assertNotReserved(
  parameters: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string | false>> = {},
): void {
  const renamed = new Set(Object.values(names).filter((it) => it !== false));
  const reserved = Object.keys(parameters).find(
    (name) => RESERVED.has(name.toLowerCase()) || renamed.has(name),
  );
  if (reserved !== undefined) {
    throw new TypeError(`The authorization parameter "${reserved}" is reserved and cannot be set.`);
  }
}

/** Refuses parameters that would prove another client, or give another grant. @throws TypeError */
export function assertNoCredentials(
  parameters: Readonly<Record<string, string>>,
  what: string,
): void {
  const found = Object.keys(parameters).find((name) =>
    /^(?:client_(?:id|secret|assertion|assertion_type)|code|code_verifier|redirect_uri|refresh_token|access_token|token)$/.test(
      name,
    ),
  );
  if (found !== undefined) throw new TypeError(`oauth2: ${what} cannot set "${found}".`);
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
  const what = 'authorization endpoint';
  const address = endpoint(descriptor.authorizationEndpoint, client, what);
  const url = credentialUrl(address, `The ${what} of ${client.appName}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
