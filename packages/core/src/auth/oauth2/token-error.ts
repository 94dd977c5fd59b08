import { OnBehalfError, type ReauthReason } from '../../errors.ts';
import { oneLine } from '../../plain-text.ts';
import { bound, scrub } from '../../redact.ts';
import { retryAfter } from '../../transport/retry-after.ts';
import type { TokenErrorMeaning } from './descriptor-parts.ts';
import type { ReadError } from './token-answer.ts';

/** A refusal of a token endpoint, and what was asked. */
export interface TokenRefusal extends ReadError {
  /** Names the endpoint: `The token endpoint of Acme`. */
  readonly what: string;
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A code that is refused was never a grant: nobody has to connect again. */
  readonly isRefresh: boolean;
  /** Whether the grant was given to another client than the one that asks. */
  readonly isOtherClient: boolean;
  readonly meanings: Readonly<Record<string, TokenErrorMeaning>>;
  /** What must not be shown when the provider repeats it. */
  readonly secrets: readonly string[];
}

const LONGEST_TEXT = 16 * 1024;

/** What the common codes mean: RFC 6749 §5.2, and what providers say instead. */
const COMMON: Readonly<Record<string, TokenErrorMeaning>> = {
  ...all('revoked', ['invalid_grant', 'bad_refresh_token', 'invalid_refresh_token']),
  ...all('revoked', ['invalid_token', 'token_revoked', 'access_denied', 'account_inactive']),
  ...all('revoked', ['app_session_terminated', 'consent_required', 'refresh_token_revoked']),
  ...all('expired', ['token_expired', 'expired_token', 'refresh_token_expired']),
  ...all('rotated_away', ['refresh_token_reused', 'token_reused']),
  ...all('sso_required', ['interaction_required', 'login_required']),
  ...all('misconfigured', ['invalid_client', 'incorrect_client_credentials', 'bad_client_id']),
  ...all('misconfigured', ['bad_client_secret', 'invalid_client_id', 'deleted_client']),
  ...all('misconfigured', ['unauthorized_client', 'redirect_uri_mismatch', 'bad_redirect_uri']),
  ...all('misconfigured', ['invalid_request', 'unsupported_grant_type', 'invalid_scope']),
  ...all('misconfigured', ['invalid_redirect_uri', 'invalid_client_secret', 'invalid_resource']),
  ...all('rate_limited', ['ratelimited', 'rate_limited', 'rate_limit_exceeded', 'slow_down']),
  ...all('rate_limited', ['too_many_requests', 'quota_exceeded']),
  ...all('transient', ['temporarily_unavailable', 'server_error', 'internal_error']),
  ...all('transient', ['service_unavailable', 'request_timeout', 'fatal_error', 'internal']),
};

function all(
  meaning: TokenErrorMeaning,
  codes: readonly string[],
): Readonly<Record<string, TokenErrorMeaning>> {
  return Object.fromEntries(codes.map((code) => [code, meaning]));
}

/**
 * A refusal in our codes. What may pass, or is the integration's fault, never ends a connection:
 * only `reauth_required` says that the provider has refused the grant itself.
 */
export function tokenError(refusal: TokenRefusal): OnBehalfError {
  const { what, code, description, status, headers, now, isRefresh, secrets } = refusal;
  const meaning = meaningOf(refusal);
  const shown = said(code, 64, secrets);
  const detail = said(description ?? '', 200, secrets);
  const message = `${what} refused: ${shown}. ${detail}`.trim();
  const at = retryAfter(headers, now);
  const retryAt = at === null ? {} : { retryAt: at };
  switch (meaning) {
    case 'misconfigured':
      return new OnBehalfError('misconfigured', message);
    case 'rate_limited':
      return new OnBehalfError('rate_limited', message, retryAt);
    case 'transient':
      return new OnBehalfError('provider_error', message, { status, retryable: true, ...retryAt });
    case 'scope_required':
      return new OnBehalfError('scope_required', message);
    case 'provider_error':
      return new OnBehalfError('provider_error', message, { status });
    case 'access_denied':
      if (!isRefresh) return new OnBehalfError('access_denied', message);
      return new OnBehalfError('reauth_required', message, { reason: 'revoked' });
    default:
      if (!isRefresh) return new OnBehalfError('provider_error', message, { status });
      return new OnBehalfError('reauth_required', message, { reason: meaning });
  }
}

/** The provider's words on one line, cut first: to search them takes time. */
function said(text: string, limit: number, secrets: readonly string[]): string {
  return bound(scrub(oneLine(bound(text, LONGEST_TEXT)), secrets), limit);
}

function meaningOf(refusal: TokenRefusal): TokenErrorMeaning {
  const { code, description, status, meanings, isOtherClient, isRefresh } = refusal;
  const [beginning = ''] = (description ?? '').split(/[\s:;,.]/, 1);
  const own = [`${status} ${code}`, code, beginning].find((it) => Object.hasOwn(meanings, it));
  if (own !== undefined) return meanings[own] ?? 'provider_error';
  // Whatever else it says: a server that fails has not decided anything.
  if (status === 429) return 'rate_limited';
  if (status >= 500 || status === 408 || status === 425) return 'transient';
  const common = Object.hasOwn(COMMON, code.toLowerCase())
    ? (COMMON[code.toLowerCase()] ?? 'provider_error')
    : 'provider_error';
  const isDead = common === 'revoked' || common === 'expired' || code === 'unauthorized_client';
  if (isOtherClient && isRefresh && isDead) return 'client_changed';
  return common === 'revoked' ? reasonOf(description) : common;
}

/** Some say more than `invalid_grant` in words. */
function reasonOf(description: string | null): ReauthReason {
  const words = description ?? '';
  if (/\b(?:re-?used?|already (?:been )?(?:used|redeemed)|rotated)\b/i.test(words)) {
    return 'rotated_away';
  }
  return /\bexpired\b/i.test(words) && !/\brevoked\b/i.test(words) ? 'expired' : 'revoked';
}
