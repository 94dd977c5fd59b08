import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { appMutants } from './app-mutants.ts';
import { crashMutants } from './crash-mutants.ts';
import { integrationMutants } from './integration-mutants.ts';
import { keyMutants } from './key-mutants.ts';
import { mutants } from './mutants.ts';
import { refreshMutants } from './refresh-mutants.ts';
import { simulatedMutants } from './simulated-mutants.ts';

const repository = join(import.meta.dirname, '../..');

// Planting takes minutes and is done now and then; code that moves on takes a second to notice.
test.each([
  ...mutants,
  ...appMutants,
  ...integrationMutants,
  ...keyMutants,
  ...refreshMutants,
  ...simulatedMutants,
  ...crashMutants,
])('$bug: can still be planted', async (mutant) => {
  const source = await readFile(join(repository, mutant.file), 'utf8');
  expect(source.split(mutant.find)).toHaveLength(2);
});
