import type { PostgresClient, PostgresPool } from './postgres-pool.ts';

/**
 * Takes connections from a pool, and gives up once nobody has been given one for `ms`: the queue of
 * a busy moment may be long, as long as it moves.
 */
export function patientConnect(pool: PostgresPool, ms: number): () => Promise<PostgresClient> {
  let movedAt = -Infinity;
  return async () => {
    let isLate = false;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      const giveUp = (): void => {
        isLate = true;
        reject(
          new Error(
            `There was no connection to PostgreSQL for ${ms} ms: ${stateOf(pool, movedAt)}.`,
          ),
        );
      };
      const look = (otherwise: () => void): void => {
        const left = movedAt + ms - performance.now();
        if (left <= 0) otherwise();
        else timer = setTimeout(lookTwice, left);
      };
      // A process that was held up sees its timers before what has arrived meanwhile.
      const lookTwice = (): void => look(() => setImmediate(look, giveUp));
      timer = setTimeout(lookTwice, ms);
    });
    const connecting = pool.connect();
    const take = (client: PostgresClient): void => {
      movedAt = performance.now();
      if (isLate) client.release();
    };
    connecting.then(take, () => {}); // whoever waits hears of it below
    try {
      return await Promise.race([connecting, limit]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function stateOf({ totalCount, waitingCount }: PostgresPool, movedAt: number): string {
  if (movedAt === -Infinity) return 'it has not answered yet';
  if (totalCount === undefined || waitingCount === undefined) return 'the pool has none to give';
  return `the pool has ${totalCount}, and ${waitingCount} wait for one`;
}
