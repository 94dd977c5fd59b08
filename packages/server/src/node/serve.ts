import type { Server } from 'node:http';

import { listen, portOf } from './listen.ts';
import { type FetchHandler, nodeListener } from './listener.ts';

// Long enough for a token request that is under way; a deployment does not wait for more.
const GRACE_MS = 5_000;

export interface ServeOptions {
  /** 0 for one that is free. */
  readonly port: number;
  /** Default `localhost`: this machine only. In a container `0.0.0.0`, behind your proxy. */
  readonly hostname?: string | undefined;
  /** Closes the server when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** A server that listens. */
export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, waits up to 5 seconds for those under way, then cuts them off. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a handler over plain HTTP; TLS is your proxy's work.
 *
 * @throws TypeError for a port that is none; Error naming the port when it is in use; the signal's
 * reason when it has aborted
 */
export async function serve(handler: FetchHandler, options: ServeOptions): Promise<RunningServer> {
  assertPort(options);
  const { port, hostname = 'localhost', signal } = options;
  signal?.throwIfAborted();
  const servers = await listen(hostname, port, nodeListener(handler));
  const [first] = servers;
  const actualPort = first === undefined ? port : portOf(first);
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;

  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', abort);
    await Promise.all(servers.map(stop));
  };
  const abort = (): void => void close();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) {
    // While the port was opened.
    await close();
    signal.throwIfAborted();
  }
  return Object.freeze({
    url: `http://${host}:${actualPort}`,
    port: actualPort,
    close,
    [Symbol.asyncDispose]: close,
  });
}

/** Without one Node would take any, and nobody would find the server. */
function assertPort(options: Partial<ServeOptions> | undefined): void {
  const port = options?.port;
  if (port === undefined || !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new TypeError(
      'serve needs a "port": a whole number up to 65535, or 0 for any that is free.',
    );
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
