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

/** The token that signs calls: the main one, or the first of the others where that is absent. */
export function callToken({ tokens = {} }: Pick<OAuth2Descriptor, 'tokens'>, grant: Grant): string {
  const names = [MAIN, ...Object.keys(tokens)].map((name) => secretName(name, 'accessToken'));
  return names.map((name) => grant.secrets[name]).find((token) => token !== undefined) ?? '';
}
