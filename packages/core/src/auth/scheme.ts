import type { Runtime } from '../runtime.ts';

/** What a provider has granted. `secrets` are sealed, and blanked wherever they turn up. */
export interface Grant {
  readonly secrets: Readonly<Record<string, string>>;
  /** Values that belong to the credentials without being secret: a user name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Null where the provider does not say. */
  readonly scopes: readonly string[] | null;
  /** When the access token dies, milliseconds since 1970; null when unknown. */
  readonly expiresAt: number | null;
}

/** What you registered with the provider, as a scheme needs it. */
export interface Client {
  readonly runtime: Runtime;
  /** The app's name for people: `GitHub`. */
  readonly appName: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scopes: readonly string[];
  readonly apiUrl: string;
  readonly authUrl: string;
  /** Extra parameters of the authorization request. */
  readonly authorizationParameters: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One way to authenticate to a provider. What a scheme cannot do is an absent method: one with
 * `accept` takes credentials directly, one with `codeFlow` sends the user to the provider.
 */
export interface AuthScheme {
  /** `oauth2`, `api_key`, `bearer_token`, `basic`, `none`, or a name of your own. */
  readonly type: string;
  /** @throws OnBehalfError `invalid_params` naming the field that is wrong, never its value */
  accept?(credentials: Readonly<Record<string, unknown>>): Grant;
  readonly codeFlow?: CodeFlow;
  /** Whether an integration without a `clientSecret` is a mistake; default false. */
  readonly needsClientSecret?: boolean;
  /**
   * New credentials for old ones. Absent, or answering null, where there is nothing to refresh.
   *
   * @throws OnBehalfError `reauth_required` when the provider refuses for good
   */
  refresh?(grant: Grant, client: Client): Promise<Grant | null>;
  /** Absent where the provider offers no revocation. */
  revoke?(grant: Grant, client: Client): Promise<void>;
  /** Puts the credentials on a request. They win over whatever is there. */
  sign(request: { readonly headers: Headers; readonly url: URL }, grant: Grant): void;
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
  readonly [validated]: true;
}

/** The authorization code grant with PKCE: RFC 6749 §4.1, RFC 7636. */
export interface CodeFlow {
  authorizationUrl(request: AuthorizationRequest, client: Client): Promise<string>;
  /** @throws OnBehalfError `access_denied`, `issuer_mismatch`, `misconfigured`, `provider_error` */
  validate(callback: URLSearchParams, client: Client): ValidatedCallback;
  exchange(
    callback: ValidatedCallback,
    request: Pick<AuthorizationRequest, 'redirectUri' | 'codeVerifier'>,
    client: Client,
  ): Promise<Grant>;
}
