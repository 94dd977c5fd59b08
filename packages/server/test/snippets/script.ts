import type { OnBehalf } from '@onbehalf/core';
import { serveLocally } from '@onbehalf/server/node';

/** For scripts on your own machine, whose publicUrl is http://localhost:8787. */
export async function connect(onbehalf: OnBehalf): Promise<void> {
  const server = await serveLocally(onbehalf);
  try {
    const request = await onbehalf.entity('me').initiateConnection({ app: 'notes' });
    console.log(`Please visit ${request.redirectUrl}`);
    await request.waitUntilActive();
  } finally {
    await server.close();
  }
}
