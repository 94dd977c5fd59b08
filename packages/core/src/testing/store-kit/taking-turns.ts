import type { Store } from '../../store/store.ts';

/** One store whose calls go to several in turn, as they do behind a load balancer. */
export function takingTurns(stores: readonly Store[]): Store {
  let calls = 0;
  return new Proxy(stores[0] as Store, {
    get(first, method: keyof Store) {
      const member = first[method];
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const store = stores[calls++ % stores.length] ?? first;
        return Reflect.apply(store[method] as (...args: unknown[]) => unknown, store, args);
      };
    },
  });
}
