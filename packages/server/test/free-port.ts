import { randomInt } from 'node:crypto';

import { serve } from '../src/node.ts';

/**
 * A port that nobody listens on, below those of outgoing connections: one of these, once freed,
 * may go to any connection before it is listened on again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    const server = await serve(() => new Response(), { port }).catch(() => null);
    if (server === null) continue;
    await server.close();
    return port;
  }
}
