import type { Store } from '../../store/store.ts';

/** The store as a process sees it that may die: from then on nothing it does is ever answered. */
export function mortalStore(store: Store): { readonly store: Store; die(): Promise<never> } {
  let isDead = false;
  const never = (): Promise<never> => new Promise(() => {});
  return {
    store: new Proxy(store, {
      get(target, method: keyof Store) {
        const value = target[method];
        if (typeof value !== 'function') return value;
        return isDead ? never : value;
      },
    }),
    die() {
      isDead = true;
      return never();
    },
  };
}
