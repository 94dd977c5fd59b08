/** Tells waiters of this process at once what others find out by reading the store. */
export interface Wakeups {
  /** Resolves when `id` is woken; the wait is given up with `signal`. */
  next(id: string, signal: AbortSignal): Promise<void>;
  wake(id: string): void;
}

export function createWakeups(): Wakeups {
  const waiting = new Map<string, Set<() => void>>();
  return {
    next: (id, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const waiters = waiting.get(id) ?? new Set();
        waiting.set(id, waiters);
        const finish = (): void => {
          waiters.delete(finish);
          if (waiters.size === 0) waiting.delete(id);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        waiters.add(finish);
        signal.addEventListener('abort', finish, { once: true });
      }),
    wake(id) {
      for (const finish of waiting.get(id) ?? []) finish();
    },
  };
}
