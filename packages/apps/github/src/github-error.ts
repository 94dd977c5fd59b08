import {
  isOnBehalfError,
  OnBehalfError,
  providerError,
  type ProviderFailure,
  providerMessage,
} from '@onbehalf/core';

import { missingPermission, missingScope, singleSignOn } from './permission.ts';
import { rateLimit } from './rate-limit.ts';

/** What GitHub answered instead of a success. */
export type GitHubFailure = Omit<ProviderFailure, 'appName'>;

/**
 * What Octokit throws, as an error of ours. It wraps what our fetch threw, which comes back out;
 * what is neither that nor an answer of GitHub is returned as it is.
 */
export function githubError(thrown: unknown, connectionId?: string): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const ours = [thrown, thrown.cause].find(isOnBehalfError);
  if (ours !== undefined) return ours;
  const { response } = thrown as { response?: OctokitAnswer };
  if (response === undefined) return thrown;
  const { status, headers, data } = response;
  return githubFailure({ status, headers: new Headers(headers), body: data }, connectionId);
}

interface OctokitAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly data: unknown;
}

/** GitHub's own rules about status codes and headers, before those of HTTP. */
export function githubFailure(answer: GitHubFailure, connectionId?: string): OnBehalfError {
  const failure: ProviderFailure = { ...answer, appName: 'GitHub' };
  const { status } = failure;
  if (status === 403 || status === 429) {
    return (
      rateLimit(failure) ??
      singleSignOn(failure, connectionId) ??
      missingScope(failure) ??
      missingPermission(failure) ??
      providerError(failure)
    );
  }
  if (status === 404) return missingScope(failure) ?? notFound(failure);
  if (status === 422) return providerError({ ...failure, body: validationMessage(failure) });
  if (status >= 300 && status < 400) return moved(failure);
  return providerError(failure);
}

function notFound(failure: ProviderFailure): OnBehalfError {
  return new OnBehalfError(
    'not_found',
    `GitHub has no such thing, or this account may not see it: ${providerMessage(failure)}`,
    { status: failure.status },
  );
}

const COMPLAINTS: Readonly<Record<string, string>> = {
  missing: 'does not exist',
  missing_field: 'is missing',
  invalid: 'is invalid',
  already_exists: 'already exists',
};

/** GitHub's parameter names are ours, so that a model can correct what this names. */
function validationMessage(failure: ProviderFailure): string {
  const { message, errors } = (failure.body ?? {}) as { message?: unknown; errors?: unknown };
  if (!Array.isArray(errors) || errors.length === 0) return providerMessage(failure);
  const details = errors.map((error: unknown) => {
    if (typeof error !== 'object' || error === null) return String(error);
    const { field, code, message: own } = error as Record<string, unknown>;
    const complaint = `${String(field)} ${COMPLAINTS[String(code)] ?? String(code)}`;
    return typeof own === 'string' ? own : complaint;
  });
  const heading = typeof message === 'string' ? message : 'Validation Failed';
  return `${heading}: ${details.join('; ')}.`;
}

/** A renamed repository: reads are sent on, but nobody may repeat a write elsewhere unasked. */
function moved({ status }: ProviderFailure): OnBehalfError {
  return new OnBehalfError(
    'provider_error',
    `GitHub has moved this (${status}) and did nothing: read the repository for its present owner and name, and use those.`,
    { status },
  );
}
