import { expect, test } from 'vitest';

import { connect } from './client.ts';
import { reportBug } from './example.ts';

test('the program of the README opens an issue', async () => {
  const issue = 'https://github.com/acme/shop/issues/7';
  const { alice, sent } = await connect(() => Response.json({ html_url: issue }, { status: 201 }));
  expect(await reportBug(alice, 'It crashes')).toBe(issue);
  expect(sent).toMatchObject([{ body: { title: 'It crashes', labels: ['bug'] } }]);
});

test('the program of the README says what is in the way', async () => {
  const headers = { 'x-oauth-scopes': '', 'x-accepted-oauth-scopes': 'repo' };
  const { alice } = await connect(() => Response.json({}, { status: 404, headers }));
  expect(await reportBug(alice, 'It crashes')).toContain('the user has to allow more: repo');
});
