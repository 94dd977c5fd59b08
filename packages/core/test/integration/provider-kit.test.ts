import { providerKit, referenceProviders } from '@onbehalf/core/testing';
import { describe, expect, test } from 'vitest';

const references = Object.entries(referenceProviders);

describe.each(references)('the %s provider', (_, { descriptor, options }) => {
  const played = providerKit(descriptor, options).filter(
    ({ notApplicable }) => notApplicable === null,
  );

  test('is played nearly everything', () => {
    expect(played.length).toBeGreaterThanOrEqual(38);
  });

  test.each(played)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

test('every quirk is played to one of them', () => {
  const kits = references.map(([, { descriptor, options }]) => providerKit(descriptor, options));
  const ids = kits[0]?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  const unplayed = ids.filter((_, index) =>
    kits.every((kit) => kit[index]?.notApplicable !== null),
  );
  expect(unplayed).toEqual([]);
});
