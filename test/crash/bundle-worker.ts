import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { rolldown } from 'rolldown';

// From where pg is found, which does not like to be bundled.
const cache = join(import.meta.dirname, '../node_modules/.cache');

/** The program of a worker in few files: a process of it is up in a third of the time. */
export async function bundleWorker(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'crash-worker-'));
  const bundle = await rolldown({
    input: join(import.meta.dirname, '../e2e/processes/worker.ts'),
    platform: 'node',
    resolve: { conditionNames: ['onbehalf-source', 'import', 'node'] },
    external: ['pg'],
  });
  await bundle.write({ dir: folder, entryFileNames: 'worker.mjs', chunkFileNames: '[hash].mjs' });
  await bundle.close();
  return { path: join(folder, 'worker.mjs'), remove: () => rm(folder, { recursive: true }) };
}
