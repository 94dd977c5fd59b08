// Measures the SQL stores among up to a million connections. See ../README.md.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { benchEngine, places } from './bench-engine.ts';
import type { Place } from './place.ts';
import { judge, tableOf } from './report.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    sizes: { type: 'string', default: '1e3,1e5,1e6' },
    engine: { type: 'string', multiple: true, default: Object.keys(places) },
    seconds: { type: 'string', default: '8' },
  },
});
const sizes = values.sizes
  .split(',')
  .map(tens)
  .toSorted((a, b) => a - b);
const timeMs = 1000 * Number(values.seconds);
if (!(timeMs > 0)) throw new TypeError(`"${values.seconds}" is no number of seconds.`);
const engines = values.engine.map((name): Place['name'] => {
  if (Object.hasOwn(places, name)) return name as Place['name'];
  throw new TypeError(`There is no ${name}; there are: ${Object.keys(places).join(', ')}.`);
});

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => interruption.abort(new Error(`It was ended by ${name}.`)));
}
const { signal } = interruption;
const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
console.log(`Node ${process.versions.node}, ${cpus().length} × ${processor}`);
try {
  for (const name of engines) await run(name);
} catch (error) {
  if (!signal.aborted) throw error;
  console.error(String(signal.reason));
  process.exitCode = 130;
}

async function run(name: Place['name']): Promise<void> {
  const start = performance.now();
  const { stderr } = process;
  const onProgress = (what: string): void => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    // A file or a pipe gets the beginnings only, a line each.
    if (stderr.isTTY) stderr.write(`\r\u001b[K${name}, ${seconds} s: ${what}`);
    else if (!/^\d/.test(what)) stderr.write(`${name}, ${seconds} s: ${what}\n`);
  };
  const options = { sizes, timeMs, signal, onProgress };
  const { durability, measurements } = await benchEngine(name, options).finally(() => {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  });
  console.log(`\n${name}: ${durability}\n`);
  console.log(`${tableOf(measurements)}\n`);
  for (const { what, isMet, isGate } of judge(name, measurements)) {
    console.log(`- ${isMet ? 'met' : 'MISSED'}: ${what}`);
    if (!isMet && isGate) process.exitCode = 1;
  }
}

function tens(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 200 && size % 10 === 0) return size;
  throw new TypeError(`"${text}" is no number of connections: tens, from 200 on.`);
}
