import type { ConnectionRow, RefreshDueOptions, RefreshDueProgress } from '@onbehalf/core';
import { expect, test } from 'vitest';

import {
  type AcmeClient,
  finishFlow,
  glassVault,
  setStage,
  type Stage,
  startFlow,
} from './acme-client.ts';

const HOUR = 3600_000;

const users = (count: number) => Array.from({ length: count }, (_, index) => `user-${index}`);

/** So many users, connected one minute after the other. */
async function connected(count: number): Promise<Stage> {
  const stage = setStage({ vault: glassVault });
  for (const entityId of users(count)) {
    const flow = await startFlow(stage.client, { entityId });
    await finishFlow(stage, flow, { login: entityId, identity: entityId });
    stage.clock.advance(60_000);
  }
  return stage;
}

const run = (
  { clock, client }: Pick<Stage, 'clock'> & { client: AcmeClient },
  options?: RefreshDueOptions,
) => clock.during(client.connections.refreshDue(options), 200);
const sent = ({ acme }: Stage) =>
  acme
    .tokenRequests('refresh_token')
    .map(({ form }) => /user-\d+/.exec(form.get('refresh_token') ?? '')?.[0]);
const rows = ({ store }: Stage) => store.listConnections({ tenantId: '', limit: 100 });

test('what is due is renewed, the most urgent first, and nothing else', async () => {
  const stage = await connected(4);
  stage.clock.advance(HOUR - 3 * 60_000 - 30_000);
  expect(await run(stage, { concurrency: 1 })).toEqual({
    refreshed: 2,
    failed: 0,
    skipped: 0,
    needsReauth: [],
    remaining: 0,
  });
  expect(sent(stage)).toEqual(['user-0', 'user-1']);
  expect(await run(stage)).toMatchObject({ refreshed: 0, remaining: 0 });
});

test('what will be due before a time is renewed early, whatever form the time has', async () => {
  const later = Date.parse('2030-01-01T00:00:00Z') + 2 * HOUR;
  for (const before of [new Date(later), new Date(later).toISOString(), later]) {
    const stage = await connected(2);
    expect(await run(stage, { before })).toMatchObject({ refreshed: 2 });
  }
});

test('a limit leaves the rest for the next run, and says how much that is', async () => {
  const stage = await connected(5);
  stage.clock.advance(HOUR);
  expect(await run(stage, { limit: 2 })).toMatchObject({ refreshed: 2, remaining: 3 });
  expect(new Set(sent(stage))).toEqual(new Set(['user-0', 'user-1']));
  expect(await run(stage, { limit: 2 })).toMatchObject({ refreshed: 2, remaining: 1 });
  expect(await run(stage, { limit: 2 })).toMatchObject({ refreshed: 1, remaining: 0 });
});

test('a few are renewed at once through an integration, and never more', async () => {
  const stage = await connected(6);
  stage.clock.advance(HOUR);
  let [now, most] = [0, 0];
  const told = Promise.withResolvers<void>();
  stage.acme.answer = (request) => {
    if (!request.url.endsWith('/token')) return undefined;
    most = Math.max(most, ++now);
    return told.promise.then(() => {
      now--;
      return stage.acme.ownAnswer(request);
    });
  };
  const running = run(stage, { concurrency: 3 });
  await expect.poll(() => now).toBe(3);
  told.resolve();
  expect(await running).toMatchObject({ refreshed: 6 });
  expect(most).toBe(3);
});

test('each waits a random while, so that schedulers do not march in step', async () => {
  const stage = await connected(4);
  stage.clock.advance(HOUR);
  const times = new Set<number>();
  stage.acme.answer = ({ url }) => {
    if (url.endsWith('/token')) times.add(stage.clock.now());
    return undefined;
  };
  await run(stage);
  expect(times.size).toBeGreaterThan(1);
});

test('two schedulers at once renew everything once', async () => {
  const stage = await connected(5);
  stage.clock.advance(HOUR);
  const other = stage.another();
  const [first, second] = await stage.clock.during(
    Promise.all([stage.client.connections.refreshDue(), other.connections.refreshDue()]),
    200,
  );
  expect(sent(stage)).toHaveLength(5);
  expect(new Set(sent(stage))).toEqual(new Set(users(5)));
  expect([first.failed, second.failed]).toEqual([0, 0]);
  expect((await rows(stage)).map(({ generation }) => generation)).toEqual(Array(5).fill(2));
});

test('a refusal names whose connection it is, and stops nobody else', async () => {
  const stage = await connected(3);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ form }) =>
    form.get('refresh_token')?.includes('user-1') === true
      ? Response.json({ error: 'invalid_grant' }, { status: 400 })
      : undefined;
  const [, row] = await rows(stage);
  expect(await run(stage)).toEqual({
    refreshed: 2,
    failed: 0,
    skipped: 0,
    needsReauth: [{ connectionId: row?.id, entityId: 'user-1', app: 'acme', reason: 'revoked' }],
    remaining: 0,
  });
  expect(await run(stage)).toMatchObject({ needsReauth: [] });
});

