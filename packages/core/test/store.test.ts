import { memoryStore, type Store } from '@onbehalf/core';
import { sharedStoreKit, type StoreCase, storeKit } from '@onbehalf/core/testing';
import { describe, expect, test } from 'vitest';

import { BROKEN_ACCOUNTS_AND_IDS } from './broken-stores/accounts-and-ids.ts';
import { BROKEN_DATA_KEYS } from './broken-stores/data-keys.ts';
import { BROKEN_FILES } from './broken-stores/files.ts';
import { BROKEN_FLOWS } from './broken-stores/flows.ts';
import { BROKEN_INTEGRATIONS } from './broken-stores/integrations.ts';
import { BROKEN_LISTS } from './broken-stores/lists.ts';
import { BROKEN_ROWS } from './broken-stores/rows.ts';
import { BROKEN_SHARING, sharedMemory } from './broken-stores/shared.ts';

const BROKEN_STORES = [
  ...BROKEN_ROWS,
  ...BROKEN_ACCOUNTS_AND_IDS,
  ...BROKEN_LISTS,
  ...BROKEN_FLOWS,
  ...BROKEN_DATA_KEYS,
  ...BROKEN_FILES,
  ...BROKEN_INTEGRATIONS,
];

const namesOf = (cases: readonly StoreCase[]) => cases.map(({ name }) => name);
const caught = (broken: readonly { readonly caughtBy: readonly string[] }[]) =>
  new Set(broken.flatMap(({ caughtBy }) => caughtBy));

/** Runs the cases of these names, and answers which of them failed. */
async function failuresOf(
  cases: readonly StoreCase[],
  names: readonly string[] = namesOf(cases),
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { name, run } of cases) {
    if (names.includes(name)) await run().catch(() => failures.push(name));
  }
  return failures.toSorted();
}

describe('the memory store', () => {
  test.each(storeKit(memoryStore))('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('the store kit', () => {
  test('has a case for every promise, each with a store of its own', async () => {
    const [opened, closed] = [new Set<number>(), new Set<number>()];
    const open = (): Store => {
      const number = opened.size;
      opened.add(number);
      return { ...memoryStore(), close: async () => void closed.add(number) };
    };
    const cases = storeKit(open);
    expect(cases.length).toBeGreaterThanOrEqual(98);
    expect(new Set(namesOf(cases)).size).toBe(cases.length);
    for (const [index, { run }] of cases.entries()) {
      await run();
      expect([opened.size, closed.size]).toEqual([index + 1, index + 1]);
    }
  });

  test('calls every method of a store', async () => {
    const called = new Set<string>();
    const open = (): Store =>
      new Proxy(memoryStore(), {
        get(store, method: keyof Store) {
          if (typeof store[method] === 'function') called.add(method);
          return store[method];
        },
      });
    for (const { run } of storeKit(open)) await run();
    expect([...called].toSorted()).toEqual(
      Object.keys(memoryStore())
        .filter((it) => it !== 'name')
        .toSorted(),
    );
  });

  test('closes the store of a case that fails', async () => {
    const [opened, closed] = [new Set<Store>(), new Set<Store>()];
    const open = (): Store => {
      const store: Store = {
        ...memoryStore(),
        getConnection: async () => null,
        close: async () => void closed.add(store),
      };
      opened.add(store);
      return store;
    };
    const failures = await failuresOf(storeKit(open));
    expect(failures.length).toBeGreaterThan(0);
    expect(opened.size).toBe(storeKit(open).length);
    expect(closed).toEqual(opened);
  });

  test.each(BROKEN_STORES)('catches a store that $breaks', async ({ change, caughtBy }) => {
    const cases = storeKit(() => {
      const store = memoryStore();
      return { ...store, ...change(store) };
    });
    expect(await failuresOf(cases, caughtBy)).toEqual(caughtBy.toSorted());
  });

  test('has no case that catches nothing', () => {
    expect(BROKEN_STORES.length).toBeGreaterThanOrEqual(82);
    const names = namesOf(storeKit(memoryStore));
    expect(names.filter((name) => !caught(BROKEN_STORES).has(name))).toEqual([]);
  });
});

describe('the kit for stores that share their data', () => {
  const cases = sharedStoreKit(sharedMemory());
  const ownNames = namesOf(cases).filter((name) => !name.endsWith(', through several stores'));

  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());

  test('has every case of the store kit, and those about sharing', () => {
    const names = namesOf(storeKit(memoryStore)).map((name) => `${name}, through several stores`);
    expect(namesOf(cases)).toEqual([...names, ...ownNames]);
    expect(ownNames.length).toBeGreaterThanOrEqual(5);
  });

  test('closes every store it has opened', async () => {
    const [opened, closed] = [new Set<Store>(), new Set<Store>()];
    const counted = sharedStoreKit(() => {
      const data = memoryStore();
      return () => {
        const store: Store = { ...data, close: async () => void closed.add(store) };
        opened.add(store);
        return store;
      };
    });
    for (const { run } of counted) await run();
    expect(opened.size).toBeGreaterThan(counted.length);
    expect(closed).toEqual(opened);
  });

  test.each(BROKEN_SHARING)(
    'catches stores of which each $breaks',
    async ({ create, caughtBy }) => {
      expect(await failuresOf(sharedStoreKit(create), caughtBy)).toEqual(caughtBy.toSorted());
    },
  );

  test('has no case of its own that catches nothing', () => {
    expect(ownNames.filter((name) => !caught(BROKEN_SHARING).has(name))).toEqual([]);
  });
});
