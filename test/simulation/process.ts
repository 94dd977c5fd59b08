import type { OnBehalf } from '@onbehalf/core';

import type { Owner, Schedule } from './schedule.ts';
import type { Trace } from './trace.ts';

/** A process of a product. One that crashes stays dead; another is started in its place. */
export interface SimulatedProcess extends Owner {
  readonly name: string;
  readonly clockOffsetMs: number;
  readonly client: OnBehalf;
  /** When each freeze began. */
  readonly freezes: readonly number[];
  /** Until when the lease is good that it has written last, by its own clock. */
  leaseUntil: number;
  /** How often the store failed it. */
  storeFailures: number;
  crash(): void;
  freeze(ms: number): void;
  /** Lets `happen` be called before the process takes its `count`th step from now. */
  onStep(count: number, happen: () => void): void;
  /** Forgets what was still to happen to it. */
  spare(): void;
}

interface Surroundings {
  readonly schedule: Schedule;
  readonly trace: Trace;
  connect(process: SimulatedProcess): OnBehalf;
}

/** Starts a process, whose client `connect` composes. */
export function startProcess(
  { schedule, trace, connect }: Surroundings,
  name: string,
  clockOffsetMs: number,
): SimulatedProcess {
  let waiting: { left: number; happen: () => void }[] = [];
  const freezes: number[] = [];
  const process: Omit<SimulatedProcess, 'client' | 'isDead' | 'frozenUntil'> & {
    client: OnBehalf | null;
    isDead: boolean;
    frozenUntil: number;
  } = {
    name,
    clockOffsetMs,
    client: null,
    isDead: false,
    frozenUntil: 0,
    freezes,
    leaseUntil: 0,
    storeFailures: 0,
    beforeStep() {
      for (const one of waiting) one.left--;
      const due = waiting.filter(({ left }) => left <= 0);
      if (due.length === 0) return;
      waiting = waiting.filter(({ left }) => left > 0);
      for (const { happen } of due) happen();
    },
    crash() {
      process.isDead = true;
      trace.note(name, () => 'CRASHES');
    },
    freeze(ms) {
      freezes.push(schedule.now());
      process.frozenUntil = Math.max(process.frozenUntil, schedule.now() + ms);
      trace.note(name, () => `FREEZES for ${ms} ms`);
    },
    onStep: (left, happen) => void waiting.push({ left, happen }),
    spare() {
      waiting = [];
    },
  };
  process.client = connect(process as SimulatedProcess);
  return process as SimulatedProcess;
}
