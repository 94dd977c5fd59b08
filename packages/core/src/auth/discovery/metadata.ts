import type { AuthorizationServer } from 'oauth4webapi';

import { OnBehalfError } from '../../errors.ts';
import type { Runtime } from '../../runtime.ts';
import { credentialUrl } from '../../transport/address.ts';
import { isInternal } from '../../transport/internal-host.ts';
import { retryAfter } from '../../transport/retry-after.ts';
import { strictRequest, type StrictResponse } from '../../transport/strict-request.ts';

/** Where the metadata of an issuer are: RFC 8414 §3, or OpenID Connect Discovery 1.0 §4. */
export type DiscoveryKind = 'oauth2' | 'oidc';

/** What an authorization server says of itself, as far as it is used here. */
export interface ServerMetadata {
  readonly issuer: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly revocationEndpoint?: string;
  readonly deviceAuthorizationEndpoint?: string;
  readonly userinfoEndpoint?: string;
  /** Whether each callback carries the issuer, RFC 9207 §3: one without it then comes from another. */
  readonly sendsIssuer: boolean;
}

export interface DiscoveryRequest {
  readonly issuer: string;
  readonly kind: DiscoveryKind;
  /** For people: `GitHub`. */
  readonly appName: string;
}

/**
 * Reads the metadata of an issuer. They must name the very issuer that was asked for, or a server
 * could pass for another (RFC 8414 §3.3); each endpoint must be one that credentials may go to.
 *
 * @throws OnBehalfError `misconfigured` when there are none, or they are another's;
 * `rate_limited`, `provider_error`, `network_error`, `timeout`
 */
export async function readMetadata(
  runtime: Runtime,
  { issuer, kind, appName }: DiscoveryRequest,
): Promise<ServerMetadata> {
  const what = `The authorization server of ${appName}`;
  const url = credentialUrl(issuer, `The issuer of ${appName}`);
  // Most apps need no metadata: it is loaded where somebody does.
  const { allowInsecureRequests, customFetch, discoveryRequest, processDiscoveryResponse } =
    await import('oauth4webapi');
  const response = await discoveryRequest(url, {
    algorithm: kind,
    // Which plain addresses may be asked is decided above.
    [allowInsecureRequests]: true,
    async [customFetch](address: string) {
      const headers = { accept: 'application/json' };
      const answer = await strictRequest(runtime, { url: address, method: 'GET', headers, what });
      assertSuccess(answer, what, runtime.now());
      return new Response(answer.text, { headers: { 'content-type': 'application/json' } });
    },
  });
  const metadata = await processDiscoveryResponse(url, response).catch(() => {
    // The library's own error holds the whole answer.
    throw wrong(`${what} answered with no metadata of the issuer ${issuer}.`);
  });
  return {
    issuer: metadata.issuer,
    ...endpoints(metadata, url, what),
    sendsIssuer: metadata.authorization_response_iss_parameter_supported === true,
  };
}

const ENDPOINTS = {
  authorizationEndpoint: 'authorization_endpoint',
  tokenEndpoint: 'token_endpoint',
  revocationEndpoint: 'revocation_endpoint',
  deviceAuthorizationEndpoint: 'device_authorization_endpoint',
  userinfoEndpoint: 'userinfo_endpoint',
} as const;

function endpoints(
  metadata: AuthorizationServer,
  issuer: URL,
  what: string,
): Partial<Record<keyof typeof ENDPOINTS, string>> {
  const found: [string, string][] = [];
  for (const [name, member] of Object.entries(ENDPOINTS)) {
    // Whatever its type says: it is what a server has written.
    const address: unknown = metadata[member];
    if (address === undefined || address === null) continue;
    if (typeof address !== 'string' || !isUsable(address, issuer)) {
      throw wrong(`${what} names a ${member} that no credentials may be sent to.`);
    }
    found.push([name, address]);
  }
  return Object.fromEntries(found);
}

function isUsable(address: string, issuer: URL): boolean {
  try {
    const { hash, hostname } = credentialUrl(address, 'It');
    // What another machine publishes must not point at services of this one.
    return hash === '' && (isInternal(issuer.hostname) || !isInternal(hostname));
  } catch {
    return false;
  }
}

function assertSuccess({ status, headers }: StrictResponse, what: string, now: number): void {
  if (status === 200) return;
  const message = `${what} answered ${status} when it was asked for its metadata.`;
  if (status === 429) {
    const retryAt = retryAfter(headers, now);
    throw new OnBehalfError('rate_limited', message, retryAt === null ? {} : { retryAt });
  }
  if (status >= 500)
    throw new OnBehalfError('provider_error', message, { status, retryable: true });
  throw wrong(message);
}

function wrong(message: string): OnBehalfError {
  return new OnBehalfError('misconfigured', message);
}
