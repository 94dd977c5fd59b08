import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { build } from './build.ts';
import type { Effort, Row } from './row.ts';
import { median } from './samples.ts';

const runFile = promisify(execFile);

interface Case {
  /** What any program on the framework has loaded: its entries, by name. */
  readonly framework: readonly string[];
  readonly ours: readonly string[];
  readonly target?: Row['target'];
}

// Every model of it loads the messages.
const LANGCHAIN = ['@langchain/core/messages', '@langchain/core/tools'];

const cases: readonly Case[] = [
  { framework: [], ours: ['core'] },
  { framework: [], ours: ['core', 'providers'] },
  { framework: [], ours: ['core', 'github'] },
  { framework: [], ours: ['core', 'gmail'] },
  { framework: [], ours: ['core', 'slack'] },
  { framework: [], ours: ['core', 'jira'] },
  { framework: [], ours: ['store-sql'] },
  { framework: [], ours: ['server'] },
  { framework: ['ai'], ours: ['ai-sdk'] },
  { framework: LANGCHAIN, ours: ['langchain'] },
  { framework: ['openai'], ours: ['openai'] },
  { framework: ['ai'], ours: ['core', 'github', 'ai-sdk'], target: { added: 40 } },
  {
    framework: LANGCHAIN,
    ours: ['core', 'github', 'langchain'],
    target: { added: 40 },
  },
  { framework: ['openai'], ours: ['core', 'github', 'openai'], target: { added: 40 } },
];

/**
 * Cold imports of the bundles that are published, each in a new process: the floor is the framework alone,
 * or an import of nothing.
 */
export async function benchImports({ isQuick }: Effort): Promise<Row[]> {
  build();
  const runs = cases.map((): Times[] => []);
  for (let run = 0; run < (isQuick ? 5 : 9); run++) {
    for (const [index, one] of cases.entries()) runs[index]?.push(await coldImport(one));
  }
  return cases.map(({ framework, ours, target }, index): Row => {
    const times = runs[index] ?? [];
    const floor = median(times.map((time) => time.floor));
    const after = framework.length === 0 ? '' : ` after ${framework.join(', ')}`;
    return {
      what: `import ${ours.join(' + ')}${after}`,
      unit: 'ms',
      floor,
      // What is added varies less than the whole does.
      ours: floor + median(times.map((time) => time.added)),
      target,
    };
  });
}

interface Times {
  readonly floor: number;
  readonly added: number;
}

/** Both in one process, the framework first: what they share is the framework's. */
async function coldImport({ framework, ours }: Case): Promise<Times> {
  const load = (names: readonly string[]): string =>
    names.map((name) => `await import('${name}');`).join('');
  const script = `const start = performance.now();
    ${load(['data:text/javascript,', ...framework])}
    const middle = performance.now();
    ${load(ours.map((name) => `@onbehalf/${name}`))}
    const end = performance.now();
    console.log(JSON.stringify({ floor: middle - start, added: end - middle }));
    process.exit();`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await runFile(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout) as Times;
}
