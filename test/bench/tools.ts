import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Effort, Row } from './row.ts';
import { median } from './samples.ts';
import type { ToolTimes } from './tools-process.ts';

const runFile = promisify(execFile);
const program = join(import.meta.dirname, 'tools-process.ts');
const names = ['bind', 'AI SDK', 'LangChain', 'OpenAI'] as const;

/** What a product pays at its start (cold, in a new process), and at each request (warm). */
export async function benchTools({ isQuick }: Effort): Promise<Row[]> {
  const runs: ToolTimes[] = [];
  for (let run = 0; run < (isQuick ? 3 : 9); run++) {
    const { stdout } = await runFile(process.execPath, [...process.execArgv, program]);
    runs.push(JSON.parse(stdout) as ToolTimes);
  }
  return (['cold', 'warm'] as const).flatMap((state) =>
    names.map((name): Row => {
      const what = name === 'bind' ? 'bind' : `bind and adapt for ${name}`;
      return {
        what: `1,000 tools, ${state}: ${what}`,
        unit: 'ms',
        floor: median(runs.map((run) => run.floor[state])),
        ours: median(runs.map((run) => run[name][state])),
        target: state === 'warm' && name === 'AI SDK' ? { ours: 3 } : undefined,
      };
    }),
  );
}
