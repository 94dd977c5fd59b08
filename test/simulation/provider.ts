import { createHash } from 'node:crypto';

import type { Chance } from './chance.ts';
import type { Trace } from './trace.ts';

/** What the provider does with a refresh token that was used before. */
type ReusePolicy =
  /** Ends everything that came of the same sign-in: RFC 9700 §4.14.2. */
  | 'revokes the family'
  /** As that, but shortly after the first use it answers once more. */
  | 'has a grace period'
  | 'refuses';

export interface ProviderOptions {
  readonly reuse: ReusePolicy;
  /** Seconds an access token lives. */
  readonly expiresIn: number;
  /** Whether signing in again ends what came of the sign-in before. */
  readonly hasOneGrantPerUser: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** An authorization server that rotates refresh tokens, and the API they are for. */
export interface RotatingProvider {
  token(form: URLSearchParams): Answer;
  revoke(form: URLSearchParams): Answer;
  api(accessToken: string | null): Answer;
  /** The user signs in and agrees: answers where the browser goes. */
  approve(authorizationUrl: string): string;
  /** The user removes the product on the provider's settings page. */
  revokeEverything(): void;
  /** Access tokens end early, refresh tokens live on. */
  revokeAccessTokens(): void;
  /** Whether a refresh token would be accepted and has not been used. */
  honours(refreshToken: string | null): boolean;
  accepts(accessToken: string | null): boolean;
  /** Whether a refresh token was refused, whatever became of the answer. */
  hasRefused(refreshToken: string | null): boolean;
}

const GRACE_MS = 30_000;
// Stands in every secret that the provider makes, and nowhere else.
export const SECRET_MARK = 'sekr3t';

interface Family {
  isAlive: boolean;
}

interface Refresh {
  readonly family: Family;
  usedAt: number | null;
  isRefused: boolean;
}

interface Access {
  readonly family: Family;
  diesAt: number;
}

export function createProvider(
  { reuse, expiresIn, hasOneGrantPerUser }: ProviderOptions,
  { now, chance, trace }: { now(): number; chance: Chance; trace: Trace },
): RotatingProvider {
  const families: Family[] = [];
  const codes = new Map<string, string>();
  const refreshTokens = new Map<string, Refresh>();
  const accessTokens = new Map<string, Access>();
  let count = 0;

  const end = (family: Family, why: string): void => {
    if (family.isAlive) trace.note('provider', () => `ends a family of tokens: ${why}`);
    family.isAlive = false;
  };
  const issue = (family: Family): Answer => {
    count++;
    const [access_token, refresh_token] = [
      `at${count}-${SECRET_MARK}-${chance.between(0, 1e6)}`,
      `rt${count}-${SECRET_MARK}-${chance.between(0, 1e6)}`,
    ];
    accessTokens.set(access_token, { family, diesAt: now() + expiresIn * 1000 });
    refreshTokens.set(refresh_token, { family, usedAt: null, isRefused: false });
    trace.note(
      'provider',
      () => `issues ${shortName(access_token)} and ${shortName(refresh_token)}`,
    );
    const body = { access_token, refresh_token, token_type: 'bearer', expires_in: expiresIn };
    return { status: 200, body };
  };
  const refused: Answer = { status: 400, body: { error: 'invalid_grant' } };

  const refresh = (token: string): Answer => {
    const known = refreshTokens.get(token);
    const isInGrace =
      reuse === 'has a grace period' && known?.usedAt != null && now() - known.usedAt <= GRACE_MS;
    if (known?.family.isAlive && (known.usedAt === null || isInGrace)) {
      known.usedAt ??= now();
      return issue(known.family);
    }
    if (known !== undefined) {
      known.isRefused = true;
      const why = `${shortName(token)} was used again`;
      if (known.usedAt !== null && reuse !== 'refuses') end(known.family, why);
    }
    trace.note('provider', () => `refuses ${shortName(token)}`);
    return refused;
  };
  const exchange = (form: URLSearchParams): Answer => {
    const code = form.get('code') ?? '';
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isTheirs = codes.get(code) === challenge.digest('base64url');
    codes.delete(code);
    if (!isTheirs) return refused;
    if (hasOneGrantPerUser) for (const family of families) end(family, 'the user signed in again');
    const family: Family = { isAlive: true };
    families.push(family);
    return issue(family);
  };
  const accepts = (token: string | null): boolean => {
    const known = accessTokens.get(token ?? '');
    return known !== undefined && known.family.isAlive && known.diesAt > now();
  };

  return {
    token: (form) =>
      form.get('grant_type') === 'refresh_token'
        ? refresh(form.get('refresh_token') ?? '')
        : exchange(form),
    revoke(form) {
      const token = form.get('token') ?? '';
      const known = refreshTokens.get(token) ?? accessTokens.get(token);
      if (known !== undefined) end(known.family, `${shortName(token)} was revoked`);
      return { status: 200, body: {} };
    },
    api: (token) =>
      accepts(token)
        ? { status: 200, body: { id: 'id-alice', login: 'alice' } }
        : { status: 401, body: { message: 'Bad credentials' } },
    approve(authorizationUrl) {
      const query = new URL(authorizationUrl).searchParams;
      const code = `code${++count}-${SECRET_MARK}`;
      codes.set(code, query.get('code_challenge') ?? '');
      return `${query.get('redirect_uri')}?state=${query.get('state')}&code=${code}`;
    },
    revokeEverything() {
      for (const family of families) end(family, 'the user removed the product');
    },
    revokeAccessTokens() {
      trace.note('provider', () => 'ends every access token');
      for (const access of accessTokens.values()) access.diesAt = 0;
    },
    honours(token) {
      const known = refreshTokens.get(token ?? '');
      return known !== undefined && known.family.isAlive && known.usedAt === null;
    },
    accepts,
    hasRefused: (token) => refreshTokens.get(token ?? '')?.isRefused === true,
  };
}

/** What a token is called in a trace. */
export function shortName(token: string | null): string {
  return token?.split('-')[0] ?? 'nothing';
}
