import { expect, test } from 'vitest';

import { temporaryDatabase } from '../temporary-folder.ts';
import { readyProcess } from './processes/start.ts';

test('making a store loads neither the driver nor Kysely; the first call does', async () => {
  const start = await readyProcess(import.meta.resolve('./processes/load.ts'));
  const { made, used } = (await start(temporaryDatabase())) as Record<'made' | 'used', string[]>;
  const heavy = (url: string) => /node:sqlite|\/kysely\//.test(url);
  expect(made.filter(heavy)).toEqual([]);
  expect(made.map((url) => url.replace(/^.*\//, ''))).toEqual([
    'index.ts',
    'sqlite-store.ts',
    'node:path',
    'lazy-store.ts',
  ]);
  expect(used).toContain('node:sqlite');
  expect(used.filter(heavy).length).toBeGreaterThan(10);
});
