import { OnBehalfError } from '../../errors.ts';
import type { Client, Grant } from '../scheme.ts';
import { capturedFrom } from './captures.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { earliest } from './expiry.ts';
import { grantTimes, ifKnown } from './grant-times.ts';
import type { TokenBody } from './request-tokens.ts';
import { requestedScopes } from './scopes.ts';
import { MAIN, secretName } from './secret-name.ts';
import { mainPaths, type ReadToken, readToken } from './token-answer.ts';

/** The first grant. @throws OnBehalfError `provider_error` for an answer without a token */
export function firstGrant(
  descriptor: OAuth2Descriptor,
  answer: TokenBody,
  client: Client,
  captured: Readonly<Record<string, string>> = {},
): Grant {
  const { arrival } = answer;
  const requested = requestedScopes(descriptor, client.scopes);
  const empty: Grant = {
    secrets: {},
    fields: captured,
    // Where none were requested the provider has a default of its own, RFC 6749 §3.3.
    scopes: requested.length > 0 ? requested : null,
    expiresAt: null,
    grantedAt: arrival.now,
    clientId: client.clientId,
  };
  const tokens = tokensOf(descriptor, answer);
  const owner = scopeOwner(descriptor);
  // What belongs to a token that the user did not give was not granted.
  const scopes = empty.scopes?.filter((scope) => tokens[owner(scope)] !== undefined) ?? null;
  return withTokens(descriptor, tokens, { ...empty, scopes }, answer, client);
}

/** A grant after one of its tokens was refreshed; the others stay as they were. */
export function refreshedGrant(
  descriptor: OAuth2Descriptor,
  spent: string,
  answer: TokenBody,
  grant: Grant,
  client: Client,
): Grant {
  const tokens = tokensOf(descriptor, answer);
  // Some answer a refresh of any token as if it were the only one.
  const only = tokens[MAIN];
  if (spent !== MAIN && tokens[spent] === undefined && only !== undefined) {
    return withTokens(descriptor, { [spent]: only }, grant, answer, client);
  }
  const { [spent]: renewed } = tokens;
  if (renewed === undefined) throw unusable(answer);
  return withTokens(descriptor, tokens, grant, answer, client);
}

function tokensOf(
  descriptor: OAuth2Descriptor,
  { body, arrival }: TokenBody,
): Readonly<Record<string, ReadToken>> {
  const all = { [MAIN]: mainPaths(descriptor), ...descriptor.tokens };
  const found: Record<string, ReadToken> = {};
  for (const [name, paths] of Object.entries(all)) {
    const token = readToken(body, paths, descriptor, arrival);
    if (token !== null) found[name] = token;
  }
  return found;
}

function withTokens(
  descriptor: OAuth2Descriptor,
  tokens: Readonly<Record<string, ReadToken>>,
  previous: Grant,
  answer: TokenBody,
  client: Client,
): Grant {
  if (Object.keys(tokens).length === 0) throw unusable(answer);
  const { captures = {}, refreshTokenLifetimeMs } = descriptor;
  const { now } = answer.arrival;
  const secrets: Record<string, string> = { ...previous.secrets };
  const times: Record<string, number> = { ...previous.secretsExpireAt };
  const set = (name: string, value: string, expiresAt: number | null): void => {
    secrets[name] = value;
    if (expiresAt === null) delete times[name];
    else times[name] = expiresAt;
  };
  for (const [name, token] of Object.entries(tokens)) {
    set(secretName(name, 'accessToken'), token.accessToken, token.expiresAt);
    const refresh = secretName(name, 'refreshToken');
    const kept = token.refreshToken ?? secrets[refresh];
    // Google sends no new refresh token, others an empty one: the old one stays good.
    if (kept === undefined) continue;
    const isNew = kept !== secrets[refresh];
    const ends =
      token.refreshTokenExpiresAt ??
      (isNew ? ifKnown(now, refreshTokenLifetimeMs) : times[refresh]);
    set(refresh, kept, earliest(ends));
  }
  const isFirst = Object.keys(previous.secrets).length === 0;
  const { grantedAt = now } = previous;
  return {
    ...previous,
    secrets,
    fields: {
      ...previous.fields,
      ...capturedFrom(captures, answer.body, client.appName, { isFirst }),
    },
    scopes: scopesOf(descriptor, tokens, previous.scopes),
    ...grantTimes(descriptor, secrets, times, { now, grantedAt }),
    grantedAt,
  };
}

/** What was granted, of each token where the answer says it, else as before. */
function scopesOf(
  descriptor: OAuth2Descriptor,
  tokens: Readonly<Record<string, ReadToken>>,
  before: readonly string[] | null,
): readonly string[] | null {
  const { tokens: further = {}, silentScopes = [], scopelessTokenPrefix } = descriptor;
  const ownerOf = scopeOwner(descriptor);
  let scopes = before;
  for (const [name, { accessToken, scopes: said }] of Object.entries(tokens)) {
    const isScopeless =
      scopelessTokenPrefix !== undefined && accessToken.startsWith(scopelessTokenPrefix);
    if (isScopeless) return null;
    // An empty scope where none was asked for says nothing about what the token may do.
    if (said === null || (said.length === 0 && scopes === null)) continue;
    const hasPrefix = further[name]?.scopeParameter !== undefined;
    const own = hasPrefix ? said.map((scope) => `${name}:${scope}`) : said;
    const owner = hasPrefix ? name : MAIN;
    const silent = (before ?? []).filter((scope) => silentScopes.includes(scope));
    const others = (scopes ?? []).filter((scope) => ownerOf(scope) !== owner);
    scopes = [...new Set([...own, ...silent, ...others])];
  }
  return scopes;
}

/** Tells which token a scope belongs to: see `scopeParameter`. */
function scopeOwner({ tokens = {} }: OAuth2Descriptor): (scope: string) => string {
  const prefixed = Object.keys(tokens).filter((name) => tokens[name]?.scopeParameter !== undefined);
  return (scope) => prefixed.find((name) => scope.startsWith(`${name}:`)) ?? MAIN;
}

function unusable({ what }: TokenBody): OnBehalfError {
  return new OnBehalfError('provider_error', `${what} answered without a usable token.`);
}
