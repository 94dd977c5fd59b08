import { createTestOnBehalf } from '@onbehalf/core/testing';
import { google, slack } from '@onbehalf/providers';
import { expect, test } from 'vitest';

test('a provider is known by its slug, which a mistake does not compile to', () => {
  const alice = createTestOnBehalf({ apps: [google(), slack()] }).entity('alice');
  const calls = [
    () => alice.fetch({ app: 'google' }),
    () => alice.fetch({ app: 'slack' }),
    // @ts-expect-error There is no such app.
    () => alice.fetch({ app: 'gogle' }),
  ];
  expect(calls).toHaveLength(3);
});
