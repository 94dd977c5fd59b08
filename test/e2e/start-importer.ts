import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { ImportResult } from '@onbehalf/core';
import { onTestFinished } from 'vitest';

export interface ImporterOptions {
  readonly path: string;
  readonly keys: string;
  readonly count: number;
  /** Kills itself when so many have been dealt with. */
  readonly dieAfter?: number;
}

export interface Importer {
  readonly ready: Promise<void>;
  /** Lets it begin. Rejects when the process ends before it is done. */
  run(): Promise<ImportResult>;
  /** What it has logged. */
  readonly log: string;
}

interface Line {
  readonly ready?: true;
  readonly result?: ImportResult;
}

const program = join(import.meta.dirname, 'processes/importer.ts');

/** Starts a process that imports into a database. It ends with the test at the latest. */
export function startImporter(options: ImporterOptions): Importer {
  const flags = ['--conditions=onbehalf-source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, program], {
    env: { ...process.env, IMPORTER_OPTIONS: JSON.stringify(options) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  const ready = Promise.withResolvers<void>();
  const done = Promise.withResolvers<ImportResult>();
  done.promise.catch(() => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { ready: isReady, result } = JSON.parse(line) as Line;
    if (isReady === true) ready.resolve();
    if (result !== undefined) done.resolve(result);
  });
  child.on('exit', () => done.reject(new Error('The importer has ended.')));
  return {
    ready: ready.promise,
    async run() {
      child.stdin.write('go\n');
      return done.promise;
    },
    get log() {
      return log;
    },
  };
}
