import { isLoopback } from '@onbehalf/core';

import { createHandler } from '../create-handler.ts';
import { trustLinkHolder } from '../identify.ts';
import type { Client } from '../site.ts';
import { type RunningServer, serve, type ServeOptions } from './serve.ts';

/**
 * Serves a client's links where its `publicUrl` says, to this machine only, and takes whoever
 * opens one for the user it was made for: for scripts, where you are the user.
 *
 * @throws TypeError for a `publicUrl` that is not plain http on loopback; Error when its port is
 * in use
 */
export async function serveLocally(
  client: Client,
  options: Pick<ServeOptions, 'signal'> = {},
): Promise<RunningServer> {
  const { publicUrl } = client;
  const url = publicUrl === null ? null : new URL(publicUrl);
  if (url === null || url.protocol !== 'http:' || !isLoopback(url.hostname) || url.port === '0') {
    throw new TypeError(
      'serveLocally is for a publicUrl like http://localhost:8787, and this one is ' +
        `${publicUrl ?? 'missing'}. Serve users with createHandler and "identify".`,
    );
  }
  const handler = createHandler(client, { identify: trustLinkHolder });
  return serve(handler, { ...options, hostname: url.hostname, port: Number(url.port || 80) });
}
