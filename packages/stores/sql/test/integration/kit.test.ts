import type { Store } from '@onbehalf/core';
import { storeKit } from '@onbehalf/core/testing';
import { sqliteStore } from '@onbehalf/store-sql';
import { describe, expect, test } from 'vitest';

import { temporaryDatabase } from '../temporary-folder.ts';

describe('a database file keeps every promise of a store', () => {
  const cases = storeKit(() => sqliteStore({ path: temporaryDatabase() }));
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(55));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('two stores on one file keep every promise of one', () => {
  const cases = storeKit(() => {
    const path = temporaryDatabase();
    return takingTurns(sqliteStore({ path }), sqliteStore({ path }));
  });
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

/** One store whose calls go to the one and the other, as they do behind a load balancer. */
function takingTurns(...stores: readonly Store[]): Store {
  let calls = 0;
  return new Proxy(stores[0] as Store, {
    get(first, method: keyof Store) {
      if (method === 'close') return () => Promise.all(stores.map((store) => store.close()));
      return Reflect.get(stores[calls++ % stores.length] ?? first, method) as unknown;
    },
  });
}
