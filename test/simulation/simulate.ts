import { type Chance, createChance } from './chance.ts';
import { fair, type Weather } from './network.ts';
import type { SimulatedProcess } from './process.ts';
import { type Deed, perform } from './product.ts';
import { EndlessError } from './schedule.ts';
import { refreshTokenIn } from './vault.ts';
import { createWorld, type World } from './world.ts';

/** What came of a seed. */
export interface Outcome {
  readonly seed: number;
  /** The promise that was broken; null when all were kept. */
  readonly failure: string | null;
  /** What happened, line by line, where that was asked for. */
  readonly trace: readonly string[];
  readonly steps: number;
}

/** Plays the run that belongs to a seed: the same one each time. */
export async function simulate(seed: number, { isTraced = false } = {}): Promise<Outcome> {
  const { stackTraceLimit } = Error;
  // Who reads one plays the seed again with a trace: each costs as much as several steps.
  if (!isTraced) Error.stackTraceLimit = 0;
  try {
    return await play(seed, isTraced);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function play(seed: number, isTraced: boolean): Promise<Outcome> {
  const chance = createChance(seed);
  const world = createWorld({
    chance,
    isTraced,
    provider: {
      reuse: chance.weighted({ 'revokes the family': 6, 'has a grace period': 2, refuses: 2 }),
      expiresIn: chance.pick([15, 60, 600, 3600]),
      hasOneGrantPerUser: chance.happens(0.5),
    },
  });
  const { judge, schedule, trace } = world;
  try {
    const processes = await begin(world);
    for (let round = chance.between(1, 3); round > 0 && judge.violation === null; round--) {
      await playRound(world, processes);
    }
    if (judge.violation === null) await checkTheEnd(world, processes);
  } catch (error) {
    if (!(error instanceof EndlessError)) throw error;
    judge.fail(error.message);
  }
  const failure = judge.violation?.message ?? null;
  return { seed, failure, trace: trace.lines, steps: schedule.steps };
}

/** Some processes, their clocks apart by seconds, and a connection that works. */
async function begin(world: World): Promise<SimulatedProcess[]> {
  const { chance, schedule, judge } = world;
  const processes: SimulatedProcess[] = [];
  for (let count = chance.between(2, 4); count > 0; count--) {
    processes.push(world.start(`p${processes.length + 1}`, chance.between(-2000, 2000)));
  }
  void perform(world, chance.pick(processes), 'connect');
  await schedule.run();
  judge.rest();
  return processes;
}

/** A few calls when the token is due, while things go wrong. */
async function playRound(world: World, processes: SimulatedProcess[]): Promise<void> {
  const { chance, schedule, judge } = world;
  await passTime(world);
  drawConditions(world);
  const later: Later = (happen, longestMs = 30_000) => {
    const ms = chance.happens(0.5) ? chance.between(0, 60) : chance.between(0, longestMs);
    schedule.after(ms, () => happen(chance.pick(processes)));
  };
  for (let count = chance.between(2, 6); count > 0; count--) {
    const deed: Deed = chance.weighted({ use: 17, refresh: 2, 'refresh due': 1 });
    later((process) => void perform(world, process, deed));
  }
  for (let count = chance.between(0, 3); count > 0; count--) makeTrouble(world, processes, later);
  await schedule.run();
  judge.rest();
  for (const one of [world, ...processes]) one.spare();
}

type Later = (happen: (process: SimulatedProcess) => void, longestMs?: number) => void;

const troubles = { crash: 5, freeze: 6, connect: 2, delete: 1, disable: 1, revoke: 1, kill: 1 };

function makeTrouble(world: World, processes: SimulatedProcess[], later: Later): void {
  const { chance, provider } = world;
  /** At any step of any process, or while it waits for the answer to a refresh token, or soon after. */
  const strike = (happen: (process: SimulatedProcess) => void): void => {
    if (chance.happens(0.5)) {
      const process = chance.pick(processes);
      process.onStep(chance.between(1, 30), () => happen(process));
    } else {
      const step = chance.between(0, 5);
      world.atNextSpending((process) => {
        if (step === 0) happen(process);
        else process.onStep(step, () => happen(process));
      });
    }
  };
  const trouble = chance.weighted(troubles);
  switch (trouble) {
    case 'crash':
      return strike((process) => {
        process.crash();
        replace(world, processes, process);
      });
    case 'freeze': {
      const ms = chance.happens(0.3) ? chance.between(100, 9000) : chance.between(9000, 45_000);
      return strike((process) => process.freeze(ms));
    }
    case 'revoke':
      return later(() => provider.revokeEverything());
    case 'kill':
      return later(() => provider.revokeAccessTokens());
    default: {
      const deed = trouble === 'disable' ? 'disable and enable' : trouble;
      later((process) => void perform(world, process, deed), 5000);
    }
  }
}

/** Until shortly before or after the access token dies. */
async function passTime({ chance, schedule, row }: World): Promise<void> {
  const { expiresAt = null, nextRefreshAt = null } = (await row()) ?? {};
  const due = chance.happens(0.3) ? nextRefreshAt : expiresAt;
  schedule.skipTo((due ?? schedule.now()) + chance.between(-1000, 5000));
}

function drawConditions({ chance, conditions }: World): void {
  conditions.weather = drawWeather(chance);
  conditions.storeLatencyMs = chance.pick([0, 2, 30, 300]);
  conditions.storeFailureRate = chance.happens(0.1) ? 0.03 : 0;
}

function drawWeather(chance: Chance): Weather {
  if (chance.happens(0.25)) return fair;
  const rough: Record<keyof Weather, number> = { ...fair, answers: chance.between(0, 4) };
  const names = Object.keys(fair) as (keyof Weather)[];
  for (let count = chance.between(1, 3); count > 0; count--) rough[chance.pick(names)] += 2;
  return rough;
}

/** Another process in place of one that crashed, which goes on with what there is. */
function replace(world: World, processes: SimulatedProcess[], dead: SimulatedProcess): void {
  const { chance, schedule } = world;
  const process = world.start(`${dead.name}'`, dead.clockOffsetMs);
  processes[processes.indexOf(dead)] = process;
  schedule.after(chance.between(0, 25_000), () => void perform(world, process, 'use'));
}

/** With nothing in the way any more, whatever the provider honours works everywhere. */
async function checkTheEnd(world: World, processes: SimulatedProcess[]): Promise<void> {
  const { conditions, schedule, judge, provider, trace } = world;
  Object.assign(conditions, { weather: fair, storeLatencyMs: 1, storeFailureRate: 0 });
  trace.note('judge', () => 'From here on nothing goes wrong.');
  processes.push(world.start('last', 0));
  for (const time of ['first', 'second']) {
    const row = await world.row();
    schedule.skipTo(Math.max(schedule.now(), row?.expiresAt ?? 0) + 10 * 60_000);
    const works = row !== null && provider.honours(refreshTokenIn(row));
    if (row?.status === 'DISABLED') return;
    const use = async (process: SimulatedProcess): Promise<void> => {
      const outcome = await perform(world, process, 'use');
      if (!works && outcome === 200) judge.fail('A dead connection works.');
      if (!works || outcome === 200) return;
      judge.fail(`The provider honours the connection; ${process.name} cannot use it (${time}).`);
    };
    for (const process of processes) void use(process);
    await schedule.run();
    judge.rest();
  }
}
