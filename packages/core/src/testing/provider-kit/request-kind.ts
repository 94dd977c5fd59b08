import type { Dialect } from './dialect.ts';
import type { Received } from './received.ts';

/** What a request is about, by where it goes and what it says. */
export type RequestKind =
  | 'exchange'
  | 'refresh'
  | 'mint'
  | 'revocation'
  | 'metadata'
  | 'api'
  | 'elsewhere';

export function kindOf(dialect: Dialect, apiUrl: string, received: Received): RequestKind {
  const { endpoints, issuer } = dialect;
  const { url } = received;
  const isAt = (address: string | null): boolean => address !== null && matches(address, url);
  const sent = `${url.search}&${received.body}`;
  // A form spells the colons of a URN in its own way.
  const isMint = /client_credentials|grant-type(?:%3A|:)jwt-bearer/.test(sent);
  if (isMint && isAt(endpoints.tokenEndpoint)) return 'mint';
  const isRefresh = isRefreshRequest(dialect, received);
  if (isRefresh && isAt(endpoints.refreshEndpoint ?? endpoints.tokenEndpoint)) return 'refresh';
  if (isAt(endpoints.tokenEndpoint)) return 'exchange';
  if (isAt(endpoints.revocationEndpoint)) return 'revocation';
  const isOfIssuer = issuer !== null && url.origin === new URL(issuer).origin;
  if (isOfIssuer && url.pathname.includes('/.well-known/')) return 'metadata';
  const isApi = url.href === apiUrl || url.href.startsWith(`${apiUrl}/`);
  return isApi || isAt(endpoints.userinfoEndpoint) ? 'api' : 'elsewhere';
}

/** The token of a revocation may be a part of its path. */
function matches(address: string, { origin, pathname }: URL): boolean {
  const wanted = new URL(address.replaceAll('{token}', 'kit-token'));
  const pattern = wanted.pathname
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace('kit-token', '[^/]+');
  return wanted.origin === origin && new RegExp(`^${pattern}$`).test(pathname);
}

/** A refresh and an exchange may go to the same address. */
function isRefreshRequest({ descriptor, endpoints }: Dialect, { url, body }: Received): boolean {
  const { refreshParameters, refreshWith = 'refresh_token' } = descriptor;
  const { refreshEndpoint, tokenEndpoint } = endpoints;
  if (refreshEndpoint !== null && refreshEndpoint !== tokenEndpoint) {
    return matches(refreshEndpoint, url);
  }
  const sent = `${url.search}&${body}`;
  const grantType = refreshParameters?.['grant_type'] ?? 'refresh_token';
  return (
    (sent.includes(grantType) || sent.includes(refreshWith)) && !sent.includes('authorization_code')
  );
}
