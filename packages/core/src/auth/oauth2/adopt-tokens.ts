import type { Client, Grant } from '../scheme.ts';
import { wrong } from '../secret.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { TEN_YEARS_MS } from './expiry.ts';
import { grantTimes } from './grant-times.ts';
import { type HeldTokens, readHeldTokens, type ReadHeldTokens } from './held-tokens.ts';
import { isRecord } from './read-answer.ts';
import { MAIN, secretName } from './secret-name.ts';

/** The tokens of a grant: one, and where the app knows several, the further ones by their names. */
export interface HeldGrant extends HeldTokens {
  /** `{ user: { accessToken, refreshToken } }` */
  readonly tokens?: Readonly<Record<string, HeldTokens>> | null | undefined;
}

/**
 * A grant of tokens that were granted elsewhere. Nobody is asked whether they work.
 *
 * @throws OnBehalfError `invalid_params` naming what is wrong, never its value
 */
export function adoptTokens(
  descriptor: OAuth2Descriptor,
  credentials: Readonly<Record<string, unknown>>,
  { runtime, clientId }: Pick<Client, 'runtime' | 'clientId'>,
): Grant {
  const now = runtime.now();
  const secrets: Record<string, string> = {};
  const times: Record<string, number> = {};
  const set = (name: string, value: string | null, time: number | null): void => {
    if (value === null) return;
    secrets[name] = value;
    if (time !== null) times[name] = Math.min(time, now + TEN_YEARS_MS);
  };
  for (const [name, held] of Object.entries(heldOf(descriptor, credentials))) {
    const { accessToken, refreshToken } = held;
    set(secretName(name, 'accessToken'), accessToken, held.expiresAt);
    set(secretName(name, 'refreshToken'), refreshToken, held.refreshTokenExpiresAt);
    // Due at once: the first call spends the refresh token.
    if (accessToken === null) times[secretName(name, 'accessToken')] = now;
  }
  return {
    secrets,
    scopes: null,
    ...grantTimes(descriptor, secrets, times, { now, grantedAt: undefined }),
    clientId,
  };
}

function heldOf(
  { tokens: known = {} }: OAuth2Descriptor,
  { tokens, ...main }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, ReadHeldTokens>> {
  const further = tokens ?? {};
  if (!isRecord(further)) throw wrong('tokens', 'must be an object with tokens by their names');
  const held: Record<string, ReadHeldTokens> = {};
  // Some apps get none but a further one.
  const hasMain = Object.keys(further).length === 0 || Object.keys(main).length > 0;
  if (hasMain) held[MAIN] = readHeldTokens(main);
  for (const [name, given] of Object.entries(further)) {
    if (!Object.hasOwn(known, name)) throw wrong(`tokens.${name}`, 'is no token of this app');
    if (!isRecord(given)) throw wrong(`tokens.${name}`, 'must be an object');
    held[name] = readHeldTokens(given, `tokens.${name}.`);
  }
  return held;
}
