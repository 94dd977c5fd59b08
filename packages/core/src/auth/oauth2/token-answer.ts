import { isHeaderSafe } from '../secret.ts';
import type { AnswerPaths, TokenPaths } from './descriptor-parts.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { afterLifetime, type Arrival, atTime, earliest, jwtExpiry } from './expiry.ts';
import { isRecord, readPath, textOf } from './read-answer.ts';
import { readScopes } from './scopes.ts';

/** One token of an answer. Times are milliseconds since 1970, null where nobody says. */
export interface ReadToken {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly expiresAt: number | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly scopes: readonly string[] | null;
}

/** What a provider refuses with. */
export interface ReadError {
  readonly code: string;
  readonly description: string | null;
}

const PATHS = {
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  expiresIn: 'expires_in',
  expiresAt: 'expires_at',
  refreshTokenExpiresIn: 'refresh_token_expires_in',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  scope: 'scope',
} as const satisfies TokenPaths;

/** The paths of the main token. */
export function mainPaths({ response }: Pick<OAuth2Descriptor, 'response'>): TokenPaths {
  return { ...PATHS, ...response };
}

/**
 * Reads a token as providers really send it: numbers as text; null or empty for absent; scopes as a
 * list, or separated by commas. Null where there is none that could stand in a header, since the
 * platform's error would show it.
 */
export function readToken(
  body: unknown,
  paths: TokenPaths,
  descriptor: OAuth2Descriptor,
  arrival: Arrival,
): ReadToken | null {
  const at = (name: keyof TokenPaths): unknown => {
    const path = paths[name];
    return path === undefined ? undefined : readPath(body, path);
  };
  const accessToken = at('accessToken');
  if (typeof accessToken !== 'string' || !isHeaderSafe(accessToken)) return null;
  const refreshToken = printable(at('refreshToken'));
  const unitMs = descriptor.expiresInUnit === 'milliseconds' ? 1 : 1000;
  const { defaultLifetimeMs } = descriptor;
  return {
    accessToken,
    refreshToken,
    expiresAt:
      afterLifetime(at('expiresIn'), unitMs, arrival) ??
      atTime(at('expiresAt'), arrival) ??
      jwtExpiry(accessToken, arrival) ??
      afterLifetime(defaultLifetimeMs, 1, arrival),
    refreshTokenExpiresAt: earliest(
      afterLifetime(at('refreshTokenExpiresIn'), unitMs, arrival) ??
        atTime(at('refreshTokenExpiresAt'), arrival),
      jwtExpiry(refreshToken, arrival),
    ),
    scopes: readScopes(at('scope'), descriptor.scopeSeparator),
  };
}

/** It never stands in a header, so that a space is fine: RFC 6749 appendix A.17. */
function printable(value: unknown): string | null {
  return typeof value === 'string' && /^[\x20-\x7e]+$/.test(value) ? value : null;
}

/**
 * The error of an answer, in any of its forms: a code, an object with one, a list of them, `ok` or
 * `success` of false; and with status 200, as GitHub and Slack send it. Null where there is none.
 */
export function readError(
  body: Readonly<Record<string, unknown>>,
  status: number,
  paths: Pick<AnswerPaths, 'error' | 'errorDescription'> = {},
): ReadError | null {
  const { error: errorPath = 'error', errorDescription: descriptionPath } = paths;
  const error = readPath(body, errorPath) ?? first(body['errors']);
  const isRefused = body['ok'] === false || body['success'] === false;
  const code = isRecord(error) ? codeIn(error) : textOf(error);
  const isFailure = status >= 400 || isRefused;
  if (code === null && !isFailure) return null;
  const description =
    (descriptionPath === undefined ? undefined : readPath(body, descriptionPath)) ??
    body['error_description'] ??
    (isRecord(error) ? (error['message'] ?? error['description']) : undefined) ??
    body['error_message'] ??
    body['message'];
  const own = textOf(body['error_code']) ?? textOf(body['code']);
  return {
    code: code ?? own ?? (status >= 400 ? `http_${status}` : 'error'),
    description: typeof description === 'string' ? description : null,
  };
}

/** Where there is a word for it, a number beside it is a status or the provider's own count. */
function codeIn({ code, type, error }: Readonly<Record<string, unknown>>): string {
  const word = [code, type, error].find((it) => typeof it === 'string' && it !== '');
  return textOf(word) ?? textOf(code) ?? 'error';
}

function first(errors: unknown): unknown {
  return Array.isArray(errors) ? errors[0] : undefined;
}
