import { expect, test } from 'vitest';

import { connect } from './client.ts';
import { announce } from './example.ts';

test('the program of the README posts to the channel', async () => {
  const { alice, sent } = await connect(({ method }) =>
    method === 'conversations.list'
      ? { channels: [{ id: 'C0000000ENG', name: 'eng' }] }
      : { channel: 'C0000000ENG', ts: '1.2' },
  );
  expect(await announce(alice, 'v1.2 is out')).toBeNull();
  expect(sent.at(-1)?.params).toEqual({ channel: 'C0000000ENG', text: 'v1.2 is out' });
});

test('the program of the README says what is in the way', async () => {
  const { alice } = await connect(() => ({
    ok: false,
    error: 'missing_scope',
    needed: 'chat:write',
  }));
  expect(await announce(alice, 'v1.2 is out')).toContain('the user has to allow more'.slice(4));
});
