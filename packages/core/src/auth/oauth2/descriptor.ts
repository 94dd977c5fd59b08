import type { Client, Grant } from '../scheme.ts';

/**
 * What a provider's OAuth 2.0 looks like, as data. Endpoints are absolute, or paths below the
 * integration's `authUrl`.
 */
export interface OAuth2Descriptor {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** RFC 7009. */
  readonly revocationEndpoint?: string;
  /** For providers that revoke in a way of their own. */
  readonly revoke?: (grant: Grant, client: Client) => Promise<void>;
  /**
   * The issuer identifier of RFC 9207: with it every callback must carry the same `iss`. Without
   * it the redirect URI, which no two integrations share, is what prevents a mix-up.
   */
  readonly issuer?: string;
  /** How the client proves itself at the token endpoint, RFC 6749 §2.3.1. Default `body`. */
  readonly clientAuthentication?: 'body' | 'basic' | 'none';
  /** Default a space. */
  readonly scopeSeparator?: string;
  /** Parameters every authorization request carries: `{ access_type: 'offline' }`. */
  readonly authorizationParameters?: Readonly<Record<string, string>>;
}

/** The address of an endpoint of this client's provider. */
export function endpoint(address: string, { authUrl }: Pick<Client, 'authUrl'>): string {
  return address.startsWith('/') ? authUrl + address : address;
}
