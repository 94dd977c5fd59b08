import { findOnBehalfError, OnBehalfError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;
const TRANSIENT = new Set([502, 503, 504]);

interface Attempted {
  readonly method: string;
  /** Names the far side in errors. */
  readonly what: string;
  readonly signal: AbortSignal;
}

/**
 * Sends a GET or HEAD up to three times when the network or a gateway fails, with a growing,
 * random wait between. Everything else is sent exactly once: doing it twice may do it twice.
 *
 * @throws OnBehalfError `network_error`; `outcome_unknown` when a write may have been received
 */
export async function retrying(
  runtime: Runtime,
  { method, what, signal }: Attempted,
  send: () => Promise<Response>,
): Promise<Response> {
  const attempts = method === 'GET' || method === 'HEAD' ? ATTEMPTS : 1;
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === attempts;
    try {
      const response = await send();
      if (isLast || !TRANSIENT.has(response.status)) return response;
    } catch (error) {
      const coded = codedError(error, method, what, signal);
      if (isLast || coded.code !== 'network_error') throw coded;
    }
    const [random = 0] = runtime.random(1);
    const waitMs = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + random / 512);
    await runtime.delay(waitMs, signal).catch((error: unknown) => {
      throw codedError(error, method, what, signal);
    });
  }
}

// The connection was never made, so that nothing was sent.
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function codedError(
  error: unknown,
  method: string,
  what: string,
  signal: AbortSignal,
): OnBehalfError {
  const ours = findOnBehalfError(error) ?? findOnBehalfError(signal.reason);
  if (ours !== null) return ours;
  if (signal.aborted)
    return new OnBehalfError('cancelled', `The request to ${what} was cancelled.`);
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  if (isRead || NEVER_SENT.has(systemCode(error))) {
    return new OnBehalfError('network_error', `${what} could not be reached.`);
  }
  return outcomeUnknown(what);
}

/** A write was sent and no answer came: it may have happened. */
export function outcomeUnknown(what: string): OnBehalfError {
  return new OnBehalfError(
    'outcome_unknown',
    `The request was sent to ${what} and no answer came: look whether it happened before trying again.`,
  );
}

function systemCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  const first = cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;
  return typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : '';
}
