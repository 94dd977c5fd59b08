import type { Captures } from '../captures.ts';
import type { ConnectionFields } from '../fields.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { Client, Grant } from '../scheme.ts';
import type { ScopeDescriptions } from '../scope-description.ts';
import type {
  AnswerPaths,
  ClientAssertion,
  FurtherToken,
  ParameterNames,
  PreparedRequest,
  Revocation,
  TokenErrorMeaning,
  TokenPlacement,
  UserinfoPaths,
} from './descriptor-parts.ts';

/**
 * What a provider's OAuth 2.0 looks like, as data. Whatever is left out is as the RFCs say.
 *
 * Endpoints are absolute, or paths below the integration's `authUrl`. `{name}` in one stands for
 * one of the `fields` or `captures`. A name in the host must be followed by a domain of the
 * provider, `https://{shop}.myshopify.com`, or come from a table of `values`; an address that was
 * captured stands at the beginning: `{instance_url}/token`.
 */
export interface OAuth2Descriptor {
  /** Where the provider documents this: for whoever has to check it. */
  readonly documentation?: string;

  /** May be absent with `discovery`, and where no user is sent to the provider. */
  readonly authorizationEndpoint?: string;
  /** May be absent with `discovery` only. */
  readonly tokenEndpoint?: string;
  /** Default the token endpoint. */
  readonly refreshEndpoint?: string;
  /** RFC 7009, or as `revocation` says. `{token}` in it stands for the token. */
  readonly revocationEndpoint?: string;
  /** RFC 8628. */
  readonly deviceAuthorizationEndpoint?: string;
  /**
   * Names the account of a connection, where the app itself does not. It is called as the API is: a
   * path is below the API's base URL, and another host is one of the app's `hosts`.
   */
  readonly userinfoEndpoint?: string;
  readonly userinfo?: UserinfoPaths;
  /**
   * The issuer identifier of RFC 9207: with it every callback must carry the same `iss`; with
   * `discovery` only where the provider's metadata say that it does. Without it the redirect URI,
   * which no two integrations share, is what prevents a mix-up.
   */
  readonly issuer?: string;
  /**
   * Fills what is missing from the metadata of `issuer`, at first use: RFC 8414, or OpenID's. The
   * issuer `/` is the integration's `authUrl` itself.
   */
  readonly discovery?: 'oauth2' | 'oidc';

  /** What the user or the integration says before connecting. */
  readonly fields?: ConnectionFields;
  /** What the provider says and is kept with the grant. */
  readonly captures?: Captures;

  /** RFC 7636; false where the provider refuses its parameters. Default `S256`. */
  readonly pkce?: 'S256' | 'plain' | false;
  /**
   * How the client proves itself at the token endpoint: RFC 6749 §2.3.1, RFC 7523 §2.2.
   * `basic_secret` has the secret as the user name, without a password. Default `body`.
   */
  readonly clientAuthentication?: 'body' | 'basic' | 'basic_secret' | 'none' | 'private_key_jwt';
  readonly clientAssertion?: ClientAssertion;
  /** How the parameters of a token request travel. Default `form`. */
  readonly requestFormat?: 'form' | 'json' | 'query';
  /** Headers of every token request. */
  readonly tokenHeaders?: Readonly<Record<string, string>>;

  /** Default a space. */
  readonly scopeSeparator?: string;
  /** Asked for in any case: `offline_access`. */
  readonly defaultScopes?: readonly string[];
  /** The scopes that are worth a word. */
  readonly scopes?: ScopeDescriptions;
  /** Scopes the provider grants with others and never names in its answer: `offline_access`. */
  readonly silentScopes?: readonly string[];
  /** How access tokens begin whose rights are no scopes, which the provider does not say: `ghu_`. */
  readonly scopelessTokenPrefix?: string;

  /** Parameters every authorization request carries: `{ access_type: 'offline' }`. */
  readonly authorizationParameters?: Readonly<Record<string, string>>;
  /**
   * `form` writes a space as `+`, `percent` as `%20`; `legal` leaves what may stand in a query
   * (`:/,@+`) as it is. Default `form`.
   */
  readonly authorizationEncoding?: 'form' | 'percent' | 'legal';
  /** Parameters of the exchange of a code. */
  readonly tokenParameters?: Readonly<Record<string, string>>;
  readonly parameterNames?: ParameterNames;
  /** The callback's parameter with the HMAC-SHA-256 of the others, in hex, under the client secret. */
  readonly callbackHmac?: string;
  /** What a callback's parameters must be: `{ shop: '{shop}.myshopify.com' }`. */
  readonly callbackMustEqual?: Readonly<Record<string, string>>;
  /** Parameters that say that access was not granted, without an error: `{ setup_action: 'request' }`. */
  readonly callbackDenials?: Readonly<Record<string, string>>;

  /** Default `POST`. */
  readonly refreshMethod?: 'POST' | 'GET';
  /** What is given for new tokens: where there is no refresh token, the access token itself. */
  readonly refreshWith?: 'refresh_token' | 'access_token';
  /** Parameters of a refresh; `grant_type` may be one: `{ grant_type: 'ig_refresh_token' }`. */
  readonly refreshParameters?: Readonly<Record<string, string>>;
  /** Whether a refresh names the granted scopes again. Default false. */
  readonly refreshSendsScope?: boolean;

  /** Where the parts of an answer are, if not where RFC 6749 §5.1 says. */
  readonly response?: AnswerPaths;
  /**
   * Further tokens of one grant, by name: for `user` the secrets are `user.accessToken` and
   * `user.refreshToken`. A grant may have them beside the main token or instead of it.
   */
  readonly tokens?: Readonly<Record<string, FurtherToken>>;
  /** The token types that are taken, in any case. Default all: providers write what they like. */
  readonly tokenTypes?: readonly string[];
  /** Default `seconds`. */
  readonly expiresInUnit?: 'seconds' | 'milliseconds';
  /** How long an access token lives where the provider does not say. */
  readonly defaultLifetimeMs?: number;
  /** How long a refresh token lives where the provider does not say. */
  readonly refreshTokenLifetimeMs?: number;
  /** A refresh token dies when it is not used for so long. */
  readonly refreshTokenIdleMs?: number;
  /** How long after the user's consent everything ends, whatever is refreshed. */
  readonly grantLifetimeMs?: number;

  /** Where the token stands on a call. */
  readonly placement?: TokenPlacement;
  /** How the API says that it was called too often. */
  readonly rateLimit?: RateLimit;
  /**
   * What the provider's error codes mean, before the common ones: `{ token_revoked: 'revoked' }`,
   * with a status: `{ '403 unauthorized_client': 'revoked' }`, or what the description begins with:
   * `{ AADSTS50173: 'revoked' }`.
   */
  readonly errorCodes?: Readonly<Record<string, TokenErrorMeaning>>;

  readonly revocation?: Revocation;
  /** For providers that revoke in a way that no data describe. */
  readonly revoke?: (grant: Grant, client: Client) => Promise<void>;
  /** Last resort: rewrites a request with its credentials before it is sent, to the same host. */
  readonly prepare?: (
    request: PreparedRequest,
    client: Client,
  ) => PreparedRequest | Promise<PreparedRequest>;
  /** Last resort: rewrites an answer before it is read. */
  readonly conform?: (
    answer: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}
