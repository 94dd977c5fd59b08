import { vi } from 'vitest';

/** Time that stands still until a test moves it. */
export interface StoppedClock {
  now(): number;
  /** How long each wait is that has not passed yet. */
  readonly waits: readonly number[];
  delay(ms: number, signal?: AbortSignal): Promise<void>;
  /** Moves on without anything happening yet. */
  advance(ms: number): void;
  /** Resolves when somebody waits for just `ms`. */
  somebodyWaits(ms: number): Promise<void>;
  /** Lets the time pass of whoever waits for `ms` or less, for as long as `work` takes. */
  during<T>(work: Promise<T>, ms: number): Promise<T>;
  /** Lets the time pass of whoever waits for just `ms`, as soon as somebody does. */
  skip(ms: number): Promise<void>;
}

interface Timer {
  readonly ms: number;
  readonly due: number;
  fire(): void;
}

export function stoppedClock(): StoppedClock {
  let time = Date.parse('2030-01-01T00:00:00Z');
  const timers = new Set<Timer>();
  const find = (ms: number): Promise<Timer> =>
    vi.waitFor(() => {
      const found = [...timers].find((timer) => timer.ms === ms);
      if (found === undefined) throw new Error(`Nobody waits for ${ms} ms.`);
      return found;
    });
  return {
    now: () => time,
    get waits() {
      return Array.from(timers, ({ ms }) => ms);
    },
    delay: (ms, signal) =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        const timer: Timer = {
          ms,
          due: time + ms,
          fire() {
            timers.delete(timer);
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        if (signal?.aborted) return abort();
        signal?.addEventListener('abort', abort, { once: true });
        timers.add(timer);
      }),
    advance(ms) {
      time += ms;
    },
    async somebodyWaits(ms) {
      await find(ms);
    },
    async during(work, ms) {
      const outcome = { isSettled: false };
      const settled = work.finally(() => (outcome.isSettled = true));
      while (!outcome.isSettled) {
        const short = [...timers].filter((timer) => timer.ms <= ms);
        const [first] = short.toSorted((a, b) => a.due - b.due);
        time = Math.max(time, first?.due ?? 0);
        first?.fire();
        await new Promise((resolve) => void setImmediate(resolve));
      }
      return settled;
    },
    async skip(ms) {
      const timer = await find(ms);
      time = Math.max(time, timer.due);
      timer.fire();
    },
  };
}
