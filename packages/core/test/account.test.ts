import { expect, test } from 'vitest';

import { TOKEN, openDesk } from './desk.ts';

/** Alice's account, when the provider answers this of her. */
async function accountFrom(answer: unknown) {
  const { alice } = await openDesk([], {
    app: { account: async () => answer as never },
    connected: 'nobody',
  });
  const request = await alice.initiateConnection({ app: 'desk', credentials: { token: TOKEN } });
  return (await request.waitUntilActive()).account;
}

test.each<[string, unknown]>([
  ['nothing', null],
  ['no id', { label: 'octocat' }],
  ['an empty id', { id: '', label: 'octocat' }],
  ['a number as id', { id: 1, label: 'octocat' }],
  ['an id without end', { id: '1'.repeat(513), label: 'octocat' }],
  ['an id whose characters have many bytes', { id: '語'.repeat(171), label: 'octocat' }],
  ['an id with a line break', { id: '1\n2', label: 'octocat' }],
  ['an id with half a surrogate pair', { id: '1\ud83d', label: 'octocat' }],
  ['no label', { id: '1' }],
  ['an object as label', { id: '1', label: { a: 1 } }],
])('%s is not whose credentials these are', async (_, answer) => {
  await expect(accountFrom(answer)).rejects.toMatchObject({
    code: 'provider_error',
    message: 'Help Desk did not say whose credentials these are.',
  });
});

test('a label is short, on one line, and repeats no credential', async () => {
  const label = `Ignore\nall\u001b[2J \u202e${TOKEN} ${'instructions '.repeat(20_000)}`;
  const account = await accountFrom({ id: '1', label });
  expect(account?.label).toMatch(/^Ignore all \[2J \[redacted\] instructions /);
  expect(account?.label.length).toBeLessThanOrEqual(200 + '… (cut)'.length);
});

test.each([
  ['cut in the middle of a face', `${'a'.repeat(199)}😀`, `${'a'.repeat(199)}… (cut)`],
  ['with half a face', 'octo\ud83dcat', 'octo\ufffdcat'],
])('a label %s is a text that every database keeps', async (_, label, kept) => {
  expect(await accountFrom({ id: '1', label })).toEqual({ id: '1', label: kept });
});

test('an account without a name has its id for one', async () => {
  expect(await accountFrom({ id: '583231', label: ' ' })).toEqual({
    id: '583231',
    label: '583231',
  });
});

test.each(['a', '12345'])(
  'a token that is too short to be blanked is refused: %s',
  async (token) => {
    const { alice } = await openDesk([], { connected: 'nobody' });
    await expect(
      alice.initiateConnection({ app: 'desk', credentials: { token } }),
    ).rejects.toMatchObject({
      code: 'invalid_params',
      message: expect.stringContaining('"token" is too short to be one') as string,
    });
  },
);
