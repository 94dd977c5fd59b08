import type { Client, Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { askTokens } from './request-tokens.ts';
import { resolve } from './resolve.ts';
import { MAIN, secretName } from './secret-name.ts';
import { refreshedGrant } from './to-grant.ts';

/**
 * New tokens for old ones. Of several tokens it spends the one that dies first, and no other: what
 * comes of it is stored before the next is spent, so that a failure loses nothing.
 *
 * @returns null where there is nothing to refresh with
 * @throws OnBehalfError `reauth_required`, `misconfigured`, `rate_limited`, `provider_error`,
 * `scope_required`, `network_error`, `timeout`, `cancelled`
 */
export async function refresh(
  given: OAuth2Descriptor,
  grant: Grant,
  client: Client,
): Promise<Grant | null> {
  const { tokens = {}, refreshWith = 'refresh_token' } = given;
  const secret = refreshWith === 'refresh_token' ? 'refreshToken' : 'accessToken';
  const spent = dueFirst(grant, [MAIN, ...Object.keys(tokens)], secret);
  if (spent === null) return null;
  const { descriptor } = await resolve(given, client);
  const {
    refreshEndpoint,
    tokenEndpoint,
    refreshMethod,
    refreshParameters,
    refreshSendsScope = false,
    scopeSeparator = ' ',
  } = descriptor;
  const scopes = grant.scopes ?? [];
  const parameters = {
    grant_type: 'refresh_token',
    [refreshWith]: grant.secrets[secretName(spent, secret)] ?? '',
    ...(refreshSendsScope && scopes.length > 0 && { scope: scopes.join(scopeSeparator) }),
    ...refreshParameters,
  };
  const address = endpoint(refreshEndpoint ?? tokenEndpoint, client, 'token endpoint');
  const request = { kind: 'refresh' as const, address, method: refreshMethod, parameters };
  const { answer, refusal } = await askTokens(descriptor, request, client, grant);
  if (answer === null) throw refusal();
  return refreshedGrant(descriptor, spent, answer, grant, client);
}

/** The token that can be refreshed and dies first; of those that never do, the main one. */
function dueFirst(
  { secrets, secretsExpireAt = {} }: Grant,
  names: readonly string[],
  secret: 'accessToken' | 'refreshToken',
): string | null {
  const ready = names.filter((name) => secrets[secretName(name, secret)] !== undefined);
  const dies = (name: string): number =>
    secretsExpireAt[secretName(name, 'accessToken')] ?? Infinity;
  const [first, ...others] = ready;
  if (first === undefined) return null;
  return others.reduce((due, name) => (dies(name) < dies(due) ? name : due), first);
}
