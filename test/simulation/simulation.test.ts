import { expect, test } from 'vitest';

import { simulate } from './simulate.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

test('a seed plays the same each time, to the step', async () => {
  for (const seed of SEEDS.slice(0, 50)) {
    const [first, second] = [await simulate(seed), await simulate(seed, { isTraced: true })];
    expect(second).toEqual({ ...first, trace: second.trace });
    expect(await simulate(seed, { isTraced: true })).toEqual(second);
  }
});

test('what is meant to happen does, in every kind', async () => {
  const lines: string[] = [];
  for (const seed of SEEDS) lines.push(...(await simulate(seed, { isTraced: true })).trace);
  const trace = lines.join('\n');
  for (const sign of [
    'CRASHES',
    'FREEZES',
    '(dawdles)',
    '(hangs)',
    '(unreachable)',
    '(losesTheAnswer)',
    '(answers504TooLate)',
    '(answers503)',
    '(answers429)',
    'gives up /token',
    'gets a store error',
    'REFUSED',
    'was used again',
    'the user removed the product',
    'the user signed in again',
    'ends every access token',
    'ends to connect: done',
    'ends to delete: done',
    'ends to disable and enable: done',
    'ends to refresh due: done',
    'ends to use: reauth_required',
    'EXPIRED',
    'tells of refreshed',
    'tells of expired',
    'tells of deleted',
  ]) {
    expect(trace.split(sign).length - 1, sign).toBeGreaterThanOrEqual(3);
  }
});
