import type { ConnectionRow } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { connect, setStage, type Stage, type StageOptions } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

/** Alice's token has `leftMs` to live, which is little. */
async function dueStage(options: StageOptions = {}, leftMs = 50_000) {
  const stage = setStage(options);
  const { id } = await connect(stage);
  stage.clock.advance(HOUR - leftMs);
  return { ...stage, id };
}

const execute = ({ client }: Pick<Stage, 'client'>) => client.entity('alice').executeAction(call);
const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;
const rowOf = async ({ store, id }: Stage & { id: string }): Promise<ConnectionRow | null> =>
  store.getConnection('', id);
const used = ({ acme }: Stage) =>
  acme.requests
    .filter(({ url }) => url.endsWith('/items'))
    .map(({ headers }) => headers.get('authorization')?.match(/access-\d/)?.[0]);

/** The token endpoint answers when it is told to, and not before. */
function hold({ acme }: Stage) {
  const told = Promise.withResolvers<void>();
  acme.answer = (request) =>
    request.url.endsWith('/token') ? told.promise.then(() => acme.ownAnswer(request)) : undefined;
  return { answer: told.resolve };
}

const failWith = ({ acme }: Stage, status: number, headers: Record<string, string> = {}) => {
  acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status, headers }) : undefined;
};

test('a token endpoint that takes its time holds a call up for two seconds, and is not lost', async () => {
  const stage = await dueStage();
  const token = hold(stage);
  const early = execute(stage);
  await stage.clock.skip(2_000);
  expect((await early).successful).toBe(true);
  expect(used(stage)).toEqual(['access-2']);
  token.answer();
  await expect.poll(() => rowOf(stage)).toMatchObject({ generation: 2, lease: null });
  await execute(stage);
  expect(used(stage)).toEqual(['access-2', 'access-3']);
  expect(refreshes(stage)).toBe(1);
});

test('while one call renews the token, the others use the one that works', async () => {
  const stage = await dueStage();
  const token = hold(stage);
  const first = execute(stage);
  await stage.clock.somebodyWaits(2_000);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const others = await Promise.all(Array.from({ length: 20 }, () => execute(stage)));
  expect(others.every(({ successful }) => successful)).toBe(true);
  expect(used(stage)).toEqual(Array(20).fill('access-2'));
  token.answer();
  expect((await first).successful).toBe(true);
  expect(used(stage).at(-1)).toBe('access-3');
  expect(refreshes(stage)).toBe(1);
});

test('while another process renews the token, this one uses the one that works', async () => {
  const stage = await dueStage();
  const token = hold(stage);
  const first = execute({ client: stage.another() });
  await expect.poll(() => refreshes(stage)).toBe(1);
  expect((await execute(stage)).successful).toBe(true);
  expect(used(stage)).toEqual(['access-2']);
  expect(refreshes(stage)).toBe(1);
  token.answer();
  expect((await first).successful).toBe(true);
});

test.each<[string, StageOptions]>([
  ['background: true', { background: true }],
  ['waitUntil', { waitUntil: () => {} }],
])('with %s no call waits for a token endpoint while its token works', async (_, options) => {
  const stage = await dueStage(options);
  const token = hold(stage);
  expect((await execute(stage)).successful).toBe(true);
  expect((await execute(stage)).successful).toBe(true);
  expect(used(stage)).toEqual(['access-2', 'access-2']);
  await expect.poll(() => refreshes(stage)).toBe(1);
  token.answer();
  await stage.client.close();
  expect(await rowOf(stage)).toMatchObject({ generation: 2, lease: null });
  stage.clock.advance(60_000);
  expect((await execute(stage)).successful).toBe(true);
  expect(used(stage).at(-1)).toBe('access-3');
});

test('waitUntil is given the refresh that goes on behind a call', async () => {
  const given: Promise<unknown>[] = [];
  const stage = await dueStage({ waitUntil: (work) => given.push(work) });
  const token = hold(stage);
  await execute(stage);
  await expect.poll(() => refreshes(stage)).toBe(1);
  token.answer();
  await Promise.all(given);
  expect(await rowOf(stage)).toMatchObject({ generation: 2 });
});

test('background: false renews on the way, whatever waitUntil would allow', async () => {
  const stage = await dueStage({ waitUntil: () => {}, background: false });
  await execute(stage);
  expect(used(stage)).toEqual(['access-3']);
});

test('once dead, a token is waited for behind no call', async () => {
  const stage = await dueStage({ background: true }, 0);
  expect((await execute(stage)).successful).toBe(true);
  expect(used(stage)).toEqual(['access-3']);
});

test('after an early refresh that failed the next calls do not try again, until later', async () => {
  const stage = await dueStage();
  failWith(stage, 503);
  for (let n = 0; n < 5; n++) expect((await execute(stage)).successful).toBe(true);
  expect(refreshes(stage)).toBe(1);
  const first = (await rowOf(stage))?.nextRefreshAt ?? 0;
  expect(first - stage.clock.now()).toBeGreaterThanOrEqual(5_000);
  expect(first - stage.clock.now()).toBeLessThanOrEqual(25_000);
  stage.clock.advance(first - stage.clock.now());
  expect((await execute(stage)).successful).toBe(true);
  expect((await execute(stage)).successful).toBe(true);
  expect(refreshes(stage)).toBe(2);
  // A second failure counts more than the first.
  const second = (await rowOf(stage))?.nextRefreshAt ?? 0;
  expect(second - stage.clock.now()).toBeGreaterThanOrEqual(10_000);
});

