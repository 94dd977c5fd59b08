import type { StrictResponse } from '../../transport/strict-request.ts';
import { isHeaderSafe } from '../secret.ts';

const TEN_YEARS_S = 10 * 365 * 24 * 3600;

/** A token answer, whatever form the provider gave it. */
export interface TokenAnswer {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  /** Seconds from now; null when the provider does not say, or says nonsense. */
  readonly expiresIn: number | null;
  /** Null when the provider does not say: RFC 6749 §5.1 then means "as requested". */
  readonly scopes: readonly string[] | null;
  /** The provider's error code; GitHub sends it with status 200. */
  readonly error: string | null;
  readonly errorDescription: string | null;
}

/**
 * Reads what providers really send: JSON or a form, under any content type; numbers as strings;
 * null or empty for absent; scopes as an array, or separated by commas. `token_type` is ignored,
 * since providers write `user`, `bot` or nothing and mean a bearer token.
 */
export function normaliseTokenAnswer({ status, text }: StrictResponse): TokenAnswer {
  // Trimming takes a byte order mark away, too.
  const body = parse(text.trim());
  const error = body['error'];
  const code = isRecord(error)
    ? (string(error['code']) ?? string(error['type']) ?? 'error')
    : error;
  return {
    accessToken: token(body['access_token']),
    refreshToken: refreshToken(body['refresh_token']),
    expiresIn: seconds(body['expires_in']),
    scopes: scopes(body['scope']),
    error: string(code) ?? (status >= 400 ? `http_${status}` : null),
    errorDescription:
      string(body['error_description']) ?? (isRecord(error) ? string(error['message']) : null),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  if (text.startsWith('{')) {
    try {
      const body: unknown = JSON.parse(text);
      return isRecord(body) ? body : {};
    } catch {
      return {};
    }
  }
  return /^[\w.-]+=/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : {};
}

/** A token that could not stand in a header is no token; the platform's error would show it. */
function token(value: unknown): string | null {
  return typeof value === 'string' && isHeaderSafe(value) ? value : null;
}

/** It never stands in a header, so that a space is fine: RFC 6749 appendix A.17. */
function refreshToken(value: unknown): string | null {
  return typeof value === 'string' && /^[\x20-\x7e]+$/.test(value) ? value : null;
}

function seconds(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null;
  return Math.min(number, TEN_YEARS_S);
}

function scopes(value: unknown): readonly string[] | null {
  const list = Array.isArray(value)
    ? value.filter((scope) => typeof scope === 'string')
    : typeof value === 'string'
      ? value.split(/[\s,]+/)
      : null;
  return list === null ? null : [...new Set(list.filter((scope) => scope !== ''))];
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
