import { type Outcome, simulate } from './simulate.ts';

/** Plays seeds one after the other, until one breaks a promise: answers its trace, or null. */
export async function playSeeds(
  first: number,
  count: number,
  onProgress: (played: number) => void = () => {},
): Promise<Outcome | null> {
  for (let played = 0; played < count; played++) {
    const { seed, failure } = await simulate(first + played);
    if (failure !== null) return simulate(seed, { isTraced: true });
    onProgress(played + 1);
  }
  return null;
}

/** A failed run for people: what is wrong, how to see it again, and what led to it. */
export function describeFailure({ seed, failure, trace }: Outcome): string {
  return `Seed ${seed}: ${failure}\nReplay it: pnpm simulate --seed ${seed}\n\n${trace.join('\n')}\n`;
}
