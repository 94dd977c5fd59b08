import { createHash } from 'node:crypto';

import { type ConnectionRow, createOnBehalf, memoryStore, type Store } from '@onbehalf/core';

import { PUBLIC_URL, simulatedApp } from './app.ts';
import type { Chance } from './chance.ts';
import { createJudge, type Judge } from './judge.ts';
import { fair, networkOf, type Spending, type Weather } from './network.ts';
import { type SimulatedProcess, startProcess } from './process.ts';
import {
  createProvider,
  type ProviderOptions,
  type RotatingProvider,
  SECRET_MARK,
} from './provider.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import { storeOf } from './slow-store.ts';
import { createTrace, silent, type Trace } from './trace.ts';
import { sameTurnVault } from './vault.ts';

/** What goes wrong at the moment, and how slow things are. */
interface Conditions {
  weather: Weather;
  storeLatencyMs: number;
  storeFailureRate: number;
}

/** A provider, a store, and the processes of a product between them. Nothing moves by itself. */
export interface World {
  readonly chance: Chance;
  readonly schedule: Schedule;
  readonly trace: Trace;
  readonly provider: RotatingProvider;
  readonly judge: Judge;
  readonly conditions: Conditions;
  readonly rows: Store;
  /** Lets something happen to the process that sends a refresh token next, just after it has. */
  atNextSpending(happen: (process: SimulatedProcess) => void): void;
  /** Forgets what was still to happen then. */
  spare(): void;
  start(name: string, clockOffsetMs: number): SimulatedProcess;
  /** Alice's connection as the store has it; null while she has none. */
  row(): Promise<ConnectionRow | null>;
}

export interface WorldOptions {
  readonly chance: Chance;
  readonly provider: ProviderOptions;
  readonly isTraced: boolean;
}

const CLIENT_SECRET = `client-${SECRET_MARK}`;

export const ENTITY = 'alice';

const EVENTS = [
  'connected',
  'refreshed',
  'expiring_soon',
  'expired',
  'recovered',
  'revoked',
  'failed',
  'deleted',
] as const;

export function createWorld({ chance, provider: options, isTraced }: WorldOptions): World {
  const schedule = createSchedule(chance.fork('order'));
  const trace = isTraced ? createTrace(schedule.now) : silent;
  const { now } = schedule;
  const provider = createProvider(options, { now, chance: chance.fork('provider'), trace });
  const rows = memoryStore();
  const conditions: Conditions = { weather: fair, storeLatencyMs: 0, storeFailureRate: 0 };
  // The budget of an early refresh, the call itself, and the few times each that they ask the store.
  const patienceMs = (): number => 2000 + 100 + 8 * 2 * conditions.storeLatencyMs;
  const judge = createJudge({ schedule, trace, provider, patienceMs });
  const network = {
    schedule,
    trace,
    provider,
    chance: chance.fork('network'),
    weather: () => conditions.weather,
    onSpending(spending: Spending) {
      judge.onSpending(spending);
      atSpending.shift()?.(spending.process);
    },
  };
  const atSpending: ((process: SimulatedProcess) => void)[] = [];
  const storeChance = chance.fork('store');
  const store = {
    schedule,
    trace,
    chance: storeChance,
    rows,
    latencyMs: () => storeChance.between(0, conditions.storeLatencyMs),
    failureRate: () => conditions.storeFailureRate,
    onWrite: judge.onWrite,
  };

  const connect = (process: SimulatedProcess) => {
    const random = chance.fork(process.name);
    const background = random.happens(0.3);
    const delay = (ms: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const event = schedule.after(
          ms,
          () => {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
          process,
        );
        const abort = (): void => {
          schedule.cancel(event);
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', abort, { once: true });
      });
    const client = createOnBehalf({
      apps: [simulatedApp],
      integrations: [
        { app: 'acme', clientId: 'client', clientSecret: CLIENT_SECRET, scopes: ['a'] },
      ],
      store: storeOf(store, process),
      vault: sameTurnVault,
      publicUrl: PUBLIC_URL,
      background,
      logger: { error: judge.onLog },
      runtime: {
        now: () => schedule.now() + process.clockOffsetMs,
        random: random.bytes,
        delay,
        digest: (data) =>
          new Promise((resolve) => {
            const digest = new Uint8Array(createHash('sha256').update(data).digest());
            schedule.after(0, () => resolve(digest), process);
          }),
        fetch: networkOf(network, process),
      },
    });
    for (const type of EVENTS) client.on(type, (event) => judge.onEvent(process, event));
    return client;
  };

  return {
    chance,
    schedule,
    trace,
    provider,
    judge,
    conditions,
    rows,
    atNextSpending: (happen) => void atSpending.push(happen),
    spare: () => void atSpending.splice(0),
    start: (name, clockOffsetMs) => startProcess({ schedule, trace, connect }, name, clockOffsetMs),
    async row() {
      const all = await rows.listConnections({ tenantId: '', entityId: ENTITY, limit: 10 });
      return all.findLast(({ status }) => status !== 'INITIATED' && status !== 'FAILED') ?? null;
    },
  };
}
