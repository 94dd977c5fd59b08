import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { slack } from '@onbehalf/slack';
import { expect, test } from 'vitest';

import { recallOf } from '../bench/search/recall.ts';
import { readRequests } from '../bench/search/requests.ts';

const onbehalf = createOnBehalf({
  apps: [github(), gmail(), slack(), jira()],
  integrations: [],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `test:${btoa('0'.repeat(32))}` }),
});

test.each([
  ['development', 0.95],
  ['heldOut', 0.91],
] as const)(
  'what people ask for (%s) is among the first five found in all four apps',
  async (part, least) => {
    const asked = await Promise.all(
      ['github', 'gmail', 'slack', 'jira'].map((app) => readRequests(app, part)),
    );
    const { recall } = await recallOf(onbehalf, asked.flat());
    expect(recall.requests).toBeGreaterThan(150);
    expect(recall.five / recall.requests).toBeGreaterThanOrEqual(least);
  },
);
