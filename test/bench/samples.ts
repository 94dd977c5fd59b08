import { setImmediate } from 'node:timers/promises';

/** Named ways to do the same work. */
type Contenders<Name extends string> = Readonly<Record<Name, () => unknown>>;

export interface RaceOptions {
  /** For all contenders together; the first tenth of it warms up. */
  readonly timeMs: number;
  /** Calls per sample, for work that is short beside the clock. Default 1. */
  readonly batch?: number;
  /** Samples of one contender in a row, where each spoils what the next one finds. Default 1. */
  readonly inARow?: number;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

const FEWEST_SAMPLES = 20;

/**
 * Times the contenders in turn, each one first, second, ... equally often, so that noise and
 * garbage hit all of them alike. Answers microseconds per call.
 */
export async function race<Name extends string>(
  contenders: Contenders<Name>,
  { timeMs, batch = 1, inARow = 1, signal }: RaceOptions,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const lists = names.map((name): [Name, number[]] => [name, []]);
  const samples = Object.fromEntries(lists) as Record<Name, number[]>;
  const begin = performance.now();
  for (let round = 0, counted = 0; ; round++) {
    const elapsed = performance.now() - begin;
    const isCounted = elapsed > timeMs / 10;
    if (elapsed > timeMs && counted * inARow >= FEWEST_SAMPLES) return samples;
    if (isCounted) counted++;
    // Else nothing would hear of a signal where all of the work is synchronous.
    await setImmediate();
    signal?.throwIfAborted();
    for (let place = 0; place < names.length; place++) {
      const name = names[(round + place) % names.length] as Name;
      for (let sample = 0; sample < inARow; sample++) {
        const start = performance.now();
        for (let call = 0; call < batch; call++) await contenders[name]();
        const microseconds = ((performance.now() - start) * 1000) / batch;
        if (isCounted) samples[name].push(microseconds);
      }
    }
  }
}

/** The smallest sample that at least `share` of all do not exceed: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('There are no samples.');
  return value;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
