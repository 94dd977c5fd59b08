import { expect, test } from 'vitest';

import { temporaryDatabase } from '../temporary-folder.ts';
import { readyProcess } from './processes/start.ts';

interface Loaded {
  readonly made: readonly string[];
  readonly used: readonly string[];
  readonly error: string | null;
}

const load = async (...args: string[]): Promise<Loaded> => {
  const start = await readyProcess(import.meta.resolve('./processes/load.ts'));
  return (await start(...args)) as Loaded;
};
const heavy = (url: string) => /node:sqlite|\/(kysely|pg)\//.test(url);

test('making a store loads neither a driver nor Kysely; the first call does', async () => {
  const { made, used } = await load(temporaryDatabase());
  expect(made.filter(heavy)).toEqual([]);
  expect(made.map((url) => url.replace(/^.*\//, ''))).toEqual([
    'index.ts',
    'kysely-store.ts',
    'check-options.ts',
    'lazy-store.ts',
    'unusable.ts',
    'schema-name.ts',
    'postgres-store.ts',
    'sqlite-store.ts',
    'node:path',
  ]);
  expect(used).toContain('node:sqlite');
  expect(used.filter(heavy).length).toBeGreaterThan(10);
});

test('PostgreSQL is no different, and without its driver it says what to install', async () => {
  const { made, used, error } = await load('', 'postgres://127.0.0.1:1/none');
  expect(made.filter(heavy)).toEqual([]);
  expect(used.filter(heavy).length).toBeGreaterThan(10);
  expect(used).not.toContain('node:sqlite');
  expect(error).toBe('Error: postgresStore needs the package pg: npm install pg');
});
