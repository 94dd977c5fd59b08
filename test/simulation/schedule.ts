import type { Chance } from './chance.ts';

/** Whom an event happens to. Nothing happens to a dead process, or to a frozen one until it thaws. */
export interface Owner {
  readonly isDead: boolean;
  readonly frozenUntil: number;
  /** Called before each event: the owner may die or freeze of it, and the event not happen. */
  beforeStep(): void;
}

interface ScheduledEvent {
  due: number;
  readonly order: number;
  readonly owner: Owner | null;
  happen(): void;
}

/** Virtual time, and what will happen in it. Events due at the same time happen in random order. */
export interface Schedule {
  /** Milliseconds since 1970. */
  now(): number;
  after(ms: number, happen: () => void, owner?: Owner | null): ScheduledEvent;
  /** Lets something happen within this event, unless its owner dies or freezes of it. */
  step(happen: () => void, owner: Owner): void;
  cancel(event: ScheduledEvent): void;
  /** Lets everything happen that is planned, and all that comes of it. */
  run(): Promise<void>;
  /** Lets time pass in which nothing is planned. */
  skipTo(time: number): void;
  /** Events that have happened so far. */
  readonly steps: number;
}

const START = Date.parse('2030-01-01T00:00:00Z');
// A thousand times as many as an ordinary run: whoever gets here runs in a circle.
const MOST_STEPS = 200_000;

/** Thrown when it goes on and on. */
export class EndlessError extends Error {}

export function createSchedule(chance: Chance): Schedule {
  const events: ScheduledEvent[] = [];
  let now = START;
  let steps = 0;

  const takeNext = (): ScheduledEvent | undefined => {
    let best = -1;
    let next: ScheduledEvent | undefined;
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as ScheduledEvent;
      if (next !== undefined && (event.due - next.due || event.order - next.order) >= 0) continue;
      best = i;
      next = event;
    }
    if (next === undefined) return undefined;
    removeAt(events, best);
    return next;
  };

  const after = (ms: number, happen: () => void, owner: Owner | null = null): ScheduledEvent => {
    const event = { due: now + ms, order: chance.between(0, 2 ** 30), owner, happen };
    events.push(event);
    return event;
  };
  /** Whether something may happen to this owner now; if later, it is put off until then. */
  const isFree = (event: ScheduledEvent): boolean => {
    const { owner } = event;
    if (owner === null) return true;
    if (!owner.isDead && owner.frozenUntil <= now) owner.beforeStep();
    if (owner.isDead) return false;
    if (owner.frozenUntil <= now) return true;
    event.due = owner.frozenUntil;
    events.push(event);
    return false;
  };

  return {
    now: () => now,
    after,
    step(happen, owner) {
      const event = { due: now, order: chance.between(0, 2 ** 30), owner, happen };
      if (isFree(event)) happen();
    },
    get steps() {
      return steps;
    },
    cancel(event) {
      const index = events.indexOf(event);
      if (index >= 0) removeAt(events, index);
    },
    async run() {
      await settle();
      for (let event = takeNext(); event !== undefined; event = takeNext()) {
        now = Math.max(now, event.due);
        if (!isFree(event)) continue;
        if (++steps > MOST_STEPS) throw new EndlessError(`No end after ${MOST_STEPS} steps.`);
        event.happen();
        await settle();
      }
      // Whatever waits for something that is not simulated would go on now, or any time.
      await new Promise((resolve) => setImmediate(resolve));
      if (events.length > 0) throw new Error('Something went on outside of the schedule.');
    },
    skipTo(time) {
      now = Math.max(now, time);
    },
  };
}

function removeAt(events: ScheduledEvent[], index: number): void {
  const last = events.pop();
  if (last !== undefined && index < events.length) events[index] = last;
}

/**
 * Lets all promises that can settle do so. A tick comes after every microtask that is queued, and
 * those that these queue; the second one is for what had itself put off by a tick.
 */
async function settle(): Promise<void> {
  await nextTick();
  await nextTick();
}

const nextTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
