import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import { isStorable } from '../identifiers.ts';
import type { Store } from './store.ts';

/** What finds one row by texts, which may come from outside. */
const LOOKUPS: ReadonlySet<PropertyKey> = new Set<keyof Store>([
  'getConnection',
  'getFlow',
  'getFlowByLink',
  'getFlowOfConnection',
]);

/**
 * The same store, whose failures are coded, retryable and name it. What the driver said goes to
 * `report` only: its messages may quote a row. It is not asked for what no store can keep, which
 * some drivers take for a failure.
 */
export function guardedStore(store: Store, report: (error: unknown) => string): Store {
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (LOOKUPS.has(property) && !(args as string[]).every(isStorable)) return null;
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
