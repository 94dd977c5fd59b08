import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { IntegrationConfig } from '@onbehalf/core';

import type { StorePlace } from '../peers/store-place.ts';
import type { OidcAppOptions } from './oidc-app.ts';

export interface WorkerOptions {
  readonly store: StorePlace;
  readonly keys: string;
  readonly publicUrl: string;
  /** Where to serve it, when something else stands there and passes requests on. */
  readonly port?: number;
  readonly integrations: readonly IntegrationConfig[];
  readonly oidc?: OidcAppOptions;
  /** How far this process's clock is ahead at first. */
  readonly clockOffsetMs?: number;
  /** Lets time pass faster from a moment on: every wait is shorter by as much. */
  readonly clock?: Clock;
  /** Stands in a header of all it sends, so that a provider knows its processes. */
  readonly name?: string;
}

interface Clock {
  readonly from: number;
  readonly speed: number;
}

/** The header with the name of the process that sends a request. */
export const PROCESS_HEADER = 'x-process';

/** What a worker can be told to do. */
export interface Task {
  readonly task:
    | 'initiate'
    | 'open'
    | 'complete'
    | 'wait'
    | 'list'
    | 'execute'
    | 'fetch'
    | 'refresh'
    | 'delete'
    | 'doctor'
    | 'serve'
    | 'crash'
    | 'forward'
    | 'close';
  /** Default `''`. */
  readonly tenantId?: string;
  readonly entityId?: string;
  readonly app?: 'github' | 'oidc';
  readonly connectionId?: string;
  readonly action?: string;
  /** To be opened. */
  readonly link?: string;
  /** Where the provider has sent a browser, and what that browser keeps. */
  readonly callbackUrl?: string;
  readonly browserSecret?: string;
  /** By how much to put the clock forward. */
  readonly ms?: number;
}

export interface Worker {
  /** Rejects with what the worker's own call rejected with; with an Error when it ends before. */
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

const sources = join(import.meta.dirname, 'processes/worker.ts');

/** Starts a process of a product. @param program - instead of the sources, what was made of them */
export function spawnWorker(options: WorkerOptions, program: string = sources): Worker {
  const child = spawn(process.execPath, ['--conditions=onbehalf-source', program], {
    env: { ...process.env, WORKER_OPTIONS: JSON.stringify(options) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const pauses: (() => void)[] = [];
  let [stdout, stderr] = ['', ''];
  let asked = 0;
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // Who writes to a process that has just died hears of it by its end.
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (text) => {
    const { id, answer, error } = lineOf(text);
    if (id === undefined) for (const resume of pauses.splice(0)) resume();
    else if (error === undefined) waiting.get(id)?.resolve(answer);
    else waiting.get(id)?.reject(error);
    waiting.delete(id ?? -1);
  });
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(deathOf(child, stderr));
  });

  return {
    async ask<Answer>(task: Task) {
      if (hasEnded(child)) throw deathOf(child, stderr);
      const id = asked++;
      const answered = Promise.withResolvers<unknown>();
      waiting.set(id, answered);
      child.stdin.write(`${JSON.stringify({ id, ...task })}\n`);
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
      if (hasEnded(child)) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function deathOf({ exitCode, signalCode }: ChildProcess, stderr: string): Error {
  return new Error(`Exit ${exitCode ?? signalCode}: ${stderr}`);
}

interface Line {
  readonly id?: number;
  readonly answer?: unknown;
  readonly error?: unknown;
}

/** A process that was killed may have left half a line. */
function lineOf(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return {};
  }
}
