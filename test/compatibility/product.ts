import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

import type { Connection, IntegrationConfig } from '@onbehalf/core';

import { closing } from '../peers/closing.ts';
import type { Runner } from './releases.ts';

export interface ProductOptions {
  readonly database: { readonly path: string } | { readonly url: string };
  readonly keys: string;
  readonly publicUrl: string;
  readonly issuer: string;
  readonly integration: IntegrationConfig;
}

/** What a process can be told to do. */
export interface Task {
  readonly task: 'connect' | 'serve' | 'get' | 'forward' | 'begin' | 'progress' | 'end';
  readonly entityId?: string;
  readonly connectionId?: string;
  /** Whose accounts are used from now on, all the time. */
  readonly entities?: readonly string[];
  readonly ms?: number;
}

export interface Progress {
  readonly calls: number;
  readonly failures: readonly unknown[];
}

/** A process of a product. */
export interface Product {
  ask(task: Task & { task: 'connect' }): Promise<{ connectionId: string; redirectUrl: string }>;
  ask(task: Task & { task: 'get' }): Promise<Connection | null>;
  ask(task: Task & { task: 'progress' | 'end' }): Promise<Progress>;
  ask(task: Task & { task: 'serve' | 'forward' | 'begin' }): Promise<void>;
  /** What it logged. */
  readonly log: string;
  close(): Promise<void>;
}

/** Starts a process of a product with a release. It ends with the test at the latest. */
export function startProduct({ program, execArgv }: Runner, options: ProductOptions): Product {
  const child = fork(program, {
    execArgv: [...execArgv, '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, PRODUCT_OPTIONS: JSON.stringify(options) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', ({ id, answer, error }: Message) => {
    if (error === undefined) waiting.get(id)?.resolve(answer);
    else waiting.get(id)?.reject(error);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Exit ${code}: ${log}`));
  });
  return closing({
    ask(task: Task) {
      const answered = Promise.withResolvers<unknown>();
      const id = waiting.size;
      waiting.set(id, answered);
      child.send({ id, ...task });
      return answered.promise as Promise<never>;
    },
    get log() {
      return log;
    },
    close: () => ended(child),
  });
}

interface Message {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: unknown;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
