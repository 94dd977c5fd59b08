import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import type { Store } from './store.ts';

/**
 * The same store, whose failures are coded, retryable and name it. What the driver said goes to
 * `report` only: its messages may quote a row.
 */
export function guardedStore(store: Store, report: (error: unknown) => string): Store {
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return await (Reflect.apply(member, target, args) as Promise<unknown>);
        } catch (error) {
          if (isOnBehalfError(error)) throw error;
          const id = report(error);
          throw new OnBehalfError('internal', `The store "${target.name}" failed.`, {
            id,
            retryable: true,
          });
        }
      };
    },
  });
}
