import { OnBehalfError } from '../errors.ts';
import { readBody } from '../transport/body.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/** Reads a response to its end, within the call's time, so that nothing breaks off later. */
export async function bufferResponse(
  response: Response,
  url: URL,
  name: string,
): Promise<Response> {
  const { status, statusText } = response;
  const bytes = await readBody(response, MAX_BYTES).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw new OnBehalfError('provider_error', `${name}: ${error.message}`, { status });
  });
  const body = WITHOUT_BODY.has(status) ? null : (bytes as Uint8Array<ArrayBuffer>);
  const buffered = new Response(body, { status, statusText, headers: response.headers });
  // They describe the body as it was on the wire; it has been decoded.
  buffered.headers.delete('content-encoding');
  buffered.headers.delete('content-length');
  return Object.defineProperty(buffered, 'url', { value: url.href });
}
