import { readFileSync } from 'node:fs';

import { createTestOnBehalf } from '@onbehalf/core/testing';
import { jira } from '@onbehalf/jira';
import { expect, test } from 'vitest';

const composio = readFileSync(new URL('composio-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('JIRA_'));

test('every name that Composio had for Jira finds an action', async () => {
  const onbehalf = createTestOnBehalf({ apps: [jira()] });
  expect(composio.length).toBeGreaterThanOrEqual(45);
  const found = await Promise.all(composio.map((slug) => onbehalf.actions.get(slug)));
  expect(composio.filter((_, index) => found[index] === null)).toEqual([]);
});
