import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import type { ProviderKitOptions } from './options.ts';

/** A provider that the kit can play: its descriptor, and what the kit cannot read from it. */
export interface ReferenceProvider {
  readonly descriptor: OAuth2Descriptor;
  readonly options: ProviderKitOptions;
}

const DAY_MS = 24 * 3600_000;

/** As the RFCs say, and nothing else. */
const standard: OAuth2Descriptor = {
  authorizationEndpoint: '/authorize',
  tokenEndpoint: '/token',
  revocationEndpoint: '/revoke',
  issuer: 'https://auth.kit.example',
};

/** Does in its own way whatever can be done in several. */
const peculiar: OAuth2Descriptor = {
  documentation: 'https://docs.kit.example/oauth',
  authorizationEndpoint: 'https://{shop}.shops.kit.example/oauth/authorize',
  tokenEndpoint: 'https://{shop}.shops.kit.example/oauth/token',
  refreshEndpoint: 'https://{shop}.shops.kit.example/oauth/refresh',
  revocationEndpoint: '{api_domain}/tokens/{token}',
  revocation: {
    method: 'DELETE',
    token: 'access_token',
    parameter: false,
    authentication: 'bearer',
  },
  fields: {
    shop: { label: 'Shop', pattern: '[a-z0-9][a-z0-9-]*' },
    region: { label: 'Region', values: ['eu', 'us'], default: 'eu' },
  },
  captures: {
    api_domain: { from: 'data.apiDomain', hosts: ['kit.example'], required: true },
    workspace: { from: 'data.workspace.id', pattern: String.raw`\d+` },
    realm: { callback: 'realmId', pattern: String.raw`\d+`, required: true },
  },
  callbackHmac: 'hmac',
  callbackMustEqual: { shop: '{shop}.shops.kit.example' },
  callbackDenials: { setup_action: 'request' },
  pkce: 'plain',
  clientAuthentication: 'basic',
  requestFormat: 'json',
  tokenHeaders: { 'kit-version': '2030-01-01' },
  scopeSeparator: ',',
  defaultScopes: ['offline'],
  silentScopes: ['offline'],
  scopes: { 'things:read': {}, 'things:write': { sensitivity: 'restricted' } },
  authorizationParameters: { access_type: 'offline', prompt: 'consent' },
  authorizationEncoding: 'legal',
  tokenParameters: { expiring: '1' },
  parameterNames: {
    authorization: { client_id: 'client_key', response_type: false },
    token: { code: 'auth_code' },
    callback: { code: 'auth_code', error: 'errorCode' },
  },
  refreshParameters: { expires_in: '3600' },
  refreshSendsScope: true,
  response: {
    accessToken: 'data.accessToken',
    refreshToken: 'data.refreshToken',
    expiresIn: 'data.expireTime',
    expiresAt: 'data.expiresAt',
    refreshTokenExpiresIn: 'data.refreshExpireTime',
    scope: 'data.scope',
    tokenType: 'data.tokenType',
    error: 'data.errorCode',
    errorDescription: 'data.reason',
  },
  tokens: {
    user: {
      accessToken: 'data.user.accessToken',
      refreshToken: 'data.user.refreshToken',
      expiresIn: 'data.user.expireTime',
      scope: 'data.user.scope',
      scopeParameter: 'user_scope',
    },
  },
  tokenTypes: ['bearer', 'kit'],
  expiresInUnit: 'milliseconds',
  defaultLifetimeMs: 2 * 3600_000,
  refreshTokenIdleMs: 90 * DAY_MS,
  grantLifetimeMs: 365 * DAY_MS,
  placement: { header: 'x-kit-token', headers: { 'kit-version': '2030-01-01' } },
  rateLimit: {
    statuses: [403, 400],
    remaining: 'x-left',
    reset: ['x-reset', 'x-reset-daily'],
    resetUnit: 'epoch_ms',
    resetInMessage: String.raw`Retry after (\S+)`,
  },
  errorCodes: {
    session_terminated: 'revoked',
    '403 unauthorized_client': 'revoked',
    KIT50173: 'client_changed',
    grant_is_old: 'expired',
    used_before: 'rotated_away',
    sign_in_again: 'sso_required',
    come_back_later: 'transient',
    too_fast: 'rate_limited',
    wrong_setup: 'misconfigured',
  },
};

/** Has no refresh token: the access token is exchanged while it lives. */
const exchanging: OAuth2Descriptor = {
  authorizationEndpoint: 'https://www.kit.example/#/oauth/authorize',
  tokenEndpoint: '/oauth/access_token',
  refreshEndpoint: '/refresh_access_token',
  pkce: false,
  requestFormat: 'query',
  scopeSeparator: ' ',
  authorizationEncoding: 'percent',
  refreshMethod: 'GET',
  refreshWith: 'access_token',
  refreshParameters: { grant_type: 'kit_refresh_token' },
  placement: { query: 'access_token' },
};

/** Is known by its issuer alone, and to it the client is known by a key. */
const discovered: OAuth2Descriptor = {
  issuer: 'https://issuer.kit.example',
  discovery: 'oauth2',
  clientAuthentication: 'private_key_jwt',
  clientAssertion: { algorithm: 'ES256' },
};

/** Takes the secret as a user name, and answers what no path can say. */
const conforming: OAuth2Descriptor = {
  authorizationEndpoint: '/authorize',
  tokenEndpoint: '/token',
  clientAuthentication: 'basic_secret',
  scopeSeparator: '+',
  placement: { header: 'Authorization', prefix: 'token ' },
  conform: ({ credentials, ...rest }) =>
    Array.isArray(credentials) ? { ...rest, ...Object.assign({}, ...credentials) } : rest,
};

/** Knows the client by its id alone. */
const publicClient: OAuth2Descriptor = { ...standard, clientAuthentication: 'none' };

/**
 * Providers that do not exist. Together they use all that a descriptor can say, so that every
 * quirk is played to one of them at least.
 */
export const referenceProviders: Readonly<Record<string, ReferenceProvider>> = {
  standard: { descriptor: standard, options: { name: 'standard' } },
  peculiar: {
    descriptor: peculiar,
    options: {
      name: 'peculiar',
      apiUrl: '{api_domain}/v1',
      captures: { api_domain: 'https://eu.api.kit.example' },
    },
  },
  exchanging: { descriptor: exchanging, options: { name: 'exchanging' } },
  discovered: { descriptor: discovered, options: { name: 'discovered' } },
  conforming: {
    descriptor: conforming,
    options: {
      name: 'conforming',
      answer: ({
        accessToken,
        refreshToken,
        expiresIn,
        expiresAt,
        refreshTokenExpiresIn,
        ...rest
      }) => ({
        credentials: [
          { access_token: accessToken, token_type: rest.tokenType },
          { refresh_token: refreshToken, refresh_token_expires_in: refreshTokenExpiresIn },
        ],
        expires_in: expiresIn,
        expires_at: expiresAt,
        scope: rest.scope,
      }),
    },
  },
  public: { descriptor: publicClient, options: { name: 'public' } },
};
