import { expect, test } from 'vitest';

import { describeFailure, playSeeds } from './seeds.ts';

// The other half is a file of its own, so that two cores share the work.
test('the first 5,000 seeds keep every promise', { timeout: 600_000 }, async () => {
  const failed = await playSeeds(0, 5000);
  expect(failed, failed === null ? '' : describeFailure(failed)).toBeNull();
});
