import type { Grant } from '../auth/scheme.ts';
import { isHeaderSafe } from '../auth/secret.ts';
import type { ApiAddress } from '../connections/integration/address.ts';
import type { Integration } from '../connections/integration/integration.ts';
import { OnBehalfError } from '../errors.ts';
import { hashToken, type Runtime } from '../runtime.ts';
import { isConfidential } from '../transport/address.ts';
import { withBodyFields } from './body-fields.ts';
import { mayBeRenewed } from './refusal.ts';
import { type OutgoingRequest, readRequest } from './request.ts';
import { bufferResponse } from './response.ts';
import { retrying } from './retry.ts';

const MAX_REDIRECTS = 5;

export interface AuthorizedFetchOptions {
  readonly runtime: Runtime;
  readonly integration: Integration;
  /** Where the connection's API is. */
  readonly api: ApiAddress;
  /** The call's own: it ends with the caller's, or when the time is up. */
  readonly signal: AbortSignal;
  readonly grant: Grant;
  /** Newer credentials after a 401; null where the 401 is about something else. */
  renew(refused: Grant): Promise<Grant | null>;
  /** Told of every grant that is opened, so that its secrets can be blanked in the answer. */
  onGrant(grant: Grant): void;
  /** Told of every request that changes something, before it is sent. */
  onWrite?(): void;
  /** Asked before a redirect is followed; throws to refuse it. */
  onRedirect?(url: URL): Promise<unknown>;
  /** What its requests need, where that is known. */
  readonly scopes?: readonly string[];
  /** Sent with what changes something, where the app takes an idempotency key. */
  readonly callId?: string;
}

/**
 * A `fetch` that is signed in and bound to the hosts of the connection's API. It signs each request anew,
 * follows redirects itself, refreshes once on a 401, and answers at most 10 MiB, read to the end.
 */
export function authorizedFetch(options: AuthorizedFetchOptions): typeof globalThis.fetch {
  let { grant } = options;
  let writes = 0;
  options.onGrant(grant);

  return async (input, init) => {
    const request = await readRequest(options.integration, options.api, input, init);
    if (isWrite(request)) await setIdempotencyKey(options, request, writes++);
    const used = grant;
    const response = await follow(options, request, used);
    // What another host says of a request without credentials says nothing about them.
    const isRefused =
      isOwnHost(options, new URL(response.url)) &&
      (await mayBeRenewed(options.integration.app, response));
    if (!isRefused) return response;
    const renewed = await options.renew(used);
    if (renewed === null) return response;
    grant = renewed;
    options.onGrant(grant);
    // Refused before it acted, so that sending it again does it once.
    return request.isReplayable ? follow(options, request, grant) : response;
  };
}

function isWrite({ method }: Pick<OutgoingRequest, 'method'>): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** The call's id: of several writes of one call each has its own, and each again the same one. */
async function setIdempotencyKey(
  { runtime, integration, callId }: AuthorizedFetchOptions,
  { headers }: OutgoingRequest,
  earlier: number,
): Promise<void> {
  const { idempotencyHeader } = integration.app;
  if (idempotencyHeader === undefined || callId === undefined) return;
  const key = earlier === 0 ? callId : `${callId}-${earlier + 1}`;
  // A framework's id may hold what no header can.
  headers.set(idempotencyHeader, isHeaderSafe(key) ? key : await hashToken(runtime, key));
}

function isOwnHost({ api }: AuthorizedFetchOptions, { host }: URL): boolean {
  return api.hosts.has(host);
}

/** Sends a request, and a GET or HEAD onward where the provider redirects it. */
async function follow(
  options: AuthorizedFetchOptions,
  request: OutgoingRequest,
  grant: Grant,
): Promise<Response> {
  const { integration } = options;
  let { url } = request;
  for (let hop = 0; ; hop++) {
    const response = await send(
      options,
      { ...request, url },
      isOwnHost(options, url) ? grant : null,
    );
    const location = response.headers.get('location');
    const isRedirect = [301, 302, 303, 307, 308].includes(response.status) && location !== null;
    const mayMove = request.redirect === 'follow' && ['GET', 'HEAD'].includes(request.method);
    if (isRedirect && request.redirect === 'error') {
      throw new OnBehalfError('provider_error', `${integration.app.name} redirects.`, {
        status: response.status,
      });
    }
    if (!isRedirect || !mayMove) return response;
    if (hop === MAX_REDIRECTS) {
      throw new OnBehalfError('provider_error', `${integration.app.name} redirects in a circle.`);
    }
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next === null || !mayFollow(options, request.method, url, next)) return response;
    await options.onRedirect?.(next);
    url = next;
  }
}

function mayFollow(
  { integration, api: { hosts } }: AuthorizedFetchOptions,
  method: string,
  from: URL,
  to: URL,
): boolean {
  if (to.username !== '' || to.password !== '') return false;
  if (hosts.has(to.host)) {
    return to.protocol === from.protocol && hosts.has(from.host) && isConfidential(to);
  }
  const isDownload = integration.app.downloadHosts?.includes(to.host) === true;
  return isDownload && method === 'GET' && to.protocol === 'https:';
}

async function send(
  { runtime, integration, signal, scopes, onWrite }: AuthorizedFetchOptions,
  { url, method, headers, body: given, signal: own }: OutgoingRequest,
  grant: Grant | null,
): Promise<Response> {
  const target = new URL(url);
  const signed = new Headers(headers);
  const { scheme } = integration;
  if (grant !== null) scheme.sign({ headers: signed, url: target }, grant, scopes);
  const fields = grant === null ? undefined : scheme.bodyFields?.(grant);
  const body =
    fields === undefined ? given : withBodyFields({ headers: signed, body: given }, fields);
  const combined = own === null || own === signal ? signal : AbortSignal.any([signal, own]);
  return retrying(runtime, { method, what: integration.app.name, signal: combined }, async () => {
    if (isWrite({ method })) onWrite?.();
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: signed,
      ...(body !== undefined && { body }),
      // A stream cannot be sent without it.
      duplex: 'half',
      redirect: 'manual',
      signal: combined,
    };
    return bufferResponse(await runtime.fetch(target, init), url, integration.app.name);
  });
}
