import type { SigningAlgorithm } from '../jwt/sign-jwt.ts';

/** Where the parts of a token are in the answer: paths of names joined by dots, `data.token`. */
export interface TokenPaths {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  /** A lifetime. */
  readonly expiresIn?: string;
  /** A time: seconds or milliseconds since 1970, ISO 8601; or a duration as `177:05:38`. */
  readonly expiresAt?: string;
  readonly refreshTokenExpiresIn?: string;
  readonly refreshTokenExpiresAt?: string;
  readonly scope?: string;
}

export interface AnswerPaths extends TokenPaths {
  readonly error?: string;
  readonly errorDescription?: string;
  readonly tokenType?: string;
}

/** A further token of the same grant, with a lifetime and a refresh token of its own. */
export interface FurtherToken extends TokenPaths {
  readonly accessToken: string;
  /**
   * The authorization parameter that asks for its scopes. Whoever requests them writes the token's
   * name before: with `{ user: { scopeParameter: 'user_scope' } }` the scope `user:search:read`
   * is sent as `user_scope=search:read`, and granted under the same name.
   */
  readonly scopeParameter?: string;
}

/** New names for the parameters of the protocol; false leaves one out. */
export interface ParameterNames {
  /** Of the authorization request: `{ client_id: 'client_key', response_type: false }`. */
  readonly authorization?: Readonly<Record<string, string | false>>;
  /** Of the requests to the token endpoint, and to those for refresh and revocation. */
  readonly token?: Readonly<Record<string, string | false>>;
  /** Of the callback: `{ code: 'spapi_oauth_code' }`. */
  readonly callback?: Readonly<Partial<Record<'code' | 'error' | 'error_description', string>>>;
}

/** The assertion of `private_key_jwt`: RFC 7523 §3. */
export interface ClientAssertion {
  /** Default `RS256`. */
  readonly algorithm?: SigningAlgorithm;
  /** Default the `issuer`, or without one the address of the token endpoint. */
  readonly audience?: string;
  /** Default one minute. */
  readonly lifetimeMs?: number;
}

/** Where the access token stands on a call. Default `Authorization: Bearer`. */
export interface TokenPlacement {
  readonly header?: string;
  /** What stands before the token, with its space. Default `Bearer ` in `Authorization`, else nothing. */
  readonly prefix?: string;
  /** The query parameter that carries it, instead of a header. */
  readonly query?: string;
  /** Headers that every call has unless the caller sets them: `{ 'notion-version': '2022-06-28' }`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a provider differs from RFC 7009. */
export interface Revocation {
  /** Default `POST`. */
  readonly method?: 'POST' | 'GET' | 'DELETE';
  /** Which token is named; default the refresh token, where there is one. */
  readonly token?: 'access_token' | 'refresh_token';
  /** What the parameter that names it is called; default `token`. False where nothing names it. */
  readonly parameter?: string | false;
  /** `bearer`: the access token signs the request as it does a call. Default `client`. */
  readonly authentication?: 'client' | 'bearer' | 'none';
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Where the account is in the userinfo answer; default `sub`, and the first name people know. */
export interface UserinfoPaths {
  readonly id?: string;
  readonly label?: string;
}

/** A request to the token endpoint before it is sent. */
export interface PreparedRequest {
  readonly kind: 'exchange' | 'refresh' | 'revoke' | 'other';
  readonly method: 'POST' | 'GET' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * What an error code of a token endpoint means: the credentials are over, and why; `misconfigured`,
 * the integration is wrong; `transient`, it may pass; or what its name says.
 */
export type TokenErrorMeaning =
  | 'revoked'
  | 'expired'
  | 'rotated_away'
  | 'client_changed'
  | 'sso_required'
  | 'misconfigured'
  | 'transient'
  | 'rate_limited'
  | 'scope_required'
  | 'access_denied'
  | 'provider_error';
