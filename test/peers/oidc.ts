import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

import { type ClientMetadata, type Configuration, Provider } from 'oidc-provider';

import { type OidcClients, registerClients } from './oidc-clients.ts';

export interface OidcProviderOptions {
  redirectUris: readonly string[];
  /** Scopes besides `openid` and `offline_access`. One it does not know is left out, silently. */
  scopes?: readonly string[];
  /** Whole seconds; default 3600. */
  accessTokenTtlSeconds?: number;
  /** Whole seconds; default 86,400. */
  refreshTokenTtlSeconds?: number;
  /** Whole seconds; default 600. */
  deviceCodeTtlSeconds?: number;
}

/** The provider and its clients, of which itself is the one that uses `client_secret_post`. */
export interface OidcPeer extends OidcClients, AsyncDisposable {
  /** Also the base of the API: `GET /me` answers `{ sub }` to a token with the scope `openid`. */
  readonly issuer: string;
  /** How often the token endpoint was asked with this `grant_type`. */
  tokenRequests(grantType: string): { readonly accepted: number; readonly refused: number };
  /** Whether the provider, asked by RFC 7662, still takes a token. */
  isActive(token: string): Promise<boolean>;
  /** Ends every access token issued so far. The refresh tokens live on. */
  expireAccessTokens(): Promise<void>;
  /** Ends every token, refresh tokens too: what users do on the provider's settings page. */
  revokeGrants(): Promise<void>;
  close(): Promise<void>;
}

/**
 * An OpenID provider in this process, strict wherever a client can be wrong: PKCE with S256, codes
 * and refresh tokens are good for one use, and using one again ends all tokens of its grant.
 */
export async function startOidcProvider(options: OidcProviderOptions): Promise<OidcPeer> {
  const { clients, metadata } = registerClients(options.redirectUris);
  // The issuer names the port: the server listens first, and nobody knows of it yet.
  const server = createServer((request, response) => void answer(request, response));
  const issuer = await new Promise<string>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`);
    });
  });
  const provider = new Provider(issuer, configure(options, metadata));
  const answer = provider.callback();

  const accessTokens = new Set<Token>();
  provider.on('access_token.saved', (token) => accessTokens.add(token));
  const refreshTokens = new Set<Token>();
  provider.on('refresh_token.saved', (token) => refreshTokens.add(token));

  const outcomes: { grantType: unknown; accepted: boolean }[] = [];
  provider.on('grant.success', ({ oidc }) => {
    outcomes.push({ grantType: oidc.params?.['grant_type'], accepted: true });
  });
  provider.on('grant.error', ({ oidc }) => {
    outcomes.push({ grantType: oidc.params?.['grant_type'], accepted: false });
  });

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    issuer,
    ...clients,
    tokenRequests(grantType) {
      const asked = outcomes.filter((it) => it.grantType === grantType);
      const accepted = asked.filter((it) => it.accepted).length;
      return { accepted, refused: asked.length - accepted };
    },
    async isActive(token) {
      const { clientId, clientSecret } = clients;
      const body = new URLSearchParams({
        token,
        client_id: clientId,
        client_secret: clientSecret,
      });
      const told = await fetch(`${issuer}/token/introspection`, { method: 'POST', body });
      return ((await told.json()) as { active: boolean }).active;
    },
    expireAccessTokens: () => destroyAll(accessTokens),
    async revokeGrants() {
      await destroyAll(refreshTokens);
      await destroyAll(accessTokens);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Token {
  destroy(): Promise<void>;
}

async function destroyAll(tokens: Set<Token>): Promise<void> {
  await Promise.all(Array.from(tokens, (token) => token.destroy()));
  tokens.clear();
}

function configure(options: OidcProviderOptions, clients: ClientMetadata[]): Configuration {
  const {
    scopes = [],
    accessTokenTtlSeconds = 3600,
    refreshTokenTtlSeconds = 86_400,
    deviceCodeTtlSeconds = 600,
  } = options;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clients,
    scopes: ['openid', 'offline_access', ...scopes],
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      devInteractions: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
    },
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    // Tokens would end with the browser session unless the client asks for `offline_access`.
    expiresWithSession: () => false,
    // By default an access token is good for 15 seconds longer than it says.
    clockTolerance: 0,
    ttl: {
      AccessToken: accessTokenTtlSeconds,
      AuthorizationCode: 60,
      ClientCredentials: accessTokenTtlSeconds,
      DeviceCode: deviceCodeTtlSeconds,
      Grant: refreshTokenTtlSeconds,
      IdToken: 3600,
      Interaction: 600,
      RefreshToken: refreshTokenTtlSeconds,
      Session: 86_400,
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] },
  };
}
