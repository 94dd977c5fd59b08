import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { expect, test } from 'vitest';

import { recallOf } from '../bench/search/recall.ts';
import { readRequests } from '../bench/search/requests.ts';

const onbehalf = createOnBehalf({
  apps: [github()],
  integrations: [],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `test:${btoa('0'.repeat(32))}` }),
});

test.each([
  ['development', 0.95],
  ['heldOut', 0.9],
] as const)(
  'what people ask GitHub for (%s) is among the first five found',
  async (part, least) => {
    const { recall } = await recallOf(onbehalf, await readRequests('github', part));
    expect(recall.requests).toBeGreaterThan(10);
    expect(recall.five / recall.requests).toBeGreaterThanOrEqual(least);
  },
);
