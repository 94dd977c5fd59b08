import type { Integration } from '../connections/integration.ts';
import { OnBehalfError } from '../errors.ts';
import { assertPlainPath } from '../transport/address.ts';

/** A request that may be sent: its host is one of the integration's. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit['body'];
  /** False for a stream, which can be sent once. */
  readonly isReplayable: boolean;
  readonly signal: AbortSignal | null;
}

// Ours to set, or the connection's: an action, and a model through it, has no say in them.
const REFUSED_HEADERS = ['authorization', 'cookie', 'host', 'proxy-authorization'];

/**
 * Reads what `fetch` was given. A path is resolved against the API's base URL.
 *
 * @throws OnBehalfError `invalid_params` for a URL that a parser would rewrite, `denied` for a host
 * that the integration does not declare
 */
export async function readRequest(
  { app, apiUrl, hosts }: Integration,
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<OutgoingRequest> {
  const request = input instanceof Request ? input : null;
  const raw = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  const url = parse(raw.startsWith('/') ? apiUrl + raw : raw);
  if (!hosts.has(url.host) || url.protocol !== new URL(apiUrl).protocol) {
    throw new OnBehalfError(
      'denied',
      `${app.name} credentials go to ${[...hosts].join(', ')} only, not to ${url.host}.`,
      { reason: 'host' },
    );
  }
  const headers = new Headers(init.headers ?? request?.headers);
  for (const name of REFUSED_HEADERS) headers.delete(name);
  const ownBody = request?.body ? await request.arrayBuffer() : null;
  const body = init.body ?? ownBody;
  return {
    url,
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    headers,
    body,
    isReplayable: !(body instanceof ReadableStream),
    signal: init.signal ?? request?.signal ?? null,
  };
}

function parse(raw: string): URL {
  try {
    assertPlainPath(raw);
    const url = new URL(raw);
    if (url.username !== '' || url.password !== '') throw new TypeError('The URL names a user.');
    return url;
  } catch (error) {
    const message = error instanceof TypeError ? error.message : 'It cannot be read.';
    throw new OnBehalfError(
      'invalid_params',
      `This is not an address that can be called. ${message}`,
    );
  }
}
