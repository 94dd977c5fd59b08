import { setTimeout as delay } from 'node:timers/promises';

import { spawnWorker, type Task, type Worker, type WorkerOptions } from '../e2e/spawn-worker.ts';
import type { Chance } from '../simulation/chance.ts';

/** Somebody asked a process, and it was killed before it answered: nobody knows what it has done. */
export class Killed extends Error {}

/** The processes of a product: as many as before after each kill. */
export interface Crew {
  /** How many were killed. */
  readonly kills: number;
  isDead(name: string): boolean;
  /** Lets any of them do something. @throws Killed */
  ask<Answer>(task: Task): Promise<Answer>;
  /** Resolves when all of them work. */
  ready(): Promise<unknown>;
  /** Kills one, which another one replaces at once; without a name whichever chance picks. */
  kill(name?: string): void;
  /** Asks all of them to close, and answers the names of those that are still there after `ms`. */
  close(ms: number): Promise<readonly string[]>;
  /** What they wrote to their logs. */
  log(): string;
}

// Far longer than a call may take by itself: what waits for this long waits for ever.
const HANGS_AFTER_MS = 60_000;

interface Member {
  readonly name: string;
  readonly worker: Worker;
  /** Resolves when it has opened the store, or died before. */
  readonly ready: Promise<unknown>;
  isReady: boolean;
}

export interface CrewOptions extends WorkerOptions {
  /** How many there are at a time. */
  readonly size: number;
  readonly program: string;
}

export function createCrew({ size, program, ...options }: CrewOptions, chance: Chance): Crew {
  const members: Member[] = [];
  const dead = new Map<string, Worker>();
  const enrol = (): void => {
    const name = `process ${members.length + dead.size + 1}`;
    const worker = spawnWorker({ ...options, name }, program);
    const looked = worker.ask({ task: 'list', entityId: 'nobody' });
    const ready = looked.then(
      () => (member.isReady = true),
      () => {}, // whoever asks it next hears why
    );
    const member: Member = { name, worker, ready, isReady: false };
    members.push(member);
  };
  while (members.length < size) enrol();

  return {
    get kills() {
      return dead.size;
    },
    isDead: (name) => dead.has(name),
    async ask<Answer>(task: Task) {
      const working = members.filter(({ isReady }) => isReady);
      const { name, worker } = chance.pick(working.length === 0 ? members : working);
      const patience = new AbortController();
      const hangs = delay(HANGS_AFTER_MS, undefined, { signal: patience.signal }).then(() => {
        throw new Error(`${name} has not answered to "${task.task}" for ${HANGS_AFTER_MS} ms`);
      });
      try {
        return await Promise.race([worker.ask<Answer>(task), hangs]);
      } catch (error) {
        if (dead.has(name)) throw new Killed(`${name} was killed.`);
        throw error;
      } finally {
        hangs.catch(() => {});
        patience.abort();
      }
    },
    ready: () => Promise.all(members.map((member) => member.ready)),
    kill(named) {
      const victim = members.find(({ name }) => name === named) ?? chance.pick(members);
      members.splice(members.indexOf(victim), 1);
      dead.set(victim.name, victim.worker);
      void victim.worker.close();
      enrol();
    },
    async close(ms) {
      const closing = members.map(async ({ name, worker }) => {
        const left = new Promise((resolve) => setTimeout(resolve, ms, name));
        const closed = worker.ask({ task: 'close' }).then(() => null);
        return Promise.race([closed, left]);
      });
      const names = await Promise.all(closing);
      await Promise.all(members.map(async ({ worker }) => worker.close()));
      return names.filter((name) => typeof name === 'string');
    },
    log: () =>
      [...dead.values(), ...members.map((it) => it.worker)].map((it) => it.stderr).join(''),
  };
}
