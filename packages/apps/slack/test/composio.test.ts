import { readFileSync } from 'node:fs';

import { createTestOnBehalf } from '@onbehalf/core/testing';
import { slack } from '@onbehalf/slack';
import { expect, test } from 'vitest';

const composio = readFileSync(new URL('composio-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('SLACK_'));

test('79 of the 186 names that Composio had for Slack find an action', async () => {
  const onbehalf = createTestOnBehalf({ apps: [slack()] });
  expect(composio).toHaveLength(186);
  const found = await Promise.all(composio.map((slug) => onbehalf.actions.get(slug)));
  expect(found.filter((action) => action !== null)).toHaveLength(79);
});
