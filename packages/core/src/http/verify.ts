import type { VerifyRequest } from '../actions/verify.ts';
import { OnBehalfError } from '../errors.ts';
import { retryAfter } from '../transport/retry-after.ts';
import { providerError, rateLimited } from './provider-error.ts';

/**
 * Makes the request with which an app proves credentials.
 *
 * @throws OnBehalfError `access_denied` when the provider refuses them; what else it answers
 */
export async function verify(
  appName: string,
  { path, method = 'GET', headers, body, statuses, refusedStatuses, expected }: VerifyRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal,
  });
  const { status, headers: answered } = response;
  const text = await response.text();
  const isSuccess = statuses?.includes(status) ?? response.ok;
  if (isSuccess && isAsExpected(text, expected)) return;
  // A limit says nothing about the credentials, and some send it as 403.
  const isLimit = status === 429 || answered.has('retry-after');
  const failure = { appName, status, headers: answered, body: text };
  if (isLimit) throw rateLimited(failure, retryAfter(answered));
  if (isSuccess || (refusedStatuses ?? [401, 403]).includes(status)) throw refused(appName);
  throw providerError(failure);
}

function isAsExpected(text: string, expected: VerifyRequest['expected'] = {}): boolean {
  const members = Object.entries(expected);
  if (members.length === 0) return true;
  try {
    const answer = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    return members.every(([name, value]) => answer?.[name] === value);
  } catch {
    return false;
  }
}

export function refused(appName: string): OnBehalfError {
  return new OnBehalfError('access_denied', `${appName} does not accept these credentials.`);
}
