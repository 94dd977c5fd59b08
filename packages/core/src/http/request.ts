import type { ApiAddress } from '../connections/integration/address.ts';
import type { Integration } from '../connections/integration/integration.ts';
import { OnBehalfError } from '../errors.ts';
import { assertPlainPath, isConfidential } from '../transport/address.ts';

/** A request that may be sent: its host is one of the integration's. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit['body'];
  /** False for a stream, which can be sent once. */
  readonly isReplayable: boolean;
  readonly signal: AbortSignal | null;
  /** With `follow` a redirect to where the connection's credentials may go is followed. */
  readonly redirect: NonNullable<RequestInit['redirect']>;
}

// Ours to set, or the connection's: an action, and a model through it, has no say in them. The last
// five would make another method or address of the one that the policy has judged.
const REFUSED_HEADERS = [
  'authorization',
  'cookie',
  'host',
  'proxy-authorization',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
];

/**
 * Reads what `fetch` was given. A path is resolved against the API's base URL.
 *
 * @throws OnBehalfError `invalid_params` for a URL that a parser would rewrite, and for a method or
 * header that cannot be sent; `denied` for a host that the integration does not declare
 */
export async function readRequest(
  { app }: Pick<Integration, 'app'>,
  { apiUrl, hosts }: ApiAddress,
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<OutgoingRequest> {
  const request = input instanceof Request ? input : null;
  const raw = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  const url = parse(raw.startsWith('/') ? apiUrl + raw : raw);
  const isSecure = url.protocol === new URL(apiUrl).protocol && isConfidential(url);
  if (!hosts.has(url.host) || !isSecure) {
    throw new OnBehalfError(
      'denied',
      `${app.name} credentials go to ${[...hosts].join(', ')} only, not to ${url.origin}.`,
      { reason: 'host' },
    );
  }
  const headers = readHeaders(init.headers ?? request?.headers);
  for (const name of REFUSED_HEADERS) headers.delete(name);
  const ownBody = request?.body ? await request.arrayBuffer() : null;
  const body = init.body ?? ownBody;
  return {
    url,
    method: readMethod(init.method ?? request?.method ?? 'GET'),
    headers,
    body,
    isReplayable: isReplayable(body),
    signal: init.signal ?? request?.signal ?? null,
    redirect: init.redirect ?? request?.redirect ?? 'follow',
  };
}

function readMethod(given: string): string {
  const method = given.toUpperCase();
  // The last three are none that a fetch may send.
  if (/^[A-Z]{3,20}$/.test(method) && !/^(?:CONNECT|TRACE|TRACK)$/.test(method)) return method;
  throw new OnBehalfError('invalid_params', 'This is not a method that can be called.');
}

function isReplayable(body: OutgoingRequest['body']): boolean {
  const isReadAgain =
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof Blob ||
    body instanceof FormData ||
    body instanceof URLSearchParams;
  return typeof body !== 'object' || body === null || isReadAgain;
}

function readHeaders(headers: RequestInit['headers']): Headers {
  try {
    return new Headers(headers);
  } catch {
    // The platform's own error would show the value.
    throw new OnBehalfError(
      'invalid_params',
      'A header has a name or a value that cannot be sent.',
    );
  }
}

function parse(raw: string): URL {
  try {
    assertPlainPath(raw);
    if (!URL.canParse(raw)) throw new TypeError('Write a path with a slash, or a whole URL.');
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
