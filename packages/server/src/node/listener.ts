import type { RequestListener } from 'node:http';

import { createRequestListener } from '@remix-run/node-fetch-server';

/** Anything that answers a web-standard request: what `createHandler` makes, or your own. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/**
 * A handler as a listener for `node:http`, and so for Express. The request's signal aborts when
 * the browser goes away. What is no proper request is answered 400 without reaching the handler.
 */
export function nodeListener(handler: FetchHandler): RequestListener {
  return createRequestListener(
    async (request) => {
      try {
        return await handler(request);
      } catch (error) {
        // Without its causes: they may hold requests, and with them credentials.
        console.error(error instanceof Error ? error.stack : 'a handler threw no error');
        return new Response('Internal Server Error', { status: 500 });
      }
    },
    // Only a request that cannot be made into one gets here; its error quotes the whole address.
    { onError: () => new Response('Bad Request', { status: 400 }) },
  );
}
