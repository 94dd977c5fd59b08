import { setTimeout as delay } from 'node:timers/promises';

import type { Chance } from '../simulation/chance.ts';
import type { Crew } from './crew.ts';
import type { CrashEngine } from './engines.ts';
import type { CrashProvider } from './provider.ts';

/** Picks victims and moments. */
export interface Killer {
  readonly serverKills: number;
  killNext(): Promise<void>;
  /** Whether the database's server was away at any time since then. */
  wasServerAway(since: number): boolean;
  /** How many were killed since then, the server included. */
  killsSince(time: number): number;
}

interface Prey {
  readonly crew: Crew;
  readonly provider: Pick<CrashProvider, 'nextRefresh'>;
  readonly engine: Pick<CrashEngine, 'crashServer'>;
  readonly chance: Chance;
}

/** How long nobody is killed while all are at work. */
const LONGEST_LIFE_MS = 300;
const PATIENCE_MS = 10_000;
/** By then a refresh token that was sent is stored, mostly. */
const LONGEST_REFRESH_MS = 60;
/** Where there is a server, every tenth victim is the server. */
const SERVER_TURN = 10;

export function createKiller({ crew, provider, engine, chance }: Prey): Killer {
  const { crashServer } = engine;
  const times: number[] = [];
  let [turn, serverKills, backAt] = [0, 0, -Infinity];
  const kill = (name?: string): void => {
    times.push(Date.now());
    crew.kill(name);
  };

  return {
    get serverKills() {
      return serverKills;
    },
    wasServerAway: (since) => backAt >= since,
    killsSince: (time) => times.filter((it) => it >= time).length,
    async killNext() {
      // A process that has only just come may die, too, but not all the time: nothing would be done.
      if (chance.happens(0.9)) await crew.ready();
      await delay(chance.between(0, LONGEST_LIFE_MS));
      if (++turn % SERVER_TURN === SERVER_TURN / 2 && crashServer !== null) {
        serverKills++;
        times.push(Date.now());
        backAt = Infinity;
        await crashServer();
        backAt = Date.now();
      }
      if (chance.happens(0.5)) return kill();
      // Where nothing works any more, nobody refreshes: that is for the judge to say.
      const sender = await Promise.race([provider.nextRefresh(), delay(PATIENCE_MS, undefined)]);
      await delay(chance.between(0, LONGEST_REFRESH_MS));
      kill(sender);
    },
  };
}
