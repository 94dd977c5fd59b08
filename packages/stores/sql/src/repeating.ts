import { setTimeout as delay } from 'node:timers/promises';

import type { Store } from '@onbehalf/core';

/** More than a pool has connections, of which each may be out of date. */
const ATTEMPTS = 12;
const PAUSE_MS = 5;

/**
 * The same store, which repeats what the database has undone because of others. Every method is one
 * statement, so nothing of it is left.
 */
export function repeating(store: Store, isConflict: (error: unknown) => boolean): Store {
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await (Reflect.apply(member, target, args) as Promise<unknown>);
          } catch (error) {
            if (attempt === ATTEMPTS || !isConflict(error)) throw error;
            // Whoever met must not meet again.
            await delay(Math.random() * PAUSE_MS * attempt);
          }
        }
      };
    },
  });
}
