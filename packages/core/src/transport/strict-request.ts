import { OnBehalfError } from '../errors.ts';
import { type Runtime, withDeadline } from '../runtime.ts';
import { credentialUrl } from './address.ts';
import { readBody } from './body.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;

export interface StrictRequest {
  readonly url: string;
  readonly method: 'POST' | 'DELETE' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Names the far side in errors: `GitHub's token endpoint`. */
  readonly what: string;
  readonly signal?: AbortSignal | undefined;
}

export interface StrictResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * A request that carries credentials in its body: it follows no redirect (RFC 9700 §4.12 tells
 * what a 307 does to a token request), ends after 10 s and reads at most 1 MiB.
 *
 * @throws OnBehalfError `network_error`, `timeout`, `cancelled`, `provider_error`, `misconfigured`
 */
export async function strictRequest(
  runtime: Runtime,
  { url, method, headers, body, what, signal }: StrictRequest,
): Promise<StrictResponse> {
  credentialUrl(url, what);
  return withDeadline(runtime, { timeoutMs: TIMEOUT_MS, signal, what }, async (deadline) => {
    const response = await runtime
      .fetch(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: deadline,
      })
      .catch(() => {
        // The cause may hold the request, and with it a secret.
        throw new OnBehalfError('network_error', `${what} could not be reached.`);
      });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      throw new OnBehalfError(
        'misconfigured',
        `${what} answered with a redirect, which a request with credentials must not follow.`,
      );
    }
    const bytes = await readBody(response, MAX_BYTES).catch((error: unknown) => {
      throw error instanceof RangeError
        ? new OnBehalfError('provider_error', `${what}: ${error.message}`)
        : new OnBehalfError('network_error', `${what} broke off its answer.`);
    });
    return {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(bytes),
    };
  });
}
