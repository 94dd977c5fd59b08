import type { Store } from '../store/store.ts';
import { accountCases } from './store-kit/accounts.ts';
import { connectionCases } from './store-kit/connections.ts';
import { dueCases } from './store-kit/due.ts';
import { flowCases } from './store-kit/flows.ts';
import { identityCases } from './store-kit/identities.ts';
import { listCases } from './store-kit/lists.ts';
import { walkCases } from './store-kit/walks.ts';

/** One promise of the `Store` port; `run` rejects when the store breaks it. */
export interface StoreCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/**
 * Every promise of the `Store` port as a case for your test runner. `open` gives an empty store;
 * each case opens one of its own, and closes it.
 *
 * @example
 * test.each(storeKit(() => myStore()))('$name', ({ run }) => run())
 */
export function storeKit(open: () => Promise<Store> | Store): readonly StoreCase[] {
  const cases = [
    connectionCases,
    accountCases,
    identityCases,
    listCases,
    dueCases,
    walkCases,
    flowCases,
  ];
  return cases
    .flatMap((group) => Object.entries(group))
    .map(([name, check]) => ({
      name,
      async run() {
        const store = await open();
        try {
          await check(store);
        } finally {
          await store.close();
        }
      },
    }));
}
