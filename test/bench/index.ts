// Measures what this project adds to the bare thing, and prints one table. See README.md.
import { cpus } from 'node:os';

import { type Effort, type Row, table } from './row.ts';

/** In the order of the table. Loaded one by one, so that none is measured beside another. */
const sections: Readonly<Record<string, () => Promise<(effort: Effort) => Promise<Row[]>>>> = {
  imports: async () => (await import('./imports.ts')).benchImports,
  catalog: async () => (await import('./catalog.ts')).benchCatalog,
  tools: async () => (await import('./tools.ts')).benchTools,
  wire: async () => (await import('./wire.ts')).benchWire,
  calls: async () => (await import('./calls.ts')).benchCalls,
  refresh: async () => (await import('./refresh.ts')).benchRefresh,
  vault: async () => (await import('./vault.ts')).benchVault,
  stores: async () => (await import('./stores.ts')).benchStores,
  sizes: async () => (await import('./sizes.ts')).benchSizes,
};

const words = process.argv.slice(2).filter((word) => word !== '--');
const isQuick = words.includes('--quick');
const asked = words.filter((word) => word !== '--quick');
const unknown = asked.filter((word) => !(word in sections));
if (unknown.length > 0) {
  throw new TypeError(
    `There is no ${unknown.join(', ')}; there are: ${Object.keys(sections).join(', ')}.`,
  );
}

const rows: Row[] = [];
for (const [name, load] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  process.stderr.write(`${name} ... `);
  try {
    const bench = await load();
    rows.push(...(await bench({ isQuick })));
    console.error(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error('broke');
    console.error(error);
    process.exitCode = 1;
  }
}
const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
console.log(`Medians on Node ${process.versions.node}, ${cpus().length} × ${processor}\n`);
console.log(table(rows));
