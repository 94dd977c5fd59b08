import type { Account } from '../model.ts';
import type { Runtime } from '../runtime.ts';
import type { Captures } from './captures.ts';
import type { ConnectionFields } from './fields.ts';
import type { RateLimit } from './rate-limit.ts';
import type { ScopeDescriptions } from './scope-description.ts';

/** What a provider has granted. `secrets` are sealed, and blanked wherever they turn up. */
export interface Grant {
  readonly secrets: Readonly<Record<string, string>>;
  /** Values that belong to the credentials without being secret: a user name, a shop. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Null where the provider does not say. */
  readonly scopes: readonly string[] | null;
  /** When the first of the access tokens dies, milliseconds since 1970; null when unknown. */
  readonly expiresAt: number | null;
  /** When the first of the refresh tokens dies, unless it is used before; null when unknown. */
  readonly refreshTokenExpiresAt?: number | null;
  /**
   * When the user has to connect again, unless a refresh puts it off; null when nobody knows.
   * Default `refreshTokenExpiresAt`.
   */
  readonly endsAt?: number | null;
  /** Since when it ends at that time; set by the client. */
  readonly endKnownAt?: number;
  /** When each of the secrets dies, by its name: of several tokens the first one is due first. */
  readonly secretsExpireAt?: Readonly<Record<string, number>>;
  /** When the user allowed it: some providers end a grant a year later, whatever is refreshed. */
  readonly grantedAt?: number;
  /** The client that it was given to: no other one can refresh it. */
  readonly clientId?: string;
  /** Where it, or what it was renewed from, came from an import; set by the client. */
  readonly imported?: ImportMark;
}

/** Tells an import that it has been here before. */
interface ImportMark {
  /** A hash of the credentials that came. */
  readonly hash: string;
  /** The generation they were: a later one was renewed here. */
  readonly generation: number;
}

/** What you registered with the provider, as a scheme needs it. */
export interface Client {
  readonly runtime: Runtime;
  /** The app's name for people: `GitHub`. */
  readonly appName: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** PEM, and the id under which the provider knows it. */
  readonly privateKey: string | null;
  readonly keyId: string | null;
  readonly scopes: readonly string[];
  /** The values of this connection; before it has a grant, what was given to connect. */
  readonly fields: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly authUrl: string;
  /** Extra parameters of the authorization request. */
  readonly authorizationParameters: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Asks whose credentials sign the fetch, which throws on what is no success. */
export type AskAccount = (context: AccountContext) => Promise<Account>;

export interface AccountContext {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** The API's base URL, without a slash at the end. */
  readonly apiUrl: string;
  /** What the grant has besides its secrets: a shop, a workspace. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * One way to authenticate to a provider. What a scheme cannot do is an absent method: one with
 * `accept` takes credentials directly, one with `codeFlow` sends the user to the provider.
 */
export interface AuthScheme {
  /**
   * `oauth2`, `device_code`, `client_credentials`, `jwt_bearer`, `api_key`, `bearer_token`, `basic`,
   * `none`, or a name of your own.
   */
  readonly type: string;
  /**
   * May ask the provider for a first token.
   *
   * @throws OnBehalfError `invalid_params` naming the field that is wrong, never its value
   */
  accept?(credentials: Readonly<Record<string, unknown>>, client: Client): Grant | Promise<Grant>;
  /**
   * Takes over what was granted elsewhere, for `connections.import`. Asks nobody: the first call
   * will find out whether it works. Default `accept`.
   *
   * @throws OnBehalfError `invalid_params` naming the field that is wrong, never its value
   */
  adopt?(credentials: Readonly<Record<string, unknown>>, client: Client): Grant;
  readonly codeFlow?: CodeFlow;
  readonly deviceFlow?: DeviceFlow;
  /** Whether an integration without a `clientSecret` is a mistake; default false. */
  readonly needsClientSecret?: boolean;
  /** Whether an integration without a `privateKey` is a mistake; default false. */
  readonly needsPrivateKey?: boolean;
  /**
   * Whether its endpoints are whole addresses, so that an integration cannot have another
   * `authUrl`; default false.
   */
  readonly hasFixedEndpoints?: boolean;
  /** What has to be said before connecting; the addresses of an app may contain each. */
  readonly fields?: ConnectionFields;
  /** What its grants have in `fields` besides, from the provider. */
  readonly captures?: Captures;
  /** The scopes that are worth a word: what they are, and which the provider reviews apps for. */
  readonly scopes?: ScopeDescriptions;
  /** Names the account where the app itself does not. */
  readonly account?: AskAccount;
  /** How the provider says that it was called too often. */
  readonly rateLimit?: RateLimit;
  /**
   * New credentials for old ones. Absent, or answering null, where there is nothing to refresh.
   *
   * @throws OnBehalfError `reauth_required` when the provider refuses for good
   */
  refresh?(grant: Grant, client: Client): Promise<Grant | null>;
  /** Absent where the provider offers no revocation. */
  revoke?(grant: Grant, client: Client): Promise<void>;
  /**
   * Puts the credentials on a request. They win over whatever is there. `scopes` are those that the
   * request needs, where that is known: of several tokens, one that has them signs.
   */
  sign(
    request: { readonly headers: Headers; readonly url: URL },
    grant: Grant,
    scopes?: readonly string[],
  ): void;
  /** Members to put into the body of each request, for providers that look for a key there. */
  bodyFields?(grant: Grant): Readonly<Record<string, string>>;
}

export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly codeVerifier: string;
}

declare const validated: unique symbol;

/** A callback whose issuer was checked. Only this can be exchanged, and only `validate` makes it. */
export interface ValidatedCallback {
  readonly code: string;
  /** What the callback says and is kept with the grant. */
  readonly captured: Readonly<Record<string, string>>;
  readonly [validated]: true;
}

/** The authorization code grant with PKCE: RFC 6749 §4.1, RFC 7636. */
export interface CodeFlow {
  /**
   * Whether the provider adds what a user grants to what they granted before, so that a request
   * needs to name what is missing only. Default false: a request names everything.
   */
  readonly incrementalScopes?: boolean;
  authorizationUrl(request: AuthorizationRequest, client: Client): Promise<string>;
  /** @throws OnBehalfError `access_denied`, `issuer_mismatch`, `misconfigured`, `provider_error` */
  validate(
    callback: URLSearchParams,
    client: Client,
  ): ValidatedCallback | Promise<ValidatedCallback>;
  exchange(
    callback: ValidatedCallback,
    request: Pick<AuthorizationRequest, 'redirectUri' | 'codeVerifier'>,
    client: Client,
  ): Promise<Grant>;
}

/** How a user signs in on another device: RFC 8628 §3.2. */
export interface DeviceAuthorization {
  /** A secret. */
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly intervalMs: number;
}

/** The device authorization grant: RFC 8628. */
export interface DeviceFlow {
  start(client: Client): Promise<DeviceAuthorization>;
  /** @throws OnBehalfError `access_denied`, `flow_expired`, and what the token endpoint answers */
  poll(deviceCode: string, client: Client): Promise<Grant | 'pending' | 'slow_down'>;
}
