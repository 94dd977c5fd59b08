import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { IntegrationConfig } from '@onbehalf/core';

import { closing } from '../peers/closing.ts';
import type { OidcAppOptions } from './oidc-app.ts';

export interface WorkerOptions {
  readonly path: string;
  readonly keys: string;
  readonly publicUrl: string;
  /** Where to serve it, when something else stands there and passes requests on. */
  readonly port?: number;
  readonly integrations: readonly IntegrationConfig[];
  readonly oidc?: OidcAppOptions;
  /** How far this process's clock is ahead at first. */
  readonly clockOffsetMs?: number;
}

/** What a worker can be told to do. */
export interface Task {
  readonly task: 'initiate' | 'wait' | 'execute' | 'serve' | 'crash' | 'forward';
  /** Default `''`. */
  readonly tenantId?: string;
  readonly entityId: string;
  readonly app?: 'github' | 'oidc';
  readonly connectionId?: string;
  readonly action?: string;
  /** By how much to put the clock forward. */
  readonly ms?: number;
}

export interface Worker {
  /** Rejects with what the worker's own call rejected with. */
  ask<Answer>(task: Task): Promise<Answer>;
  /** Resolves when the worker next pauses: it waits for somebody else. */
  nextPause(): Promise<void>;
  /** Everything it wrote: its answers, and its log. */
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<unknown>;
  /** Kills it, as a crash would. */
  close(): Promise<void>;
}

const program = join(import.meta.dirname, 'processes/worker.ts');

/** Starts a process of a product. It ends with the test at the latest. */
export function startWorker(options: WorkerOptions): Worker {
  const child = spawn(process.execPath, ['--conditions=onbehalf-source', program], {
    env: { ...process.env, WORKER_OPTIONS: JSON.stringify(options) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const pauses: (() => void)[] = [];
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, answer, error } = JSON.parse(line) as Line;
    if (id === undefined) for (const resume of pauses.splice(0)) resume();
    else if (error === undefined) waiting.get(id)?.resolve(answer);
    else waiting.get(id)?.reject(error);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Exit ${code}: ${stderr}`));
  });

  return closing({
    ask<Answer>(task: Task) {
      const answered = Promise.withResolvers<unknown>();
      waiting.set(waiting.size, answered);
      child.stdin.write(`${JSON.stringify({ id: waiting.size - 1, ...task })}\n`);
      return answered.promise as Promise<Answer>;
    },
    nextPause: () => new Promise<void>((resolve) => void pauses.push(resolve)),
    ended: once(child, 'close'),
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  });
}

interface Line {
  readonly id?: number;
  readonly answer?: unknown;
  readonly error?: unknown;
}
