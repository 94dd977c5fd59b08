import { closing } from '../peers/closing.ts';
import { spawnWorker, type Worker, type WorkerOptions } from './spawn-worker.ts';

/** Starts a process of a product. It ends with the test at the latest. */
export function startWorker(options: WorkerOptions): Worker {
  return closing(spawnWorker(options));
}
