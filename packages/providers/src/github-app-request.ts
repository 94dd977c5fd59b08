import { type Client, OnBehalfError, providerError, signJwt, strictRequest } from '@onbehalf/core';

import { githubRateLimit } from './github-rate-limit.ts';

const MINUTE_S = 60;

export interface GitHubRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's base URL. */
  readonly path: string;
  readonly token: string;
  readonly body?: object;
  readonly what: string;
}

export interface GitHubAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The token with which a GitHub App speaks for itself: nine minutes, of which one has passed. */
export async function appToken(client: Client): Promise<string> {
  const { runtime, clientId, privateKey, appName } = client;
  const now = Math.floor(runtime.now() / 1000);
  const claims = { iss: clientId, iat: now - MINUTE_S, exp: now + 8 * MINUTE_S };
  return signJwt({ privateKey: privateKey ?? '', claims }).catch((error: unknown) => {
    const problem = error instanceof TypeError ? error.message : 'it cannot be used';
    throw new OnBehalfError('misconfigured', `The privateKey of ${appName} is wrong: ${problem}.`);
  });
}

/**
 * A request to GitHub with one token, and no other answer than one that says something about it:
 * limits and failures of GitHub are errors.
 *
 * @throws OnBehalfError `rate_limited`, `provider_error` with `retryable`; what a strict request
 * throws
 */
export async function askGitHub(
  { runtime, apiUrl, appName, signal }: Client,
  { method = 'GET', path, token, body, what }: GitHubRequest,
): Promise<GitHubAnswer> {
  const { status, headers, text } = await strictRequest(runtime, {
    url: `${apiUrl}${path}`,
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'onbehalf',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    what,
    signal,
  });
  if (status >= 400) {
    const failure = { appName, status, headers, body: null, rateLimit: githubRateLimit };
    const error = providerError(failure);
    if (error.code === 'rate_limited' || error.retryable) throw error;
  }
  return { status, headers, body: parse(text) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch {
    // An empty answer, or a page: the status has said what there is to say.
  }
  return {};
}
