import { createHash } from 'node:crypto';

import type { Runtime } from '@onbehalf/core';

interface Timer {
  readonly due: number;
  fire(): void;
}

/**
 * Time that moves to the next timer whenever nothing else is left to do: hours pass in a moment,
 * in the order in which they would. All else has to be done in microtasks.
 */
export function movingClock(): Pick<Runtime, 'now' | 'delay' | 'digest'> {
  let time = Date.parse('2030-01-01T00:00:00Z');
  let isMoving = false;
  const timers = new Set<Timer>();
  const move = (): void => {
    isMoving = false;
    const [next] = [...timers].toSorted((a, b) => a.due - b.due);
    if (next === undefined) return;
    timers.delete(next);
    time = Math.max(time, next.due);
    next.fire();
    start();
  };
  const start = (): void => {
    if (isMoving || timers.size === 0) return;
    isMoving = true;
    setImmediate(move);
  };
  return {
    now: () => time,
    delay: (ms, signal) =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        const timer: Timer = {
          due: time + ms,
          fire() {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        if (signal?.aborted === true) return abort();
        signal?.addEventListener('abort', abort, { once: true });
        timers.add(timer);
        start();
      }),
    digest: async (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  };
}
