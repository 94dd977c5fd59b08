import { setTimeout } from 'node:timers/promises';

import type { Dialect } from './dialect.ts';
import type { Check, Quirk } from './quirk.ts';
import { openStage, type Stage, type StageSetting } from './stage.ts';

// Nothing in a check waits for real time: who takes this long waits for ever.
const PATIENCE_MS = 10_000;

/** The checks of a quirk that say something about a provider, and why the others do not. */
export interface Sifted {
  readonly playable: readonly (readonly [about: string, run: Check['run']])[];
  readonly why: string;
}

export function sift({ checks }: Quirk, dialect: Dialect): Sifted {
  const playable: [string, Check['run']][] = [];
  const reasons = new Set<string>();
  for (const [about, check] of Object.entries(checks)) {
    const { run, notFor } = typeof check === 'function' ? { run: check } : check;
    const reason = notFor?.(dialect) ?? null;
    if (reason === null) playable.push([about, run]);
    else reasons.add(reason);
  }
  return { playable, why: [...reasons].join('; ') };
}

/** Plays checks, each on stages of its own. Rejects with what is wrong in each of them. */
export async function play({ playable }: Sifted, setting: StageSetting): Promise<void> {
  const failures: string[] = [];
  for (const [about, run] of playable) {
    await playOne(run, setting).catch((error: unknown) => {
      failures.push(`${about}: ${sentence(error)}`);
    });
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

async function playOne(run: Check['run'], setting: StageSetting): Promise<void> {
  const stages: Stage[] = [];
  const patience = new AbortController();
  const tooLong = setTimeout(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error('It does not end.');
  });
  const played = (async () => {
    await run(async (options) => {
      const stage = await openStage(setting, options);
      stages.push(stage);
      return stage;
    }, setting.dialect);
    for (const stage of stages) await stage.close();
  })();
  try {
    await Promise.race([played, tooLong]);
  } catch (error) {
    // What the provider was sent says more than what it answered.
    const complaints = stages.flatMap(({ server }) => server.complaints);
    throw new Error([sentence(error), ...new Set(complaints)].join(' '), { cause: error });
  } finally {
    patience.abort();
    tooLong.catch(() => {}); // the check was quicker
  }
}

/** On one line: what `assert` says of two values takes several. */
function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replaceAll(/\+ actual - expected\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
