// One process of a product, of whichever release it finds: a client on the given database, told what
// to do by its parent.
import { aesGcmVault, createOnBehalf, isOnBehalfError } from '@onbehalf/core';
import { serveLocally } from '@onbehalf/server/node';
import { postgresStore, sqliteStore } from '@onbehalf/store-sql';

import { oidcApp } from '../../e2e/oidc-app.ts';
import type { ProductOptions, Progress, Task } from '../product.ts';

const options = JSON.parse(process.env['PRODUCT_OPTIONS'] ?? '') as ProductOptions;
const { database, keys, publicUrl, issuer, integration } = options;
const CALLS_AT_ONCE = 3;

let clockOffsetMs = 0;
const onbehalf = createOnBehalf({
  apps: [oidcApp({ issuer })],
  integrations: [integration],
  store:
    'path' in database
      ? sqliteStore({ path: database.path })
      : postgresStore({ connectionString: database.url, schema: 'product' }),
  vault: aesGcmVault({ keys }),
  publicUrl,
  now: () => Date.now() + clockOffsetMs,
});

const failures: unknown[] = [];
let calls = 0;
const isOver = new AbortController();
let work: Promise<unknown> = Promise.resolve();

async function use(entityId: string): Promise<void> {
  const entity = onbehalf.entity(entityId);
  while (!isOver.signal.aborted) {
    const result = await entity.executeAction({ action: 'OIDC_GET_THE_USER', params: {} });
    if (!result.successful) failures.push(result.error);
    calls += 1;
    // What else a product does with the tables: rows come, are listed, and go.
    if (calls % 10 !== 0) continue;
    try {
      const { connectionId } = await entity.initiateConnection({ app: 'oidc' });
      await entity.connections.list({ app: 'oidc' });
      await entity.connections.delete(connectionId);
    } catch (error) {
      failures.push(isOnBehalfError(error) ? error : String(error));
    }
  }
}

const tasks: Record<Task['task'], (task: Task) => Promise<unknown>> = {
  async connect({ entityId = '' }) {
    const { connectionId, redirectUrl } = await onbehalf
      .entity(entityId)
      .initiateConnection({ app: 'oidc' });
    return { connectionId, redirectUrl };
  },
  async serve() {
    await serveLocally(onbehalf);
  },
  async get({ entityId = '', connectionId = '' }) {
    return onbehalf.entity(entityId).connections.get(connectionId);
  },
  async forward({ ms = 0 }) {
    clockOffsetMs += ms;
  },
  async begin({ entities = [] }) {
    const users = entities.flatMap((entity) =>
      Array.from({ length: CALLS_AT_ONCE }, () => use(entity)),
    );
    work = Promise.all(users);
  },
  async progress(): Promise<Progress> {
    return { calls, failures };
  },
  async end(): Promise<Progress> {
    isOver.abort();
    await work;
    return { calls, failures };
  },
};

process.on('message', ({ id, ...task }: Task & { readonly id: number }) => {
  tasks[task.task](task).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) =>
      process.send?.({ id, error: isOnBehalfError(error) ? error.toJSON() : String(error) }),
  );
});
