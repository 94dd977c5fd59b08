import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { isLoopback } from '@onbehalf/core';

// Somebody who sends one byte at a time must not hold a connection for minutes.
const LIMITS = { headersTimeout: 15_000, requestTimeout: 60_000 };
const ATTEMPTS = 5;

/**
 * Listens wherever clients look for `hostname`: `localhost` is an IPv4 address to some and an
 * IPv6 address to others, and a foreign program on the second one would get what is ours.
 */
export async function listen(
  hostname: string,
  port: number,
  listener: RequestListener,
): Promise<readonly Server[]> {
  const isName = isLoopback(hostname) && /[a-z]/i.test(hostname);
  const addresses = isName ? ['127.0.0.1', '::1'] : [hostname.replace(/^\[(.*)\]$/, '$1')];
  for (let attempt = 1; ; attempt++) {
    try {
      return await listenOn(addresses, port, listener);
    } catch (error) {
      // A free port of one address may be taken on the other.
      if (port === 0 && isCode(error, 'EADDRINUSE') && attempt < ATTEMPTS) continue;
      throw explain(error, hostname, port);
    }
  }
}

async function listenOn(
  addresses: readonly string[],
  port: number,
  listener: RequestListener,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (const address of addresses) {
    const [first] = servers;
    try {
      const server = createServer(LIMITS, listener);
      server.on('request', (_request, response) => closeAfter(server, response));
      await start(server, first === undefined ? port : portOf(first), address);
      servers.push(server);
    } catch (error) {
      const isMissing = isCode(error, 'EADDRNOTAVAIL') || isCode(error, 'EAFNOSUPPORT');
      const isLast = address === addresses.at(-1);
      if (isMissing && (first !== undefined || !isLast)) continue;
      for (const server of servers) server.close();
      throw error;
    }
  }
  return servers;
}

function start(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Once the server takes no more, a browser that keeps its connection must not hold up the end. */
function closeAfter(server: Server, response: ServerResponse): void {
  response.once('close', () => {
    if (!server.listening) server.closeIdleConnections();
  });
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function explain(error: unknown, hostname: string, port: number): unknown {
  if (isCode(error, 'EADDRINUSE')) {
    return new Error(
      `Port ${port} of ${hostname} is in use: stop the program that listens there, or choose ` +
        'another port.',
      { cause: error },
    );
  }
  if (isCode(error, 'EACCES')) {
    return new Error(`This process may not listen on port ${port} of ${hostname}.`, {
      cause: error,
    });
  }
  return error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
