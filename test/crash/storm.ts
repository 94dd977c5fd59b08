import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { createChance } from '../simulation/chance.ts';
import { askDoctor, inspect, serveEverybody } from './aftermath.ts';
import { bundleWorker } from './bundle-worker.ts';
import { createCrew, type CrewOptions } from './crew.ts';
import type { CrashEngine } from './engines.ts';
import { createJudge, type Counts } from './judge.ts';
import { createKiller } from './killer.ts';
import { createLedger } from './ledger.ts';
import { startProvider } from './provider.ts';
import { act, newUser, type Surroundings, type User } from './user.ts';

export interface StormOptions {
  readonly engine: CrashEngine;
  readonly kills: number;
  readonly seed: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress extends Readonly<Counts> {
  readonly kills: number;
  readonly serverKills: number;
  readonly refreshes: number;
  /** Refreshes that the provider granted to a process that was killed before it had stored them. */
  readonly lostAnswers: number;
}

export interface Report extends Progress {
  /** Promises that were broken, each in a sentence. */
  readonly violations: readonly string[];
  /** What the processes wrote. */
  readonly log: string;
}

const PROCESSES = 4;
const USERS = 24;
/** How many users do something at once, and how long each of them thinks between two things. */
const STREAMS = 6;
const LONGEST_THOUGHT_MS = 100;

// All waits are a third of what they would be: a lease that a process leaves behind lapses sooner.
const SPEED = 3;
const EXPIRES_IN_SECONDS = 10;
const CLOSED_WITHIN_MS = 10_000;

/** Lets users use a product whose processes are killed, and looks at what is left. */
export async function playStorm(options: StormOptions): Promise<Report> {
  const program = await bundleWorker();
  try {
    return await play(options, program.path);
  } finally {
    await program.remove();
  }
}

async function play(
  { engine, kills, seed, onProgress = () => {} }: StormOptions,
  program: string,
): Promise<Report> {
  const chance = createChance(seed);
  const clock = { from: Date.now(), speed: SPEED };
  const ledger = createLedger((name) => crew.isDead(name));
  const provider = await startProvider({
    expiresIn: EXPIRES_IN_SECONDS,
    now: () => clock.from + (Date.now() - clock.from) * clock.speed,
    chance: chance.fork('provider'),
    ledger,
  });
  const keys = `crash:${randomBytes(32).toString('base64')}`;
  const options: CrewOptions = {
    size: PROCESSES,
    program,
    store: engine.place,
    keys,
    clock,
    publicUrl: 'http://localhost:8787',
    oidc: { issuer: provider.url },
    integrations: [{ app: 'oidc', clientId: 'crash', clientSecret: 'secret', scopes: ['openid'] }],
  };
  const crew = createCrew(options, chance.fork('crew'));
  const killer = createKiller({ crew, provider, engine, chance: chance.fork('killer') });
  const judge = createJudge(ledger, killer);
  const users = Array.from({ length: USERS }, (_, index) => newUser(`user ${index + 1}`));
  const around = { crew, provider, judge, chance: chance.fork('users') };
  const progress = (): Progress => ({
    ...judge.counts,
    kills: crew.kills,
    serverKills: killer.serverKills,
    refreshes: ledger.refreshes,
    lostAnswers: ledger.lostAnswers,
  });

  const finish = useProduct(around, users);
  for (let kill = 0; kill < kills; kill++) {
    await killer.killNext();
    onProgress(progress());
  }
  await finish();
  await serveEverybody(around, users);
  await askDoctor(around);
  for (const name of await crew.close(CLOSED_WITHIN_MS)) judge.fail(`${name} does not end.`);
  await provider.close();

  const wrong = await inspect(engine.place, { users, keys, provider, ledger });
  const corrupt = await engine.check();
  const violations = [...ledger.violations, ...judge.violations, ...wrong, ...corrupt];
  return { ...progress(), violations, log: crew.log() };
}

/** Answers a function that lets users finish what they are at, and begin nothing. */
function useProduct(around: Surroundings, users: readonly User[]): () => Promise<unknown> {
  const { chance } = around;
  const over = new AbortController();
  const stream = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await act(around, chance.pick(users));
      await delay(chance.between(0, LONGEST_THOUGHT_MS));
    }
  };
  const streams = Array.from({ length: STREAMS }, stream);
  return async () => {
    over.abort();
    await Promise.all(streams);
  };
}
