import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { engines } from './engines.ts';
import { playStorm } from './storm.ts';

const KILLS = 10;
const LONGEST_LOG = 5000;

test.each(['sqlite', 'postgres'] as const)(
  'nothing is lost on %s when processes are killed at any moment',
  async (name) => {
    const engine = closing(await engines[name]());
    const report = await playStorm({ engine, kills: KILLS, seed: 1 });
    if (report.violations.length > 0) console.error(report.log.slice(0, LONGEST_LOG));
    expect(report.violations).toEqual([]);
    // Otherwise nothing was shown.
    expect(report.kills).toBe(KILLS);
    expect(report.serverKills).toBe(name === 'postgres' ? 1 : 0);
    expect(report.calls).toBeGreaterThan(20);
    expect(report.refreshes).toBeGreaterThan(5);
  },
);
