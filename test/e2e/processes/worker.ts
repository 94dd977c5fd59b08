// One process of a product: a client on the given database, told what to do line by line. Every
// line it reads and writes is JSON: { id, task, input } in; { id, answer }, { id, error } or
// { event } out.
import { createInterface } from 'node:readline';

import { aesGcmVault, createOnBehalf, isOnBehalfError, type Runtime, unwrap } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { createHandler, trustLinkHolder } from '@onbehalf/server';
import { serve } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { oidcApp } from '../oidc-app.ts';
import type { Task, WorkerOptions } from '../worker.ts';

const options = JSON.parse(process.env['WORKER_OPTIONS'] ?? '') as WorkerOptions;
const { path, keys, publicUrl, integrations, oidc } = options;
const { port = Number(new URL(publicUrl).port) } = options;
let { clockOffsetMs = 0 } = options;

const write = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

// A longer one is a deadline.
const LONGEST_PAUSE_MS = 1000;

/** Tells the test of each pause, so that a process is seen to wait for another one. */
const delay: Runtime['delay'] = (ms, signal) => {
  if (ms <= LONGEST_PAUSE_MS) write({ event: 'pause' });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
};

const onbehalf = createOnBehalf({
  apps: [github(), ...(oidc === undefined ? [] : [oidcApp(oidc)])],
  integrations,
  store: sqliteStore({ path }),
  vault: aesGcmVault({ keys }),
  publicUrl,
  now: () => Date.now() + clockOffsetMs,
  runtime: { delay },
});

const entityOf = ({ tenantId = '', entityId }: Task) => onbehalf.tenant(tenantId).entity(entityId);

const tasks: Record<Task['task'], (task: Task) => Promise<unknown>> = {
  async initiate({ app = 'github', ...task }) {
    const { connectionId, redirectUrl } = await entityOf(task).initiateConnection({ app });
    return { connectionId, redirectUrl };
  },
  wait: ({ connectionId = '', ...task }) =>
    entityOf(task).connections.waitUntilActive(connectionId),
  execute: ({ action = '', ...task }) => entityOf(task).executeAction({ action }),
  async serve() {
    const handler = createHandler(onbehalf, { identify: trustLinkHolder });
    const { hostname } = new URL(publicUrl);
    const { url } = await serve(handler, { port, hostname });
    return { url };
  },
  async forward({ ms = 0 }) {
    clockOffsetMs += ms;
  },
  /** Dies of a failed call, as a script that trusts it does. */
  async crash({ action = '', ...task }) {
    const result = await entityOf(task).executeAction({ action });
    setImmediate(() => unwrap(result));
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...task } = JSON.parse(line) as Task & { readonly id: number };
  tasks[task.task](task).then(
    (answer) => write({ id, answer }),
    (error: unknown) => write({ id, error: isOnBehalfError(error) ? error : String(error) }),
  );
}
process.exit();
