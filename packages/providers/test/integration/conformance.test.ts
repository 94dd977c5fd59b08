import type { OAuth2Descriptor } from '@onbehalf/core';
import { testProvider } from '@onbehalf/core/testing';
import * as providers from '@onbehalf/providers';
import { expect, test } from 'vitest';

const descriptors = Object.entries(providers).filter(([name]) => name.endsWith('Descriptor')) as [
  string,
  OAuth2Descriptor,
][];

test('every provider is played', () => {
  expect(descriptors.length).toBeGreaterThanOrEqual(20);
});

test.each(descriptors)('%s copes with what providers do', async (name, descriptor) => {
  // What revokes in code speaks to addresses that the kit cannot know; it has tests of its own.
  const { revoke: _, ...played } = descriptor;
  const options = name === 'stripeDescriptor' ? { captures: { stripe_user_id: 'acct_1' } } : {};
  const { cases } = await testProvider(played, { name, ...options });
  expect(cases.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(cases.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(20);
});
