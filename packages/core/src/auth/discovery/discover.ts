import { type Runtime, withDeadline } from '../../runtime.ts';
import { type DiscoveryRequest, readMetadata, type ServerMetadata } from './metadata.ts';

// RFC 8414 §3.2 leaves it to HTTP caching; endpoints move once in years.
const LIFETIME_MS = 3600_000;
// Longer than the request itself may take.
const TIMEOUT_MS = 15_000;
// An issuer may depend on what users fill in.
const CAPACITY = 100;

interface Entry {
  readonly metadata: Promise<ServerMetadata>;
  readonly askedAt: number;
}

/** Per process, and gone with the client that it belongs to. Nothing in it is a secret. */
const caches = new WeakMap<Runtime, Map<string, Entry>>();

/**
 * The metadata of an issuer, read at most once an hour: whoever asks meanwhile gets the same, or
 * waits for the same request. A failure is told to those who wait for it, and then forgotten.
 *
 * @throws OnBehalfError as {@link readMetadata}; `cancelled` with the caller's signal, which does
 * not end the request for others
 */
export async function discover(
  runtime: Runtime,
  request: DiscoveryRequest,
  signal?: AbortSignal,
): Promise<ServerMetadata> {
  const cache = caches.get(runtime) ?? new Map<string, Entry>();
  caches.set(runtime, cache);
  const what = `The authorization server of ${request.appName}`;
  return withDeadline(runtime, { timeoutMs: TIMEOUT_MS, signal, what }, () =>
    cached(cache, runtime, request),
  );
}

function cached(
  cache: Map<string, Entry>,
  runtime: Runtime,
  request: DiscoveryRequest,
): Promise<ServerMetadata> {
  const key = JSON.stringify([request.kind, request.issuer]);
  const now = runtime.now();
  const known = cache.get(key);
  // A clock that was set back must not keep an entry for ever.
  const age = now - (known?.askedAt ?? -Infinity);
  if (known !== undefined && age >= 0 && age < LIFETIME_MS) return known.metadata;
  const metadata = readMetadata(runtime, request);
  cache.delete(key);
  cache.set(key, { metadata, askedAt: now });
  metadata.catch(() => {
    if (cache.get(key)?.metadata === metadata) cache.delete(key);
  });
  const [oldest] = cache.keys();
  if (cache.size > CAPACITY && oldest !== undefined) cache.delete(oldest);
  return metadata;
}
