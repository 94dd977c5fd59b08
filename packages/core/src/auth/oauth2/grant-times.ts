import type { Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { earliest } from './expiry.ts';

type Lifetimes = Pick<OAuth2Descriptor, 'refreshTokenIdleMs' | 'grantLifetimeMs'>;

/**
 * When the tokens of a grant die, as far as anybody knows.
 *
 * @param times - of each of its secrets, by its name
 */
export function grantTimes(
  { refreshTokenIdleMs, grantLifetimeMs }: Lifetimes,
  secrets: Grant['secrets'],
  times: Readonly<Record<string, number>>,
  { now, grantedAt }: { readonly now: number; readonly grantedAt: number | undefined },
): Pick<Grant, 'expiresAt' | 'refreshTokenExpiresAt' | 'endsAt' | 'secretsExpireAt'> {
  const timesOf = (secret: string): number[] =>
    Object.entries(times).flatMap(([name, time]) => (name.endsWith(secret) ? [time] : []));
  const hasRefreshToken = Object.keys(secrets).some((name) => name.endsWith('refreshToken'));
  const refreshTokenExpiresAt = hasRefreshToken
    ? earliest(
        ...timesOf('refreshToken'),
        ifKnown(now, refreshTokenIdleMs),
        ifKnown(grantedAt, grantLifetimeMs),
      )
    : null;
  // Of several tokens, some may come without a refresh token.
  const last = Object.entries(times).flatMap(([name, time]) =>
    secrets[name.replace(/accessToken$/, 'refreshToken')] === undefined ? [time] : [],
  );
  return {
    expiresAt: earliest(...timesOf('accessToken')),
    refreshTokenExpiresAt,
    endsAt: earliest(refreshTokenExpiresAt, ...last),
    secretsExpireAt: times,
  };
}

export function ifKnown(start: number | undefined, ms: number | undefined): number | null {
  return start === undefined || ms === undefined ? null : start + ms;
}
