import { expect, test } from 'vitest';

import { describeFailure, playSeeds } from './seeds.ts';

test('the next 5,000 seeds keep every promise', { timeout: 600_000 }, async () => {
  const failed = await playSeeds(5000, 5000);
  expect(failed, failed === null ? '' : describeFailure(failed)).toBeNull();
});
