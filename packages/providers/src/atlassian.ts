import { oauth2, type OAuth2Descriptor, providerError } from '@onbehalf/core';

import { DAY } from './duration.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

/** Atlassian's OAuth 2.0 (3LO) of Jira, Confluence and the other cloud products. */
export const atlassianDescriptor: OAuth2Descriptor = {
  documentation: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
  authorizationEndpoint: 'https://auth.atlassian.com/authorize',
  tokenEndpoint: 'https://auth.atlassian.com/oauth/token',
  // No revocation: the pages on 3LO have none; users end a grant in their account.
  userinfoEndpoint: '/me',
  userinfo: { id: 'account_id', label: 'name' },
  authorizationParameters: { audience: 'api.atlassian.com', prompt: 'consent' },
  defaultScopes: ['offline_access', 'read:me'],
  silentScopes: ['offline_access'],
  refreshTokenIdleMs: 90 * DAY,
  grantLifetimeMs: 365 * DAY,
  errorCodes: { '403 unauthorized_client': 'revoked' },
};

/**
 * Atlassian. One grant may cover several sites: {@link atlassianSites} lists them, and a call names
 * one, `/ex/jira/{id}/rest/api/3/myself`.
 */
export function atlassian(): ProviderApp<'atlassian'> {
  return providerApp({
    slug: 'atlassian',
    name: 'Atlassian',
    apiUrl: 'https://api.atlassian.com',
    hosts: ['api.atlassian.com'],
    auth: [oauth2(atlassianDescriptor)],
  });
}

/** A site that the user let the app into. */
export interface AtlassianSite {
  /** The cloud id, which stands in the path of a call. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly scopes: readonly string[];
}

/**
 * The sites of a connection, by `atlassianSites(alice.fetch({ app: 'atlassian' }))`.
 *
 * @throws OnBehalfError what the fetch throws; `rate_limited`, `provider_error` for another answer
 */
export async function atlassianSites(
  fetch: typeof globalThis.fetch,
  { signal = null }: { readonly signal?: AbortSignal | null } = {},
): Promise<readonly AtlassianSite[]> {
  const response = await fetch('/oauth/token/accessible-resources', { signal });
  const { status, headers } = response;
  const body: unknown = await response.json().catch(() => null);
  if (status === 200 && Array.isArray(body)) return body as readonly AtlassianSite[];
  throw providerError({ appName: 'Atlassian', status, headers, body });
}
