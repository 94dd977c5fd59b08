import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

export interface RunOptions {
  /** Besides `PATH`, the only variables it has: what is set on this machine changes nothing. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Sees what it prints, as it is printed. */
  readonly onOutput?: (printed: string) => void;
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an example as `npm start` does in its folder, and waits for its end. */
export async function runExample(
  name: string,
  program = 'index',
  { env = {}, args = [], onOutput }: RunOptions = {},
): Promise<Run> {
  const command = ['--conditions=onbehalf-source', `src/${program}.ts`, ...args];
  const child = spawn(process.execPath, command, {
    cwd: join(import.meta.dirname, '../../examples', name),
    // Node 22 warns of TypeScript and of SQLite, which is no matter of the example's.
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onOutput?.(stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
