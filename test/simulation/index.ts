// Plays runs of the simulation: many seeds, or one with its trace. See README.md.
import { parseArgs } from 'node:util';

import { describeFailure, playSeeds } from './seeds.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { seeds: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});

if (values.seed === undefined) await playMany(wholeNumber(values.seeds));
else await playOne(wholeNumber(values.seed));

async function playOne(seed: number): Promise<void> {
  const { failure, trace, steps } = await simulate(seed, { isTraced: true });
  console.log(trace.join('\n'));
  console.log(`\nSeed ${seed}, ${steps} steps: ${failure ?? 'every promise is kept.'}`);
  process.exitCode = failure === null ? 0 : 1;
}

async function playMany(count: number): Promise<void> {
  const start = performance.now();
  const speed = (played: number): number =>
    Math.round(played / ((performance.now() - start) / 1000));
  let shownAt = start;
  const failed = await playSeeds(0, count, (played) => {
    if (performance.now() - shownAt < 1000) return;
    shownAt = performance.now();
    process.stderr.write(`\r${played} of ${count} seeds, ${speed(played)} per second `);
  });
  // Clears the line.
  process.stderr.write('\r\u001b[K');
  if (failed === null)
    console.log(`${count} seeds keep every promise, ${speed(count)} per second.`);
  else console.log(describeFailure(failed));
  process.exitCode = failed === null ? 0 : 1;
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new TypeError(`"${text}" is not a whole number.`);
}
