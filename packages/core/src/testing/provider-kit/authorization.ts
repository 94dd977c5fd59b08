import { CLIENT_ID } from './client.ts';
import type { Dialect } from './dialect.ts';

/** A code that waits to be redeemed, and what it is bound to. */
export interface Consent {
  readonly login: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly challenge: string | null;
}

/** What is asked of the user at the provider's page. */
export interface AuthorizationRequest {
  readonly parameters: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  readonly problems: readonly string[];
}

/** Reads the request that a browser brings to the provider's page. */
export function readAuthorization(dialect: Dialect, address: string): AuthorizationRequest {
  const { descriptor } = dialect;
  const { pkce = 'S256', authorizationParameters = {}, scopeSeparator = ' ' } = descriptor;
  const url = new URL(address);
  const problems: string[] = [];
  const page = new URL(dialect.endpoints.authorizationEndpoint ?? '');
  const query = url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?')) : url.search;
  const parameters = dialect.standard('authorization', new URLSearchParams(query));
  const must = (name: string, value: string): void => {
    const isTaken = dialect.takes('authorization', name);
    if (!isTaken && name in parameters) problems.push(`sends ${name}, which must not be there`);
    if (isTaken && parameters[name] !== value) problems.push(`does not say ${name}=${value}`);
  };

  if (url.origin + url.pathname !== page.origin + page.pathname) problems.push('goes elsewhere');
  for (const [name, value] of page.searchParams) must(name, value);
  must('client_id', CLIENT_ID);
  must('response_type', 'code');
  for (const [name, value] of Object.entries(authorizationParameters)) must(name, value);
  if ((parameters['state'] ?? '').length < 22) problems.push('has no state, or a short one');
  if (!URL.canParse(parameters['redirect_uri'] ?? '')) problems.push('has no redirect_uri');
  if ('client_secret' in parameters || 'code_verifier' in parameters) {
    problems.push('shows a secret in an address');
  }
  const challenge = parameters['code_challenge'];
  const isHash = /^[\w-]{43}$/.test(challenge ?? '');
  if (pkce === false && (challenge !== undefined || 'code_challenge_method' in parameters)) {
    problems.push('has a code_challenge, which this provider refuses');
  }
  if (pkce !== false) must('code_challenge_method', pkce);
  if (pkce !== false && !isHash) problems.push('has no code_challenge');
  if (parameters['scope'] === '') problems.push('has an empty scope, which some providers refuse');
  const scopes = (parameters['scope'] ?? '').split(scopeSeparator).filter((it) => it !== '');
  return { parameters, scopes, problems };
}
