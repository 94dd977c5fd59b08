import { clientProblems } from './client.ts';
import type { Dialect } from './dialect.ts';
import { tokenOfCall } from './placement.ts';
import type { Received } from './received.ts';

/** Reads a request to end a token: RFC 7009, or as the descriptor says. */
export function readRevocation(
  dialect: Dialect,
  received: Received,
  publicKey: string,
): { readonly token: string | null; readonly problems: readonly string[] } {
  const { revocation = {}, revocationEndpoint = '', requestFormat } = dialect.descriptor;
  const { method = 'POST', parameter = 'token', authentication = 'client' } = revocation;
  const problems: string[] = [];
  if (received.method !== method) problems.push(`is a ${received.method}, not a ${method}`);
  const isJson = requestFormat === 'json' && method === 'POST';
  const sent = isJson && received.body !== '' ? JSON.parse(received.body) : received.body;
  const entries = isJson
    ? Object.entries(sent as Record<string, string>)
    : [...received.url.searchParams, ...new URLSearchParams(received.body)];
  const parameters = dialect.standard('token', entries);
  for (const [name, value] of Object.entries(revocation.parameters ?? {})) {
    if (parameters[name] !== value) problems.push(`lacks ${name}=${value}`);
  }
  if (authentication === 'client') {
    problems.push(...clientProblems(dialect, { received, parameters }, publicKey));
  }
  const bearer = authentication === 'bearer' ? tokenOfCall(dialect, received) : null;
  if (bearer !== null) problems.push(...bearer.problems);
  const inPath = revocationEndpoint.includes('{token}')
    ? decodeURIComponent(received.url.pathname.split('/').at(-1) ?? '')
    : null;
  const named = parameter === false ? null : (parameters[parameter] ?? null);
  return { token: inPath ?? named ?? bearer?.token ?? null, problems };
}
