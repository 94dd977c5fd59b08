import {
  OnBehalfError,
  providerError,
  type ProviderFailure,
  providerMessage,
  rateLimited,
  scopeRequired,
} from '@onbehalf/core';

const LIMITS = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'dailyLimitExceeded',
  'quotaExceeded',
  'RATE_LIMIT_EXCEEDED',
]);
const SCOPES = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);

interface GoogleError {
  readonly message?: string;
  readonly status?: string;
  readonly errors?: readonly { readonly reason?: string }[];
  readonly details?: readonly { readonly reason?: string }[];
}

/**
 * What Google answers instead of a success, in our codes: a limit may be a 403, and missing scopes are
 * told by a reason. https://developers.google.com/workspace/gmail/api/guides/handle-errors
 */
export function googleFailure(answer: Omit<ProviderFailure, 'appName'>): OnBehalfError {
  const failure: ProviderFailure = { ...answer, appName: 'Gmail', body: errorOf(answer.body) };
  const { status } = failure;
  const reasons = reasonsOf(failure.body);
  if (status === 403 && reasons.some((reason) => LIMITS.has(reason))) {
    return rateLimited(failure, null);
  }
  if (status === 403 && reasons.some((reason) => SCOPES.has(reason))) {
    return scopeRequired('Gmail', []);
  }
  // Of a mailbox that is not there, or not enabled: nothing that other params would change.
  const isAboutParams = status === 400 && !reasons.includes('failedPrecondition');
  if (isAboutParams) {
    const message = providerMessage(failure);
    return new OnBehalfError('invalid_params', `Gmail does not take this: ${message}`, {
      status,
      fields: [{ path: '', message }],
    });
  }
  return providerError(failure);
}

/** Google's answers have all there is to say under `error`. */
function errorOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
}

function reasonsOf(body: unknown): readonly string[] {
  const { errors = [], details = [] } = Object(body) as GoogleError;
  return [errors, details]
    .filter((list) => Array.isArray(list))
    .flat()
    .flatMap(({ reason }) => reason ?? []);
}
