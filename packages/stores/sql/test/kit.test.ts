import { storeKit } from '@onbehalf/core/testing';
import { sqliteStore } from '@onbehalf/store-sql';
import { describe, expect, test } from 'vitest';

describe('a database in memory keeps every promise of a store', () => {
  const cases = storeKit(() => sqliteStore({ path: ':memory:' }));
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(85));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});
