import { sharedStoreKit, storeKit } from '@onbehalf/core/testing';
import { sqliteStore } from '@onbehalf/store-sql';
import { describe, expect, test } from 'vitest';

import { temporaryDatabase } from '../temporary-folder.ts';

describe('a database file keeps every promise of a store', () => {
  const cases = storeKit(() => sqliteStore({ path: temporaryDatabase() }));
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(85));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('several stores on one file keep every promise of one', () => {
  const cases = sharedStoreKit(() => {
    const path = temporaryDatabase();
    return () => sqliteStore({ path });
  });
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(90));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});
