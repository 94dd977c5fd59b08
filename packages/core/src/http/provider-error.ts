import type { RateLimit } from '../auth/rate-limit.ts';
import { type ErrorDetails, OnBehalfError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { bound, scrub } from '../redact.ts';
import { callLimit } from './call-limit.ts';
import { challengeOf } from './challenge.ts';

const MESSAGE_LIMIT = 500;
const LONGEST_TEXT = 64 * 1024;

/** What a provider answered instead of a success. */
export interface ProviderFailure {
  /** For people: `GitHub`. */
  readonly appName: string;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body, or its text. */
  readonly body: unknown;
  /** How it says that it was called too often, beside status 429 and `Retry-After`. */
  readonly rateLimit?: RateLimit | undefined;
}

/**
 * A provider's failure in our codes, for what HTTP and OAuth say: 404 and 410 are `not_found`; 429,
 * and what `rateLimit` describes, `rate_limited`; a challenge of RFC 6750 `scope_required`; the rest
 * is `provider_error`. An app's own rules come before it.
 */
export function providerError(failure: ProviderFailure): OnBehalfError {
  const { appName, status, headers } = failure;
  const message = providerMessage(failure);
  const limit = callLimit({ status, headers, message }, failure.rateLimit);
  if (limit !== null) return rateLimited(failure, limit.retryAt);
  const challenge = challengeOf(failure);
  if (challenge !== null) return challenge;
  if (status === 404 || status === 410) {
    return new OnBehalfError('not_found', `${appName} has no such thing: ${message}`, { status });
  }
  return new OnBehalfError('provider_error', `${appName} answered ${status}: ${message}`, {
    status,
    retryable: status >= 500,
  });
}

/** `retryAt` is ISO 8601; null where the provider does not say. */
export function rateLimited(failure: ProviderFailure, retryAt: string | null): OnBehalfError {
  const { appName, status } = failure;
  const details: ErrorDetails = { status, ...(retryAt !== null && { retryAt }) };
  const when = retryAt === null ? 'Wait a minute' : `Wait until ${retryAt}`;
  return new OnBehalfError(
    'rate_limited',
    `${appName} limits how often it may be called. ${when} and try again.`,
    details,
  );
}

/** The provider's own words: found, on one line, scrubbed and bounded. */
export function providerMessage({ body }: Pick<ProviderFailure, 'body'>): string {
  const text = oneLine(bound(find(body) ?? 'no message', LONGEST_TEXT));
  return bound(scrub(text), MESSAGE_LIMIT);
}

function find(body: unknown): string | null {
  if (typeof body === 'string') return findInText(body.trim());
  if (typeof body !== 'object' || body === null) return null;
  const {
    message,
    error,
    error_description: description,
    errors,
    detail,
  } = body as Record<string, unknown>;
  const main =
    [message, description, detail, error].map(find).find((text) => text !== null) ?? null;
  const list = Array.isArray(errors) && errors.length > 0 ? JSON.stringify(errors) : null;
  return main !== null && list !== null ? `${main} ${list}` : (main ?? list);
}

function findInText(text: string): string | null {
  if (text === '' || text.startsWith('<')) return null;
  if (!text.startsWith('{')) return text;
  try {
    return find(JSON.parse(text));
  } catch {
    return text;
  }
}
