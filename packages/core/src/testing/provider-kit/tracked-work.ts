import type { AuthScheme } from '../../auth/scheme.ts';

/**
 * Knows whether a scheme is at work by itself: it signs in another thread, or loads a module. Time
 * must not pass meanwhile, while it does when the provider lets the scheme wait.
 */
export interface TrackedWork {
  isBusy(): boolean;
  of(scheme: AuthScheme): AuthScheme;
  sending(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
}

export function trackedWork(): TrackedWork {
  let running = 0;
  let waiting = 0;

  const tracked = async <T>(work: () => Promise<T>): Promise<T> => {
    running++;
    try {
      return await work();
    } finally {
      running--;
    }
  };
  return {
    isBusy: () => running > waiting,
    of(scheme) {
      const { refresh, revoke, codeFlow } = scheme;
      return {
        ...scheme,
        ...(refresh && { refresh: (...args) => tracked(() => refresh(...args)) }),
        ...(revoke && { revoke: (...args) => tracked(() => revoke(...args)) }),
        ...(codeFlow && {
          codeFlow: {
            ...codeFlow,
            exchange: (...args) => tracked(() => codeFlow.exchange(...args)),
          },
        }),
      };
    },
    sending: (fetch) => async (input, init) => {
      waiting++;
      try {
        return await fetch(input, init);
      } finally {
        waiting--;
      }
    },
  };
}
