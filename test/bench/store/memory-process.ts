// Reads connections at random from a store, and says what that makes the process hold.
import { randomInt } from 'node:crypto';

import type { ConnectionQuery } from '@onbehalf/core';

import { openStore } from '../../peers/store-place.ts';
import { connectionOf } from './fill.ts';
import type { MemoryTask } from './memory.ts';

const READS = 3000;

process.once('message', (task: MemoryTask) => {
  void read(task).then((bytes) => process.send?.(bytes));
});

async function read({ place, choice, size }: MemoryTask): Promise<number> {
  const store = openStore(place);
  for (let count = 0; count < READS; count++) {
    const { entityId, app } = connectionOf(randomInt(size));
    const query: ConnectionQuery = { ...choice, entityId, app };
    if ((await store.listConnections(query)).length === 0) throw new Error('No row was found.');
  }
  globalThis.gc?.();
  const bytes = process.memoryUsage.rss();
  await store.close();
  return bytes;
}
