import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { build } from './build.ts';
import type { Effort, Row } from './row.ts';
import { median } from './samples.ts';

const runFile = promisify(execFile);

/** Milliseconds, and megabytes of heap once nothing is left to collect. */
interface Figures {
  readonly importMs: number;
  readonly importMb: number;
  readonly composeMs: number;
  readonly listMs: number;
  readonly bindMs: number;
  readonly indexMs: number;
  readonly searchMs: number;
  readonly allMb: number;
}

// What a program does that has the whole of GitHub: import, compose, list, hand all of it out, search.
const PROGRAM = `
  const core = await import('@onbehalf/core');
  const heap = () => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const timed = async (work) => {
    const start = performance.now();
    const value = await work();
    return [performance.now() - start, value];
  };
  const before = heap();
  const [importMs, { github }] = await timed(() => import('@onbehalf/github'));
  const imported = heap();
  const vault = core.aesGcmVault({ keys: 'k:' + Buffer.alloc(32).toString('base64') });
  const [composeMs, onbehalf] = await timed(() => core.createOnBehalf({
    apps: [github()],
    integrations: [{ app: 'github', scheme: 'bearer_token' }],
    store: core.memoryStore(),
    vault,
  }));
  const [listMs, list] = await timed(() => onbehalf.actions.list({ apps: ['github'] }));
  const [bindMs, tools] = await timed(() =>
    onbehalf.entity('alice').tools({ apps: ['github'], deprecated: true }));
  const search = (query) => onbehalf.actions.search(query);
  const [indexMs] = await timed(() => search('open a bug'));
  const queries = ['star the repo', 'who am I', 'what has changed since the last release'];
  const [searchesMs] = await timed(async () => {
    for (let i = 0; i < 100; i++) for (const query of queries) await search(query);
  });
  const searchMs = searchesMs / (100 * queries.length);
  const allMb = heap() - before;
  if (list.length < 1000 || tools.length < 1000) throw new Error('The catalog is not there.');
  console.log(JSON.stringify({
    importMs, importMb: imported - before, composeMs, listMs, bindMs, indexMs, searchMs, allMb,
  }));
  process.exit();`;

/** The whole of GitHub's REST API as actions, in new processes: time and memory beyond core's. */
export async function benchCatalog({ isQuick }: Effort): Promise<Row[]> {
  build();
  const runs: Figures[] = [];
  for (let run = 0; run < (isQuick ? 5 : 9); run++) {
    const args = ['--expose-gc', '--input-type=module', '--eval', PROGRAM];
    const { stdout } = await runFile(process.execPath, args, { cwd: import.meta.dirname });
    runs.push(JSON.parse(stdout) as Figures);
  }
  const row = (what: string, unit: 'ms' | 'MB', name: keyof Figures, most?: number): Row => ({
    what: `GitHub's 1,223 actions: ${what}`,
    unit,
    ours: median(runs.map((run) => run[name])),
    target: most === undefined ? undefined : { ours: most },
  });
  return [
    row('import, beyond core', 'ms', 'importMs', 10),
    row('import, beyond core', 'MB', 'importMb', 5),
    row('compose a client', 'ms', 'composeMs'),
    row('list', 'ms', 'listMs'),
    row('bind all, with their schemas', 'ms', 'bindMs'),
    row('the first search', 'ms', 'indexMs', 250),
    row('a later search', 'ms', 'searchMs', 5),
    row('all of it in memory', 'MB', 'allMb', 30),
  ];
}
