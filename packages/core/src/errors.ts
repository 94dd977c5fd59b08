/**
 * Every code a failure can carry. Callers switch on it; it is stable across releases.
 * The first group appears in action results, the second only while a connection is made.
 */
export type ErrorCode =
  | 'unknown_action'
  | 'invalid_params'
  | 'connection_required'
  | 'reauth_required'
  | 'ambiguous_connection'
  | 'scope_required'
  | 'approval_required'
  | 'denied'
  | 'rate_limited'
  | 'provider_error'
  | 'not_found'
  | 'network_error'
  | 'timeout'
  | 'cancelled'
  | 'outcome_unknown'
  | 'misconfigured'
  | 'internal'
  | 'access_denied'
  | 'flow_expired'
  | 'flow_replayed'
  | 'wrong_browser'
  | 'wrong_user'
  | 'account_mismatch'
  | 'issuer_mismatch';

export const REAUTH_REASONS = [
  'revoked',
  'expired',
  'rotated_away',
  'client_changed',
  'sso_required',
] as const;

/**
 * Why a connection's credentials no longer work. `revoked`: the provider has refused them.
 * `expired`: they have died, and there is nothing to renew them with. `rotated_away`: the provider has
 * taken the refresh token once, and its answer was lost. `client_changed`: they were given to another
 * client than the integration is now. `sso_required`: the user has to sign in again at their own
 * organisation's identity provider.
 */
export type ReauthReason = (typeof REAUTH_REASONS)[number];

/** One connection to choose from when nothing else decides. */
export interface ConnectionCandidate {
  readonly connectionId: string;
  readonly alias: string | null;
  readonly account: string | null;
}

/** One parameter that is wrong, and how. `path` is empty for the params as a whole. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** What a failure carries besides its message; which fields are there depends on the code. */
export interface ErrorDetails {
  /** `unknown_action`: the nearest names. */
  readonly suggestions?: readonly string[];
  /** `invalid_params`: each field that is wrong. */
  readonly fields?: readonly FieldError[];
  /** `connection_required`, `reauth_required`, `scope_required`: the app. */
  readonly app?: string;
  /** Where to send the user for what is needed, when the client may start connections. */
  readonly redirectUrl?: string;
  /** The connection: `reauth_required`, to be made anew; `scope_required`, that lacks the scopes. */
  readonly connectionId?: string;
  /** `reauth_required`: a {@link ReauthReason}; `denied`: the policy's own words. */
  readonly reason?: string;
  /** `ambiguous_connection` */
  readonly candidates?: readonly ConnectionCandidate[];
  /** `scope_required` */
  readonly missingScopes?: readonly string[];
  /** `approval_required` */
  readonly approvalId?: string;
  /** `rate_limited`: when to try again, ISO 8601. */
  readonly retryAt?: string;
  /** `provider_error`, `not_found`: the provider's HTTP status. */
  readonly status?: number;
  /** `internal`, `misconfigured`: find it in the logs under this id. */
  readonly id?: string;
}

/** A failure as data: safe to serialise and to show to a model. */
export interface ActionError extends ErrorDetails {
  readonly code: ErrorCode;
  readonly message: string;
  /** Whether the same call may succeed later without anybody doing anything. */
  readonly retryable: boolean;
}

const BRAND = Symbol.for('onbehalf.error');
const RETRYABLE: ReadonlySet<ErrorCode> = new Set(['rate_limited', 'network_error', 'timeout']);

/**
 * The one error class. Its message is safe for a model; it never has a `cause`, because Node
 * prints causes and the errors of HTTP and OAuth libraries carry tokens in theirs.
 */
export class OnBehalfError extends Error {
  override readonly name = 'OnBehalfError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    message: string,
    details: ErrorDetails & { readonly retryable?: boolean } = {},
  ) {
    super(message);
    const { retryable, ...rest } = details;
    this.code = code;
    this.retryable = retryable ?? RETRYABLE.has(code);
    this.details = Object.freeze(rest);
    Object.defineProperty(this, BRAND, { value: true });
  }

  toJSON(): ActionError {
    return {
      code: this.code,
      message: this.message,
      retryable: this.retryable,
      ...this.details,
    };
  }
}

/** Whether `error` is ours, also when two copies of this package are loaded. */
export function isOnBehalfError(error: unknown): error is OnBehalfError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** Our own error inside one that an SDK wrapped round it: Octokit keeps it as `cause`. */
export function findOnBehalfError(error: unknown): OnBehalfError | null {
  let current = error;
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
    if (isOnBehalfError(current)) return current;
    current = 'cause' in current ? current.cause : null;
  }
  return null;
}
