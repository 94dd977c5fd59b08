import type { Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { MAIN, secretName } from './secret-name.ts';

/** Puts an access token on a request. It wins over whatever is there; other headers do not. */
export function placeToken(
  { placement = {} }: Pick<OAuth2Descriptor, 'placement'>,
  { headers, url }: { readonly headers: Headers; readonly url: URL },
  token: string,
): void {
  const { header = 'authorization', query, headers: others = {} } = placement;
  const { prefix = header.toLowerCase() === 'authorization' ? 'Bearer ' : '' } = placement;
  for (const [name, value] of Object.entries(others)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (query === undefined) headers.set(header, prefix + token);
  else url.searchParams.set(query, prefix === 'Bearer ' ? token : prefix + token);
}

/**
 * The token that signs a request: the first that holds all scopes that the request needs, in the
 * order of the descriptor. Where none does, or the provider does not say what it granted, the main
 * one decides, or the first of the others where that is absent.
 */
export function callToken(
  { tokens = {} }: Pick<OAuth2Descriptor, 'tokens'>,
  { secrets, scopes }: Pick<Grant, 'secrets' | 'scopes'>,
  needed: readonly string[] = [],
): string {
  const names = [MAIN, ...Object.keys(tokens)].filter(
    (name) => secrets[secretName(name, 'accessToken')] !== undefined,
  );
  const granted = new Set(scopes);
  const owner = (scope: string): string =>
    Object.keys(tokens).find((name) => scope.startsWith(`${name}:`)) ?? MAIN;
  const holds = (name: string): boolean =>
    needed.every((scope) => {
      const own = owner(scope) === MAIN && name !== MAIN ? `${name}:${scope}` : scope;
      return owner(own) === name && granted.has(own);
    });
  const name = names.find(holds) ?? names[0];
  return name === undefined ? '' : (secrets[secretName(name, 'accessToken')] ?? '');
}
