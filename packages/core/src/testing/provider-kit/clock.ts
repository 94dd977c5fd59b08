import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';

import type { Runtime } from '../../runtime.ts';

/** A runtime in which time stands still until it is let pass, and chance is always the same. */
export interface KitClock extends Omit<Runtime, 'fetch'> {
  /** Moves on; who waits is woken when time is let pass. */
  advance(ms: number): void;
  /**
   * Lets time pass, from one timer to the next, until `work` has settled.
   *
   * @throws Error when nothing is left that could end it
   */
  run<T>(work: Promise<T>): Promise<T>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
}

interface Timer {
  readonly due: number;
  fire(): void;
}

// Streams and dynamic imports take a few turns of the event loop without telling anybody.
const QUIET_TURNS = 8;
const PATIENCE_MS = 1_000;
const LONGEST_WORK_MS = 100;
const LONGEST_WAIT_MS = 10 * 60_000;

export interface ClockOptions {
  /** Whether somebody is at work whom no clock may hurry. */
  isBusy?(): boolean;
}

export function kitClock({ isBusy = () => false }: ClockOptions = {}): KitClock {
  let time = Date.parse('2030-01-01T00:00:00Z');
  let activity = 0;
  let drawn = 0;
  const timers = new Set<Timer>();

  const settle = async (): Promise<void> => {
    for (let quiet = 0, seen = activity; quiet < QUIET_TURNS; quiet++) {
      await setImmediate();
      if (seen !== activity) [quiet, seen] = [0, activity];
    }
  };
  /** Whether there was somebody to wake. */
  const fireNext = (): boolean => {
    const [next] = [...timers].toSorted((a, b) => a.due - b.due);
    if (next === undefined) return false;
    time = Math.max(time, next.due);
    next.fire();
    return true;
  };

  return {
    now() {
      activity++;
      return time;
    },
    delay: (ms, signal) =>
      new Promise((resolve, reject) => {
        activity++;
        const abort = (): void => {
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        const timer: Timer = {
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
    random(bytes) {
      activity++;
      const bits = new Uint8Array(bytes);
      for (let start = 0; start < bytes; start += 32) {
        const block = createHash('sha256').update(`${drawn++}`).digest();
        bits.set(block.subarray(0, Math.min(32, bytes - start)), start);
      }
      return bits;
    },
    async digest(data) {
      activity++;
      return new Uint8Array(createHash('sha256').update(data).digest());
    },
    advance(ms) {
      time += ms;
    },
    settle,
    async run(work) {
      const progress = { isSettled: false };
      const note = (): void => void (progress.isSettled = true);
      work.then(note, note);
      // Who polls for what never comes keeps time going, but nobody may wait for so long.
      const end = time + LONGEST_WAIT_MS;
      let patience = PATIENCE_MS;
      for (let busyMs = 0; !progress.isSettled;) {
        await settle();
        busyMs = isBusy() ? busyMs + 1 : 0;
        // Who is busy for longer waits for a body that does not come.
        const mayPass = busyMs === 0 || busyMs > LONGEST_WORK_MS;
        if (progress.isSettled || (mayPass && time < end && fireNext())) continue;
        if (patience-- === 0) throw new Error('It never ends: what it waits for does not come.');
        await setTimeout(1);
      }
      return work;
    },
  };
}
