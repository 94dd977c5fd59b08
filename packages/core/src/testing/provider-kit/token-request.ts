import type { TokenRequest } from './client.ts';
import type { Dialect } from './dialect.ts';
import type { Received } from './received.ts';

/** Reads a request to the token endpoint, and says what is wrong with its form. */
export function readTokenRequest(
  dialect: Dialect,
  received: Received,
  method: 'POST' | 'GET' = 'POST',
): TokenRequest & { readonly problems: readonly string[] } {
  const { requestFormat = 'form', tokenHeaders = {} } = dialect.descriptor;
  const problems: string[] = [];
  const format = method === 'GET' ? 'query' : requestFormat;
  if (received.method !== method) problems.push(`is a ${received.method}, not a ${method}`);
  const type = received.headers.get('content-type') ?? '';
  for (const [name, value] of Object.entries(tokenHeaders)) {
    if (received.headers.get(name) !== value) problems.push(`lacks the header ${name}`);
  }
  let parameters: Iterable<readonly [string, string]> = received.url.searchParams;
  if (format === 'form') {
    if (!type.startsWith('application/x-www-form-urlencoded')) problems.push('is no form');
    parameters = new URLSearchParams(received.body);
  }
  if (format === 'json') {
    if (!type.startsWith('application/json')) problems.push('is no JSON');
    parameters = entriesOf(received.body, problems);
  }
  if (format !== 'query' && received.url.search !== '') problems.push('has a query');
  if (format === 'query' && received.body !== '') problems.push('has a body');
  const list = [...parameters];
  const repeated = list.find(([name], index) => list.findIndex(([it]) => it === name) !== index);
  if (repeated !== undefined) problems.push(`repeats ${repeated[0]}: RFC 6749 §3.2 forbids it`);
  return { received, parameters: dialect.standard('token', list), problems };
}

function entriesOf(body: string, problems: string[]): readonly (readonly [string, string])[] {
  try {
    const value = JSON.parse(body) as Record<string, unknown>;
    return Object.entries(value).map(([name, it]) => [name, String(it)] as const);
  } catch {
    problems.push('is no JSON');
    return [];
  }
}

/** What is wrong with the parameters of an exchange or a refresh, beside whose they are. */
export function parameterProblems(
  { descriptor, takes }: Dialect,
  { parameters }: TokenRequest,
  grantType: string,
): readonly string[] {
  const isRefresh = grantType === 'refresh_token';
  const fixed = isRefresh ? descriptor.refreshParameters : descriptor.tokenParameters;
  const expected = {
    ...(takes('token', 'grant_type') && { grant_type: grantType }),
    ...fixed,
  };
  const wrong = Object.entries(expected)
    .filter(([name, value]) => parameters[name] !== value)
    .map(([name, value]) => `lacks ${name}=${value}`);
  const mayHaveScope = descriptor.refreshSendsScope === true || 'scope' in (fixed ?? {});
  const extra = ['scope', 'redirect_uri', 'code', 'code_verifier'].filter(
    (name) => isRefresh && name in parameters && !(name === 'scope' && mayHaveScope),
  );
  const surplus = extra
    .filter((name) => !(name in (fixed ?? {})))
    .map((name) => `sends ${name}, which a refresh must not have`);
  return [...wrong, ...surplus];
}