test('a token that has died with nothing to renew it is over', async () => {
  const stage = setStage({ vault: glassVault });
  stage.acme.refreshes = false;
  const flow = await startFlow(stage.client, { entityId: 'alice' });
  await finishFlow(stage, flow);
  stage.clock.advance(HOUR - 30_000);
  expect(await run(stage)).toMatchObject({ skipped: 1, needsReauth: [] });
  expect(await run(stage)).toMatchObject({ skipped: 0, needsReauth: [] });
  stage.clock.advance(30_001);
  const { needsReauth } = await run(stage);
  expect(needsReauth).toMatchObject([{ entityId: 'alice', reason: 'expired' }]);
});

test('a failure is put off, further each time', async () => {
  const stage = await connected(1);
  stage.clock.advance(2 * HOUR);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status: 503 }) : undefined;
  const waits: number[] = [];
  for (let n = 0; n < 3; n++) {
    expect(await run(stage)).toMatchObject({ refreshed: 0, failed: 1, needsReauth: [] });
    expect(await run(stage)).toMatchObject({ failed: 0 });
    const [row] = (await rows(stage)) as [ConnectionRow];
    waits.push((row.nextRefreshAt ?? 0) - stage.clock.now());
    stage.clock.advance((row.nextRefreshAt ?? 0) - stage.clock.now() + 1);
  }
  expect(waits[0]).toBeGreaterThan(0);
  expect(waits[2]).toBeGreaterThan(waits[0] ?? Infinity);
  stage.acme.answer = () => undefined;
  expect(await run(stage)).toMatchObject({ refreshed: 1 });
});

test('a provider that limits is left alone until the next run', async () => {
  const stage = await connected(8);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status: 429 }) : undefined;
  const result = await run(stage, { concurrency: 1 });
  expect(result).toMatchObject({ refreshed: 0, failed: 1, remaining: 7 });
  expect(sent(stage)).toHaveLength(1);
});

test('a provider that fails five times in a row is left alone until the next run', async () => {
  const stage = await connected(8);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status: 503 }) : undefined;
  expect(await run(stage, { concurrency: 1 })).toMatchObject({ failed: 5, remaining: 3 });
  expect(sent(stage)).toHaveLength(5);
});

test('what an operator must mend is counted, and logged once', async () => {
  const stage = await connected(4);
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token')
      ? Response.json({ error: 'invalid_client' }, { status: 401 })
      : undefined;
  expect(await run(stage)).toMatchObject({ failed: 4, needsReauth: [], remaining: 0 });
  expect(stage.log.filter((entry) => entry.includes('invalid_client'))).toHaveLength(1);
});

test('what ends meanwhile is passed over', async () => {
  const stage = await connected(2);
  stage.clock.advance(HOUR);
  const [first, second] = (await rows(stage)) as [ConnectionRow, ConnectionRow];
  const list = stage.store.listDueConnections;
  stage.store.listDueConnections = async (query) => {
    const listed = await list(query);
    await stage.client.connections.disable(first.id);
    await stage.client.connections.delete(second.id);
    stage.store.listDueConnections = list;
    return listed;
  };
  expect(await run(stage)).toMatchObject({ refreshed: 0, failed: 0, skipped: 2 });
});

test('progress is told after each, and a listener that throws stops nothing', async () => {
  const stage = await connected(3);
  stage.clock.advance(HOUR);
  const told: RefreshDueProgress[] = [];
  const result = await run(stage, {
    onProgress(progress) {
      told.push(progress);
      throw new Error('a listener of the product');
    },
  });
  expect(told.map(({ refreshed }) => refreshed)).toEqual([1, 2, 3]);
  expect(result.refreshed).toBe(3);
  expect(stage.log).toHaveLength(3);
});

test('an aborted run finishes what is on its way, and says what remains', async () => {
  const stage = await connected(5);
  stage.clock.advance(HOUR);
  const controller = new AbortController();
  const { signal } = controller;
  const result = await run(stage, {
    signal,
    concurrency: 1,
    onProgress: ({ refreshed }) => refreshed === 2 && controller.abort(),
  });
  expect(result).toMatchObject({ refreshed: 2, remaining: 3 });
  expect((await rows(stage)).every(({ lease }) => lease === null)).toBe(true);
});

test('each tenant has a run of its own', async () => {
  const stage = await connected(1);
  stage.clock.advance(HOUR);
  const other = { ...stage, client: stage.client.tenant('globex') };
  expect(await run(other)).toMatchObject({ refreshed: 0, remaining: 0 });
  expect(await run(stage)).toMatchObject({ refreshed: 1 });
});

test.each<[string, object]>([
  ['a limit of zero', { limit: 0 }],
  ['half a connection', { limit: 1.5 }],
  ['no concurrency', { concurrency: 0 }],
  ['a time that is none', { before: 'tomorrow' }],
  ['an option that does not exist', { until: 1 }],
])('%s is a mistake', async (_, options) => {
  const stage = setStage({ vault: glassVault });
  await expect(stage.client.connections.refreshDue(options)).rejects.toThrow(TypeError);
});
