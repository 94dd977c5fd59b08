// One process of a product: a client on the given database, told what to do line by line. Every
// line it reads and writes is JSON: { id, task, input } in; { id, answer }, { id, error } or
// { event } out.
import { createInterface } from 'node:readline';

import {
  aesGcmVault,
  type App,
  createOnBehalf,
  isOnBehalfError,
  type Runtime,
  unwrap,
} from '@onbehalf/core';

import { openStore } from '../../peers/store-place.ts';
import { oidcApp } from '../oidc-app.ts';
import { PROCESS_HEADER, type Task, type WorkerOptions } from '../spawn-worker.ts';

const options = JSON.parse(process.env['WORKER_OPTIONS'] ?? '') as WorkerOptions;
const { store, keys, publicUrl, integrations, oidc, name, clock } = options;
const { port = Number(new URL(publicUrl).port) } = options;
let { clockOffsetMs = 0 } = options;

const write = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

// A longer one is a deadline.
const LONGEST_PAUSE_MS = 1000;

const now = (): number => {
  const { from = 0, speed = 1 } = clock ?? {};
  return from + (Date.now() - from) * speed + clockOffsetMs;
};

/** Tells the test of each pause, so that a process is seen to wait for another one. */
const delay: Runtime['delay'] = (ms, signal) => {
  if (ms <= LONGEST_PAUSE_MS) write({ event: 'pause' });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms / (clock?.speed ?? 1));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
};

/** Those that it has an integration of: a process is up the sooner the less it loads. */
async function apps(): Promise<App[]> {
  const isUsed = (slug: string): boolean => integrations.some(({ app }) => app === slug);
  return [
    ...(isUsed('github') ? [(await import('@onbehalf/github')).github()] : []),
    ...(oidc === undefined ? [] : [oidcApp(oidc)]),
  ];
}

const onbehalf = createOnBehalf({
  apps: await apps(),
  integrations,
  store: openStore(store),
  vault: aesGcmVault({ keys }),
  publicUrl,
  now,
  runtime: { delay },
  ...(name !== undefined && {
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set(PROCESS_HEADER, name);
      return fetch(input, { ...init, headers });
    },
  }),
});

const entityOf = ({ tenantId = '', entityId = '' }: Omit<Task, 'task'>) =>
  onbehalf.tenant(tenantId).entity(entityId);

const tasks: Record<Task['task'], (task: Task) => Promise<unknown>> = {
  async initiate({ app = 'github', ...task }) {
    const { connectionId, redirectUrl } = await entityOf(task).initiateConnection({ app });
    return { connectionId, redirectUrl };
  },
  open({ entityId = null, link = '' }) {
    return onbehalf.openLink({ token: link.split('/').at(-1) ?? '', identity: entityId });
  },
  complete({ entityId = null, callbackUrl = '', browserSecret = null }) {
    return onbehalf.completeConnection({ callbackUrl, browserSecret, identity: entityId });
  },
  wait: ({ connectionId = '', ...task }) =>
    entityOf(task).connections.waitUntilActive(connectionId),
  list: (task) => entityOf(task).connections.list(),
  execute: ({ action = '', ...task }) => entityOf(task).executeAction({ action }),
  async fetch({ app = 'oidc', ...task }) {
    const response = await entityOf(task).fetch({ app })('/me');
    return { status: response.status, body: await response.json() };
  },
  refresh: ({ connectionId = '', ...task }) => entityOf(task).connections.refresh(connectionId),
  delete: ({ connectionId = '', ...task }) => entityOf(task).connections.delete(connectionId),
  doctor: () => onbehalf.doctor(),
  async serve() {
    const { createHandler, trustLinkHolder } = await import('@onbehalf/server');
    const { serve } = await import('@onbehalf/server/node');
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
  close: () => onbehalf.close(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...task } = JSON.parse(line) as Task & { readonly id: number };
  tasks[task.task](task).then(
    (answer) => write({ id, answer }),
    (error: unknown) => write({ id, error: isOnBehalfError(error) ? error : String(error) }),
  );
}
process.exit();
