import type { Dialect } from './dialect.ts';
import type { Received } from './received.ts';

/** The access token of a call, from the one place where this provider wants it. */
export function tokenOfCall(
  { descriptor }: Dialect,
  { headers, url }: Received,
): { readonly token: string | null; readonly problems: readonly string[] } {
  const {
    header = 'authorization',
    prefix,
    query,
    headers: fixed = {},
  } = descriptor.placement ?? {};
  const problems = Object.entries(fixed)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `lacks the header ${name}`);
  const isElsewhere = query !== undefined || header.toLowerCase() !== 'authorization';
  if (isElsewhere && headers.has('authorization')) {
    problems.push('carries an Authorization header, which this provider does not read');
  }
  if (query !== undefined) return { token: url.searchParams.get(query), problems };
  const word = prefix ?? (isElsewhere ? '' : 'Bearer ');
  const value = headers.get(header) ?? '';
  const isRight = value.startsWith(word) && value.length > word.length;
  if (!isRight) problems.push(`does not have the token in "${header}: ${word}..."`);
  return { token: isRight ? value.slice(word.length) : null, problems };
}
