// Kills processes of a product at random, and looks at what is left. See README.md.
import { parseArgs } from 'node:util';

import { type EngineName, engines } from './engines.ts';
import { playStorm, type Progress } from './storm.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', multiple: true, default: Object.keys(engines) },
  },
});
const options = { kills: wholeNumber(values.kills), seed: wholeNumber(values.seed) };
for (const name of values.engine) {
  if (!Object.hasOwn(engines, name)) throw new TypeError(`There is no engine ${name}.`);
  await play(name as EngineName);
}

async function play(name: EngineName): Promise<void> {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const engine = await engines[name]();
  try {
    const { violations, log, ...progress } = await playStorm({
      ...options,
      engine,
      onProgress: (now) =>
        process.stderr.write(`\r\u001b[K${name}, ${seconds()}: ${describe(now)}`),
    });
    process.stderr.write('\r\u001b[K');
    console.log(`${name}, seed ${options.seed}, ${seconds()}: ${describe(progress)}.`);
    if (violations.length === 0) return console.log('Every promise is kept.');
    console.log(`${violations.length} promises are broken:\n${violations.join('\n')}`);
    if (log !== '') console.log(`What the processes wrote:\n${log}`);
    process.exitCode = 1;
  } finally {
    await engine.close();
  }
}

function describe(progress: Progress): string {
  const { kills, serverKills, calls, outages, refreshes, lostAnswers } = progress;
  const { connections, deletions, reauthorizations } = progress;
  return [
    `${kills} kills`,
    ...(serverKills > 0 ? [`${serverKills} of the server`] : []),
    `${calls} calls`,
    ...(outages > 0 ? [`${outages} to be tried again`] : []),
    `${refreshes} refreshes`,
    `${lostAnswers} answers lost`,
    `${reauthorizations} users had to connect again`,
    `${connections} connections made`,
    `${deletions} deleted`,
  ].join(', ');
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new TypeError(`"${text}" is not a whole number.`);
}
