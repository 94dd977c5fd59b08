import type { App } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import * as providers from '@onbehalf/providers';
import { expect, test } from 'vitest';

// What needs options is an app of somebody's own.
const makers = Object.entries(providers).filter(
  // What asks a provider is asynchronous.
  ([, value]) =>
    typeof value === 'function' && value.constructor.name === 'Function' && isApp(value),
) as [string, () => App][];

function isApp(make: unknown): boolean {
  try {
    return 'slug' in (make as () => object)();
  } catch {
    return false;
  }
}

test('there are as many as there are providers', () => {
  expect(makers.length).toBeGreaterThanOrEqual(20);
});

test.each(makers)('%s can be faked in a product’s own tests', async (_, make) => {
  const app = make();
  const onbehalf = createTestOnBehalf({ apps: [app] });
  const connection = await onbehalf.entity('alice').connections.fake({ app: app.slug });
  expect(connection).toMatchObject({ status: 'ACTIVE', app: app.slug });
});
