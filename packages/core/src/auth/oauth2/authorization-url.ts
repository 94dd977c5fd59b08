import { base64url } from '../../runtime.ts';
import { credentialUrl } from '../../transport/address.ts';
import type { AuthorizationRequest, Client } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { assertNotReserved } from './reserved.ts';
import { scopeParameters } from './scopes.ts';
import { rename } from './send-request.ts';

/** The address the user's browser is sent to: RFC 6749 §4.1.1, RFC 7636 §4.3. */
export async function authorizationUrl(
  descriptor: OAuth2Descriptor,
  { redirectUri, state, codeVerifier }: AuthorizationRequest,
  client: Client,
): Promise<string> {
  const { authorizationEndpoint, authorizationEncoding = 'form', parameterNames } = descriptor;
  const extra = { ...descriptor.authorizationParameters, ...client.authorizationParameters };
  assertNotReserved(extra, ownNames(descriptor));
  const what = 'authorization endpoint';
  const address = endpoint(authorizationEndpoint, client, what);
  const url = credentialUrl(address, `The ${what} of ${client.appName}`);
  const parameters = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    state,
    ...(await challenge(descriptor, codeVerifier, client)),
    ...scopeParameters(descriptor, client.scopes),
  };
  const all = { ...extra, ...rename(parameters, parameterNames?.authorization) };
  return withQuery(url, all, authorizationEncoding);
}

/** What the provider calls the parameters that are reserved, where it has names of its own. */
export function ownNames({ parameterNames, tokens = {} }: OAuth2Descriptor): readonly string[] {
  const renamed = Object.values(parameterNames?.authorization ?? {});
  const ofTokens = Object.values(tokens).map(({ scopeParameter }) => scopeParameter);
  return [...renamed, ...ofTokens].filter((name) => typeof name === 'string');
}

/** RFC 7636 §4.2. */
async function challenge(
  { pkce = 'S256' }: OAuth2Descriptor,
  verifier: string,
  { runtime }: Client,
): Promise<Readonly<Record<string, string>>> {
  if (pkce === false) return {};
  if (pkce === 'plain') return { code_challenge: verifier, code_challenge_method: 'plain' };
  const digest = await runtime.digest(new TextEncoder().encode(verifier));
  return { code_challenge: base64url(digest), code_challenge_method: 'S256' };
}

function withQuery(
  url: URL,
  parameters: Readonly<Record<string, string>>,
  encoding: NonNullable<OAuth2Descriptor['authorizationEncoding']>,
): string {
  // Some sign-in pages are routes in the fragment, which then has the query.
  const [route = '', own = ''] = url.hash.split('?', 2);
  const query = new URLSearchParams(route === '' ? url.search : own);
  for (const [name, value] of Object.entries(parameters)) query.set(name, value);
  const text = encodings[encoding](query.toString());
  const before = new URL(url);
  before.hash = '';
  if (route === '') before.search = '';
  return `${before.href}${route}?${text}`;
}

const encodings = {
  form: (query: string) => query,
  percent: (query: string) => query.replaceAll('+', '%20'),
  // What RFC 3986 §3.4 allows in a query, apart from what separates parameters.
  legal: (query: string) =>
    query.replaceAll(/%(?:3A|2F|2C|40|2B|21|24|27|28|29|2A|3B|3F|7E)/g, decodeURIComponent),
} as const;
