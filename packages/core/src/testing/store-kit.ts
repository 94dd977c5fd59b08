import type { Store } from '../store/store.ts';
import { accountCases } from './store-kit/accounts.ts';
import type { Cases } from './store-kit/case.ts';
import { connectionCases } from './store-kit/connections.ts';
import { contentionCases } from './store-kit/contention.ts';
import { dataKeyCases } from './store-kit/data-keys.ts';
import { dueCases } from './store-kit/due.ts';
import { fileCases } from './store-kit/files.ts';
import { flowCases } from './store-kit/flows.ts';
import { identityCases } from './store-kit/identities.ts';
import { integrationCases } from './store-kit/integrations.ts';
import { leaseCases } from './store-kit/leases.ts';
import { listCases } from './store-kit/lists.ts';
import { pageCases } from './store-kit/pages.ts';
import { sharedCases } from './store-kit/shared.ts';
import { takingTurns } from './store-kit/taking-turns.ts';
import { tenantCases } from './store-kit/tenants.ts';
import { textCases } from './store-kit/texts.ts';
import { valueCases } from './store-kit/values.ts';
import { walkCases } from './store-kit/walks.ts';

/** One promise of the `Store` port; `run` rejects when the store breaks it. */
export interface StoreCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Opens a store. */
export type OpenStore = () => Promise<Store> | Store;

// So many processes share the data of `sharedStoreKit`.
const SHARING = 3;

const CASES: Cases = {
  ...valueCases,
  ...connectionCases,
  ...contentionCases,
  ...leaseCases,
  ...accountCases,
  ...tenantCases,
  ...identityCases,
  ...textCases,
  ...listCases,
  ...dueCases,
  ...pageCases,
  ...walkCases,
  ...flowCases,
  ...integrationCases,
  ...dataKeyCases,
  ...fileCases,
};

/**
 * Every promise of the `Store` port as a case for your test runner. `open` gives an empty store;
 * each case opens one of its own, and closes it.
 *
 * @example
 * test.each(storeKit(() => myStore()))('$name', ({ run }) => run())
 */
export function storeKit(open: OpenStore): readonly StoreCase[] {
  return Object.entries(CASES).map(([name, check]) => ({
    name,
    run: async () => closing(open, async (opened) => check(await opened())),
  }));
}

/**
 * The same cases for data that several processes share and that outlives them, each through several
 * stores by turns; and what such stores owe each other besides. `create` makes an empty database, and
 * answers what opens it, as often as it is called.
 *
 * @example
 * const create = () => { const path = newPath(); return () => myStore({ path }) }
 * test.each(sharedStoreKit(create))('$name', ({ run }) => run())
 */
export function sharedStoreKit(create: () => Promise<OpenStore> | OpenStore): readonly StoreCase[] {
  const byTurns = Object.entries(CASES).map(([name, check]) => ({
    name: `${name}, through several stores`,
    run: async () =>
      closing(await create(), async (open) => {
        const stores: Store[] = [];
        while (stores.length < SHARING) stores.push(await open());
        await check(takingTurns(stores));
      }),
  }));
  const shared = Object.entries(sharedCases).map(([name, check]) => ({
    name,
    run: async () => closing(await create(), check),
  }));
  return [...byTurns, ...shared];
}

/** Closes whatever was opened, whether the work succeeds or not. */
async function closing(
  open: OpenStore,
  work: (open: () => Promise<Store>) => Promise<void>,
): Promise<void> {
  const opened: Store[] = [];
  try {
    await work(async () => {
      const store = await open();
      opened.push(store);
      return store;
    });
  } finally {
    for (const store of opened) await store.close();
  }
}