test('clients that fail at the same moment try again at different ones', async () => {
  const times = new Set<number>();
  for (let n = 0; n < 6; n++) {
    const stage = await dueStage();
    failWith(stage, 503);
    await execute(stage);
    times.add((await rowOf(stage))?.nextRefreshAt ?? 0);
  }
  expect(times.size).toBeGreaterThan(1);
});

test('a provider that names a time is asked again then, and not before', async () => {
  const stage = await dueStage();
  const date = new Date(stage.clock.now()).toUTCString();
  failWith(stage, 429, { 'retry-after': '40', date });
  await execute(stage);
  expect((await rowOf(stage))?.nextRefreshAt).toBe(stage.clock.now() + 40_000);
});

test('no failure puts a refresh off beyond the death of the token', async () => {
  const stage = await dueStage();
  const date = new Date(stage.clock.now()).toUTCString();
  failWith(stage, 429, { 'retry-after': '4000', date });
  await execute(stage);
  const { expiresAt, nextRefreshAt } = (await rowOf(stage)) as ConnectionRow;
  expect(nextRefreshAt).toBe(expiresAt);
  stage.acme.answer = () => undefined;
  stage.clock.advance(50_000);
  expect((await execute(stage)).successful).toBe(true);
});

test('the call that finds the refresh token refused is served, and the connection is over', async () => {
  const stage = await dueStage();
  stage.acme.answer = ({ form }) =>
    form.get('grant_type') === 'refresh_token'
      ? Response.json({ error: 'invalid_grant' }, { status: 400 })
      : undefined;
  expect((await execute(stage)).successful).toBe(true);
  expect(await rowOf(stage)).toMatchObject({ status: 'EXPIRED', statusReason: 'revoked' });
  expect((await execute(stage)).error).toMatchObject({ code: 'reauth_required' });
});

test('a token that dies while its call waits for the next one is not used', async () => {
  const stage = await dueStage({}, 1_000);
  const token = hold(stage);
  const early = execute(stage);
  await stage.clock.skip(2_000);
  await stage.clock.somebodyWaits(30_000);
  token.answer();
  expect((await early).successful).toBe(true);
  expect(used(stage)).toEqual(['access-3']);
});

test.each([
  ['disabled', 'denied', async (stage: Stage, id: string) => stage.client.connections.disable(id)],
  [
    'deleted',
    'connection_required',
    async (stage: Stage, id: string) => stage.client.connections.delete(id),
  ],
])('a connection that is %s while its early refresh fails is not used', async (_, code, end) => {
  const stage = await dueStage();
  stage.acme.answer = ({ form }) => {
    if (form.get('grant_type') !== 'refresh_token') return undefined;
    return end(stage, stage.id).then(() => new Response('', { status: 503 }));
  };
  expect((await execute(stage)).error?.code).toBe(code);
  expect(used(stage)).toEqual([]);
});

test('a store that fails during an early refresh fails no call', async () => {
  const stage = await dueStage();
  const { getConnection } = stage.store;
  stage.store.getConnection = () => Promise.reject(new Error('the database is gone'));
  expect((await execute(stage)).successful).toBe(true);
  stage.store.getConnection = getConnection;
  expect(used(stage)).toEqual(['access-2']);
});

test('a mistake in the configuration is in the log while no call fails of it', async () => {
  const stage = await dueStage();
  stage.acme.answer = ({ url }) =>
    url.endsWith('/token')
      ? Response.json({ error: 'invalid_client' }, { status: 401 })
      : undefined;
  expect((await execute(stage)).successful).toBe(true);
  expect(stage.log.join()).toContain('invalid_client');
  expect(stage.log.join()).not.toContain('zzzzzz');
});

test('who cancels during an early refresh is told so', async () => {
  const stage = await dueStage();
  hold(stage);
  const controller = new AbortController();
  const { signal } = controller;
  const cancelled = stage.client.entity('alice').executeAction({ ...call, signal });
  await expect.poll(() => refreshes(stage)).toBe(1);
  controller.abort();
  expect((await cancelled).error?.code).toBe('cancelled');
});

test('without a refresh token, the last minute costs one attempt and not one a call', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.clock.advance(HOUR - 50_000);
  let writes = 0;
  const update = stage.store.updateConnection;
  stage.store.updateConnection = (row) => {
    writes++;
    return update(row);
  };
  for (let n = 0; n < 5; n++) expect((await execute(stage)).successful).toBe(true);
  const { expiresAt, nextRefreshAt, lease } = (await rowOf({ ...stage, id })) as ConnectionRow;
  expect([nextRefreshAt, lease]).toEqual([expiresAt, null]);
  // The claim, its end, and the note of last use.
  expect(writes).toBeLessThanOrEqual(3);
});
