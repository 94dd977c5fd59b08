import type { ConnectionRow } from '../../store/store.ts';
import { noticeEnd } from '../end/notice-end.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { refreshOrExpire } from './refresh.ts';
import { createTally, type RefreshDueProgress } from './tally.ts';

const JITTER_MS = 200;

interface SweepOptions {
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  onProgress(progress: RefreshDueProgress): void;
}

export interface Sweep {
  /** How many connections were dealt with. */
  readonly count: number;
  /** Renews these rows, each once, passing over what goes through an integration in trouble. */
  run(rows: readonly ConnectionRow[]): Promise<void>;
  progress(): RefreshDueProgress;
}

/** Renews many connections, a few at once through each integration. */
export function createSweep(engine: Engine, options: SweepOptions): Sweep {
  const { concurrency, signal, onProgress } = options;
  const seen = new Set<string>();
  const tally = createTally(engine);

  const renew = async (row: ConnectionRow): Promise<void> => {
    seen.add(row.id);
    try {
      const integration = await integrationOf(engine, row);
      tally.succeeded(row, await refreshOrExpire(engine, integration, row));
    } catch (error) {
      tally.failed(row, error);
    }
    await noticeEnd(engine, row).catch(() => {}); // what is wrong with it has just been told
    try {
      onProgress(tally.progress());
    } catch (error) {
      engine.report(error);
    }
  };

  const work = async (queue: ConnectionRow[]): Promise<void> => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      await jitter(engine, signal);
      if (signal?.aborted === true || tally.isInTrouble(row)) return;
      await renew(row);
    }
  };

  return {
    get count() {
      return seen.size;
    },
    async run(rows) {
      // One that was put off a moment ago may come up again.
      const queues = byIntegration(rows.filter(({ id }) => !seen.has(id)));
      const workers = queues.flatMap((queue) =>
        Array.from({ length: concurrency }, async () => work(queue)),
      );
      await Promise.all(workers);
    },
    progress: tally.progress,
  };
}

/** Several schedulers may have started at the same moment. */
async function jitter({ runtime }: Engine, signal: AbortSignal | undefined): Promise<void> {
  const [random = 0] = runtime.random(1);
  await runtime.delay((random / 255) * JITTER_MS, signal).catch(() => {}); // the signal is asked next
}

function byIntegration(rows: readonly ConnectionRow[]): ConnectionRow[][] {
  const queues = new Map<string, ConnectionRow[]>();
  for (const row of rows) {
    const queue = queues.get(row.integrationId) ?? [];
    queues.set(row.integrationId, queue);
    queue.push(row);
  }
  return [...queues.values()];
}
