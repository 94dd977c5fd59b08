import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { ConnectionQuery } from '@onbehalf/core';

import type { StorePlace } from '../../peers/store-place.ts';

export interface MemoryTask {
  readonly place: StorePlace;
  /** What a call asks the store for, of somebody. */
  readonly choice: ConnectionQuery;
  /** How many connections there are. */
  readonly size: number;
}

/** The memory of a process that reads at random from a store and does nothing else, in bytes. */
export async function memoryOf(task: MemoryTask): Promise<number> {
  const reader = fork(join(import.meta.dirname, 'memory-process.ts'), {
    execArgv: [
      '--conditions=onbehalf-source',
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  });
  const ended = once(reader, 'exit');
  reader.send(task);
  const answered = once(reader, 'message');
  const [bytes] = await Promise.race([answered, ended.then(() => [null])]);
  reader.disconnect();
  await ended;
  if (typeof bytes !== 'number') throw new Error('The process that reads has failed.');
  return bytes;
}
