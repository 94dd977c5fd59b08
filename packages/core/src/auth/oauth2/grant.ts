import type { Client, Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { resolve } from './resolve.ts';
import { type GrantedTokens, requestTokens } from './token-request.ts';

/**
 * A first grant of any type: RFC 6749 §4.1.3, §4.4.2 and §4.5.
 *
 * @throws OnBehalfError as {@link requestTokens}
 */
export async function requestGrant(
  descriptor: OAuth2Descriptor,
  parameters: Readonly<Record<string, string>>,
  client: Client,
): Promise<Grant> {
  const { descriptor: resolved } = await resolve(descriptor, client);
  return firstGrant(await requestTokens(resolved, parameters, client), client);
}

/** What was granted to somebody who had nothing before. */
export function firstGrant(tokens: GrantedTokens, client: Client): Grant {
  // Where none were requested the provider has a default of its own, RFC 6749 §3.3.
  const scopes = client.scopes.length > 0 ? client.scopes : null;
  return toGrant(tokens, client, { refreshToken: null, scopes });
}

export function toGrant(
  { accessToken, refreshToken, expiresIn, scopes }: GrantedTokens,
  { runtime }: Client,
  previous: { readonly refreshToken: string | null; readonly scopes: readonly string[] | null },
): Grant {
  const kept = refreshToken ?? previous.refreshToken;
  return {
    secrets: { accessToken, ...(kept !== null && { refreshToken: kept }) },
    // GitHub Apps answer an empty scope, which says nothing about what they may do.
    scopes: scopes?.length === 0 && previous.scopes === null ? null : (scopes ?? previous.scopes),
    expiresAt: expiresIn === null ? null : Math.round(runtime.now() + expiresIn * 1000),
  };
}
