import { OnBehalfError } from './errors.ts';

/**
 * All time, chance, network and hashing of this package. Whoever replaces it can replay a
 * schedule; nothing else here reads a clock or draws a random number.
 */
export interface Runtime {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now(): number;
  random(bytes: number): Uint8Array;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  delay(ms: number, signal?: AbortSignal): Promise<void>;
  /** SHA-256. */
  digest(data: Uint8Array): Promise<Uint8Array>;
}

// A longer one would fire at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

// Made once: an abort without a reason makes an error with a stack each time.
const SETTLED = new Error('The work was done in time.');

/** The real clock, network and generator of this process. */
export function systemRuntime(overrides: Partial<Runtime> = {}): Runtime {
  return {
    // Looked up at call time, so that instrumentation installed later is seen.
    fetch: (input, init) => globalThis.fetch(input, init),
    now: () => Date.now(),
    random: pooledRandom(),
    delay: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortReason(signal));
        const finish = (): void => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const timer = setTimeout(finish, Math.min(ms, LONGEST_TIMER_MS));
        const abort = (): void => {
          clearTimeout(timer);
          if (signal) reject(abortReason(signal));
        };
        signal?.addEventListener('abort', abort, { once: true });
      }),
    digest: async (data) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data))),
    ...overrides,
  };
}

const POOL_BYTES = 1024;

/** The generator's bytes, drawn in bulk: a draw costs more than the bytes. None is kept once given. */
function pooledRandom(): Runtime['random'] {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return (bytes) => {
    if (bytes > POOL_BYTES) return crypto.getRandomValues(new Uint8Array(bytes));
    if (used + bytes > POOL_BYTES) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const drawn = pool.slice(used, used + bytes);
    pool.fill(0, used, used + bytes);
    used += bytes;
    return drawn;
  };
}

/** Random bytes as base64url text: 16 of them are 128 bits in 22 characters. */
export function randomToken(runtime: Runtime, bytes = 16): string {
  return base64url(runtime.random(bytes));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** SHA-256 of text, as base64url: how links, states and browser secrets are stored. */
export async function hashToken(runtime: Runtime, token: string): Promise<string> {
  return base64url(await runtime.digest(new TextEncoder().encode(token)));
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function equalHashes(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

export interface DeadlineOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Names the wait in the error: `GitHub's token endpoint`. */
  readonly what: string;
}

/**
 * Runs `work` with a signal that aborts after `timeoutMs` or with the caller's. The wait ends
 * then even if `work` ignores its signal.
 *
 * @throws OnBehalfError `timeout` or `cancelled`
 */
export async function withDeadline<T>(
  runtime: Runtime,
  { timeoutMs, signal, what }: DeadlineOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw cancelled(what);
  const controller = new AbortController();
  const timer = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    const end = (error: OnBehalfError): void => {
      reject(error);
      controller.abort(error);
    };
    signal?.addEventListener('abort', () => end(cancelled(what)), { signal: timer.signal });
    runtime.delay(timeoutMs, timer.signal).then(
      () => end(new OnBehalfError('timeout', `${what} did not answer within ${timeoutMs} ms.`)),
      () => {}, // the work was faster
    );
  });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    timer.abort(SETTLED);
  }
}

function cancelled(what: string): OnBehalfError {
  return new OnBehalfError('cancelled', `The caller cancelled the wait for ${what}.`);
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
