/** A request as it reached the provider. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

export async function receive(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<Received> {
  const request = new Request(input, init);
  const { method, url, headers } = request;
  return { method, url: new URL(url), headers, body: await request.text() };
}

/** An answer that a signal ends, as the platform's fetch does. */
export function abortable(
  answer: Response | Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', abort));
  });
}
