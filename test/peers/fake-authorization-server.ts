import { type Handler, serveOnLoopback } from '@onbehalf/example-quickstart/loopback';

/** A request as it arrived, secrets and all: for assertions, not for logs. */
interface ReceivedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  /** The body read as a form. */
  readonly form: URLSearchParams;
}

export interface FakeServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/**
 * Answers every request by `handler`: for token answers no real server would give. Return
 * `Response.error()` to drop the connection, a promise that never settles to hang.
 */
export async function serve(handler: Handler): Promise<FakeServer> {
  const requests: ReceivedRequest[] = [];
  const server = await serveOnLoopback(async (request) => {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = await request.clone().text();
    const form = new URLSearchParams(body);
    requests.push({ method, path: pathname + search, headers, body, form });
    return handler(request);
  });
  return { ...server, requests };
}

/** One handler or ready answer for each request, in this order; a request beyond them gets a 500. */
export function inOrder(...answers: readonly (Handler | Response)[]): Handler {
  const left = [...answers];
  return (request) => {
    const answer = left.shift();
    if (!answer)
      throw new Error(`Nobody expected ${request.method} ${new URL(request.url).pathname}.`);
    return typeof answer === 'function' ? answer(request) : answer;
  };
}
