import { readdir } from 'node:fs/promises';

import { beforeEach, expect, inject, test, vi } from 'vitest';

import { temporaryFolder } from '../../peers/closing.ts';
import { query } from '../../peers/postgres/database.ts';
import { benchEngine, places } from './bench-engine.ts';
import { judge, tableOf } from './report.ts';

const names = Object.keys(places) as (keyof typeof places)[];
const options = { timeMs: 200, signal: new AbortController().signal, onProgress: () => {} };

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, folder);
  vi.stubEnv('TEST_POSTGRES_URL', inject('postgresUrl'));
  return () => vi.unstubAllEnvs();
});

/** What is left of a benchmark. */
async function remains(): Promise<readonly unknown[]> {
  const databases = await query(
    inject('postgresUrl'),
    `select datname from pg_database where datname like 'onbehalf_bench_%'`,
  );
  return [...databases, ...(await readdir(folder))];
}

test.each(names)('%s is measured, and nothing of it is left', async (name) => {
  const { durability, measurements } = await benchEngine(name, { ...options, sizes: [200, 400] });
  expect(await remains()).toEqual([]);

  expect(durability).toMatch(name === 'sqlite' ? /wal, synchronous = FULL/ : /fsync = o/);
  expect(measurements.map(({ size }) => size)).toEqual([200, 400]);
  for (const one of measurements) {
    const { find, page, cycle, refresh, floor, writes, weight } = one;
    for (const { p50, p99 } of [find, page, cycle, refresh, floor]) {
      expect(p50).toBeGreaterThan(0);
      expect(p99).toBeGreaterThanOrEqual(p50);
    }
    expect(refresh.p50).toBeGreaterThan(cycle.p50);
    // One that says that the token is about to be spent, and one with what came back.
    expect(writes).toBe(2);
    // The primary key and six more.
    expect(Object.keys(weight.indexes)).toHaveLength(7);
    // With credentials of a realistic length in each row.
    expect(weight.table / one.size).toBeGreaterThan(700);
    expect(weight.disk).toBeGreaterThan(weight.table);
  }
  expect(tableOf(measurements).split('\n')).toHaveLength(13);
});

test.each(names)('%s: what is interrupted leaves nothing', async (name) => {
  const interruption = new AbortController();
  const onProgress = (what: string): void => {
    if (what === '200 of 200 connections') interruption.abort(new Error('Ctrl-C'));
  };
  const { signal } = interruption;
  const run = benchEngine(name, { ...options, sizes: [200], signal, onProgress });
  await expect(run).rejects.toThrow('Ctrl-C');
  expect(await remains()).toEqual([]);
});

test('a ratio that is missed fails the run, and a time does not', () => {
  const quantiles = (p50: number) => ({ p50, p99: 3 * p50 });
  const measurement = (size: number, findUs: number, cycleUs: number) => ({
    size,
    find: quantiles(findUs),
    ping: quantiles(50),
    page: quantiles(500),
    cycle: quantiles(cycleUs),
    floor: quantiles(1000),
    refresh: quantiles(3000),
    writes: 2,
    weight: { table: 1, indexes: {}, disk: 1, server: null },
    process: 1,
  });
  const missed = (...sizes: ReturnType<typeof measurement>[]) =>
    judge('sqlite', sizes)
      .filter(({ isMet }) => !isMet)
      .map(({ what, isGate }) => `${isGate ? 'fails' : 'says'} ${what}`);
  expect(missed(measurement(1000, 100, 1900), measurement(1e6, 150, 2000))).toEqual([]);
  expect(missed(measurement(1000, 170, 1000))).toEqual([
    'says 1,000: p99 of find and unseal is 510 of at most 500 µs',
  ]);
  expect(missed(measurement(1000, 60, 1000), measurement(1e6, 130, 2100))).toEqual([
    'fails 1,000,000: a lease cycle takes 2.10 of at most 2 times its writes',
    'fails find and unseal takes 2.17 of at most 2 times as long among 1,000,000 as among 1,000',
  ]);
});
