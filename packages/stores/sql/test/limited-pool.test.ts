import { expect, onTestFinished, test, vi } from 'vitest';

import { limitedPool } from '../src/limited-pool.ts';
import type { PostgresClient, PostgresPool } from '../src/postgres-pool.ts';

const limits = {
  connectMs: 5000,
  queryMs: 10_000,
  prepares: false,
  outdated: new WeakSet<Error>(),
};

/** A pool of one connection, whose clock stands still until the test moves it. */
function poolOfOne(): PostgresPool {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const waiting: ((client: PostgresClient) => void)[] = [];
  const client = {
    release() {
      const next = waiting.shift();
      isFree = next === undefined;
      next?.(client);
    },
    on: () => {},
    removeListener: () => {},
  } as unknown as PostgresClient;
  let isFree = true;
  return {
    async connect() {
      if (!isFree) return new Promise((resolve) => void waiting.push(resolve));
      isFree = false;
      return client;
    },
    on: () => {},
    removeListener: () => {},
  };
}

test('a query waits for its turn for as long as the queue moves', async () => {
  const pool = limitedPool(poolOfOne(), limits);
  const holder = await pool.connect();
  const served: number[] = [];
  const others = [1, 2, 3].map(async (turn) => {
    const client = await pool.connect();
    served.push(turn);
    await new Promise((resolve) => void setTimeout(resolve, 4000));
    client.release();
  });
  await vi.advanceTimersByTimeAsync(4000);
  holder.release();
  await vi.advanceTimersByTimeAsync(12_000);
  await Promise.all(others);
  expect(served).toEqual([1, 2, 3]);
});

test('a query whose pool gives nobody a connection is told so, and takes none later', async () => {
  const pool = limitedPool(poolOfOne(), limits);
  const holder = await pool.connect();
  const refused = pool.connect().catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(5001);
  expect(await refused).toContain('no connection to PostgreSQL for 5000 ms');
  holder.release();
  const next = await pool.connect();
  next.release();
});

test.each([
  ['says so', { code: '23505' }, false],
  ['is going down', { code: '57P01' }, true],
  ['is gone', { code: 'EPIPE', syscall: 'write' }, true],
  ['is silent', {}, true],
])('a connection whose server %s', async (_, fields, isDestroyed) => {
  const error = Object.assign(new Error('It failed.'), fields);
  const release = vi.fn<(destroy: boolean) => void>();
  const query = () => Promise.reject(error);
  const client = { query, release, on: () => {}, removeListener: () => {} };
  const pool = { connect: async () => client, on: () => {}, removeListener: () => {} };
  const connection = await limitedPool(pool, limits).connect();
  await expect(connection.query('select 1', [])).rejects.toBe(error);
  connection.release();
  expect(release).toHaveBeenCalledExactlyOnceWith(isDestroyed);
});
