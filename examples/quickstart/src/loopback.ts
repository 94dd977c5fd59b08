import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server that only this machine can reach. */
export interface LoopbackServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  /** Stops listening and drops the connections that are still open. */
  close(): Promise<void>;
}

/** Answers a web `Request`; `Response.error()` drops the connection without an answer. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** Serves `handler` on 127.0.0.1, on a free port unless one is given. */
export async function serveOnLoopback(handler: Handler, port = 0): Promise<LoopbackServer> {
  const server = createServer((incoming, outgoing) => {
    const answered = readRequest(incoming).then(handler);
    answered
      .then((response) => send(response, outgoing))
      .catch((error: unknown) => {
        // Headers that are out cannot be taken back: a broken connection is then the honest answer.
        if (outgoing.headersSent) outgoing.destroy();
        else outgoing.writeHead(500).end(String(error));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, close, [Symbol.asyncDispose]: close };
}

// Below what systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere): a
// port of theirs may go to any connection between its choice and its use.
const [FIRST_PORT, PORTS] = [15_000, 17_000];
// A port that was chosen and is not yet listened on looks free to everybody else. So none is given
// twice, and each process begins somewhere else.
let next = process.pid * 97;

/** A port that nobody listens on, for an address that has to be known before it is served. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + (next++ % PORTS);
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
  }
}

/** Whether a server may listen there. A machine without IPv6 has no `::1` that could be taken. */
function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error && error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** Whether a URL stays on this machine. */
export function isLoopback(url: string | URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = Buffer.concat(await incoming.toArray());
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.fromEntries(pairs),
    body: method === 'GET' || method === 'HEAD' ? null : body,
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}
