import { expect, test } from 'vitest';

import { connect } from './client.ts';
import { sendOffer } from './example.ts';

test('the program of the README sends the offer', async () => {
  const { alice, sent } = await connect(() => ({ id: 'm1', threadId: 't1' }));
  expect(await sendOffer(alice, 'bob@example.com')).toBeNull();
  expect(sent).toMatchObject([{ path: '/messages/send' }]);
});

test('the program of the README says what is in the way', async () => {
  const { alice } = await connect(() => ({}), ['https://www.googleapis.com/auth/gmail.labels']);
  expect(await sendOffer(alice, 'bob@example.com')).toContain('user has to allow more in Gmail');
});
