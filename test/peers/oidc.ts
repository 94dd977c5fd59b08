import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

import { type Configuration, Provider } from 'oidc-provider';

export interface OidcProviderOptions {
  redirectUris: readonly string[];
  /** Scopes besides `openid` and `offline_access`. One it does not know is left out, silently. */
  scopes?: readonly string[];
  /** Whole seconds; default 3600. */
  accessTokenTtlSeconds?: number;
  /** Whole seconds; default 86,400. */
  refreshTokenTtlSeconds?: number;
}

export interface OidcClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The provider, and its client that must use `client_secret_post`. */
export interface OidcPeer extends OidcClient, AsyncDisposable {
  /** Also the base of the API: `GET /me` answers `{ sub }` to a token with the scope `openid`. */
  readonly issuer: string;
  /** A client that must use `client_secret_basic`, with a secret that has to be encoded first. */
  readonly basicClient: OidcClient;
  /** How often the token endpoint was asked with this `grant_type`. */
  tokenRequests(grantType: string): { readonly accepted: number; readonly refused: number };
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
  const client = { clientId: 'post-client', clientSecret: randomBytes(24).toString('hex') };
  const basicClient = {
    clientId: 'basic-client',
    clientSecret: `a:b+c d%2F&${randomBytes(24).toString('hex')}`,
  };
  // The issuer names the port: the server listens first, and nobody knows of it yet.
  const server = createServer((request, response) => void answer(request, response));
  const issuer = await new Promise<string>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`);
    });
  });
  const provider = new Provider(issuer, configure(options, client, basicClient));
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
    ...client,
    basicClient,
    tokenRequests(grantType) {
      const asked = outcomes.filter((it) => it.grantType === grantType);
      const accepted = asked.filter((it) => it.accepted).length;
      return { accepted, refused: asked.length - accepted };
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

function configure(
  options: OidcProviderOptions,
  client: OidcClient,
  basicClient: OidcClient,
): Configuration {
  const {
    redirectUris,
    scopes = [],
    accessTokenTtlSeconds = 3600,
    refreshTokenTtlSeconds = 86_400,
  } = options;
  const shared = {
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    id_token_signed_response_alg: 'ES256' as const,
  };
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clients: [
      {
        ...shared,
        client_id: client.clientId,
        client_secret: client.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
      },
      {
        ...shared,
        client_id: basicClient.clientId,
        client_secret: basicClient.clientSecret,
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    scopes: ['openid', 'offline_access', ...scopes],
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    features: {
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
