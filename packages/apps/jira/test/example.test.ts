import { expect, test } from 'vitest';

import { connect, ME } from './client.ts';
import { report } from './example.ts';

test('the program of the README files a bug', async () => {
  const { alice, sent } = await connect(({ method }) =>
    method === 'GET' ? { accountId: ME } : { id: '1', key: 'PAY-1' },
  );
  expect(await report(alice, 'The total is wrong', '1. Look')).toBe(
    'https://acme.atlassian.net/browse/PAY-1',
  );
  expect(sent.at(-1)?.body).toMatchObject({
    fields: { summary: 'The total is wrong', assignee: { accountId: ME } },
  });
});

test('the program of the README says what is in the way', async () => {
  const { alice } = await connect(() => ({}), { sites: ['acme', 'globex'] });
  expect(await report(alice, 'The total is wrong', '1. Look')).toMatch(/^site must name one/);
});
