import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** Closes `peer` when the test is over; what was started last is closed first. */
export function closing<Peer extends { close(): Promise<unknown> }>(peer: Peer): Peer {
  onTestFinished(async () => {
    await peer.close();
  });
  return peer;
}

/** An empty folder that lasts as long as the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
