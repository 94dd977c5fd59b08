import type { Time } from '../../time.ts';
import { refuseUnused, requireSecret, wrong } from '../secret.ts';
import { dateOf, EARLIEST_EPOCH_MS } from './expiry.ts';

/** Tokens that were granted elsewhere. Null and empty text are absent, as in a database. */
export interface HeldTokens {
  /** May be missing where there is a refresh token: the first call then spends that. */
  readonly accessToken?: string | null | undefined;
  readonly refreshToken?: string | null | undefined;
  /** When the access token dies. Without it, it is used until it is refused. */
  readonly expiresAt?: Time | null | undefined;
  readonly refreshTokenExpiresAt?: Time | null | undefined;
  /** What the provider called it. One that only its holder's key can use is refused. */
  readonly tokenType?: string | null | undefined;
}

/** The same, checked. Times are milliseconds since 1970. */
export interface ReadHeldTokens {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly expiresAt: number | null;
  readonly refreshTokenExpiresAt: number | null;
}

const MEMBERS: readonly (keyof HeldTokens)[] = [
  'accessToken',
  'refreshToken',
  'expiresAt',
  'refreshTokenExpiresAt',
  'tokenType',
];

/**
 * @param path - where the tokens stand in the credentials: `tokens.user.`
 * @throws OnBehalfError `invalid_params` naming the member that is wrong
 */
export function readHeldTokens(
  given: Readonly<Record<string, unknown>>,
  path = '',
): ReadHeldTokens {
  refuseUnused(given, MEMBERS, 'it is no part of tokens');
  const tokenOf = (member: 'accessToken' | 'refreshToken'): string | null => {
    const name = path + member;
    const value = given[member];
    return isAbsent(value) ? null : requireSecret({ [name]: value }, name);
  };
  const timeOf = (member: 'expiresAt' | 'refreshTokenExpiresAt'): number | null =>
    isAbsent(given[member]) ? null : readTime(given[member], path + member);
  const accessToken = tokenOf('accessToken');
  const refreshToken = tokenOf('refreshToken');
  if (accessToken === null && refreshToken === null)
    throw wrong(`${path}accessToken`, 'is missing');
  // RFC 9449, RFC 8705 and the MAC of old: without the key they were bound to they are worth nothing.
  if (/^(?:dpop|pop|mac)$/i.test(String(given['tokenType']))) {
    throw wrong(`${path}tokenType`, 'is of a token that is bound to a key: connect it anew');
  }
  return {
    accessToken,
    refreshToken,
    expiresAt: timeOf('expiresAt'),
    refreshTokenExpiresAt: timeOf('refreshTokenExpiresAt'),
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Milliseconds since 1970. What names no zone is in UTC, as databases write it. */
function readTime(value: unknown, name: string): number {
  const time = value instanceof Date ? value.getTime() : (dateOf(value) ?? value);
  if (typeof time !== 'number' || !Number.isFinite(time)) {
    throw wrong(name, 'must be milliseconds since 1970, a Date or ISO 8601');
  }
  if (time < EARLIEST_EPOCH_MS) {
    throw wrong(name, 'is of the year 1973 or before: it must be milliseconds, not seconds');
  }
  return Math.round(time);
}
