import type { Store } from '../../store/store.ts';
import type { KitClock } from './clock.ts';

/** The store as it is across a network: others read and write while an answer is on its way. */
export function slowStore(store: Store, { delay }: Pick<KitClock, 'delay'>): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      const value = target[method] as unknown;
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        await delay(1);
        const answer: unknown = await (value as (...rest: unknown[]) => unknown)(...given);
        await delay(1);
        return answer;
      };
    },
  });
}
