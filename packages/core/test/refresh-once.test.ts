import { expect, test } from 'vitest';

import { connect, setStage, type Stage } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

async function dueStage(): Promise<Stage & { id: string }> {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.clock.advance(HOUR);
  return { ...stage, id };
}

test('fifty calls at the moment a token dies renew it once', async () => {
  const stage = await dueStage();
  const results = await Promise.all(
    Array.from({ length: 50 }, () => stage.client.entity('alice').executeAction(call)),
  );
  expect(results.filter(({ successful }) => successful)).toHaveLength(50);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
});

test('two processes with one store renew it once, and the other waits for the result', async () => {
  const stage = await dueStage();
  let answerToken = (): void => {};
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/token')) return undefined;
    stage.acme.answer = () => undefined;
    return new Promise((resolve) => {
      answerToken = () =>
        resolve(
          Response.json({
            access_token: 'renewed-zzzzzz',
            refresh_token: 'next-zzzzzz',
            expires_in: 60,
          }),
        );
    });
  };
  const first = stage.client.entity('alice').executeAction(call);
  await expect.poll(() => stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  const second = stage.another().entity('alice').executeAction(call);
  await stage.clock.somebodyWaits(50);
  stage.acme.answer = ({ url }) => (url.endsWith('/items') ? Response.json({}) : undefined);
  answerToken();
  expect((await first).successful).toBe(true);
  await stage.clock.skip(50);
  expect((await second).successful).toBe(true);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  const used = stage.acme.requests.filter(({ url }) => url.endsWith('/items'));
  expect(used.map(({ headers }) => headers.get('authorization'))).toEqual(
    Array(2).fill('Bearer renewed-zzzzzz'),
  );
});

test('the new refresh token is in the store before the new access token is used', async () => {
  const stage = await dueStage();
  const order: string[] = [];
  const update = stage.store.updateConnection;
  stage.store.updateConnection = async (row) => {
    // A disk takes its time; nothing may overtake it.
    await new Promise((resolve) => setImmediate(resolve));
    const isWritten = await update(row);
    order.push(`stored generation ${row.generation}`);
    return isWritten;
  };
  stage.acme.answer = ({ url, headers }) => {
    const token = headers.get('authorization')?.match(/access-\d/)?.[0] ?? '';
    order.push(`${new URL(url).pathname} ${token}`.trim());
    return undefined;
  };
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
  await stage.client.close();
  expect(order.slice(0, 3)).toEqual(['stored generation 1', '/token', 'stored generation 2']);
  expect(order.slice(3).toSorted()).toEqual(['/items access-3', 'stored generation 2']);
});

test('a store that fails once does not lose the rotated token', async () => {
  const stage = await dueStage();
  const update = stage.store.updateConnection;
  stage.store.updateConnection = async (row) => {
    if (row.generation === 1) return update(row);
    stage.store.updateConnection = update;
    throw new Error('the database is locked');
  };
  const result = stage.client.entity('alice').executeAction(call);
  await stage.clock.skip(100);
  expect((await result).successful).toBe(true);
  stage.clock.advance(HOUR);
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
});

test('who gives up waiting ends the refresh for nobody, and closing waits for it', async () => {
  const stage = await dueStage();
  let answerToken = (): void => {};
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/token')) return undefined;
    stage.acme.answer = () => undefined;
    return new Promise((resolve) => {
      answerToken = () =>
        resolve(Response.json({ access_token: 'renewed-zzzzzz', refresh_token: 'next-zzzzzz' }));
    });
  };
  const controller = new AbortController();
  const { signal } = controller;
  const cancelled = stage.client.entity('alice').executeAction({ ...call, signal });
  await expect.poll(() => stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  controller.abort();
  expect((await cancelled).error?.code).toBe('cancelled');
  const closing = stage.client.close();
  answerToken();
  await closing;
  expect(await stage.store.getConnection('', stage.id)).toMatchObject({
    generation: 2,
    lease: null,
  });
});

test('a process that died while renewing holds the others up for twenty seconds at most', async () => {
  const stage = await dueStage();
  const row = await stage.store.getConnection('', stage.id);
  if (row === null) throw new Error('There is no row.');
  const lease = { owner: 'dead', until: stage.clock.now() + 20_000 };
  await stage.store.updateConnection({ ...row, lease });
  const result = stage.client.entity('alice').executeAction(call);
  await stage.clock.somebodyWaits(50);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(0);
  stage.clock.advance(20_000);
  await stage.clock.skip(50);
  expect((await result).successful).toBe(true);
});

test('a process that was held up past its lease sends nothing before it has another one', async () => {
  const stage = await dueStage();
  const claims: { readonly until: number }[] = [];
  const update = stage.store.updateConnection;
  stage.store.updateConnection = async (row) => {
    const isWritten = await update(row);
    if (row.lease !== null && claims.push(row.lease) === 1) stage.clock.advance(21_000);
    return isWritten;
  };
  const sentAt: number[] = [];
  stage.acme.answer = ({ url }) => {
    if (url.endsWith('/token')) sentAt.push(stage.clock.now());
    return undefined;
  };
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
  expect(claims).toHaveLength(2);
  expect(sentAt).toHaveLength(1);
  expect(claims[1]?.until).toBeGreaterThan(sentAt[0] ?? Infinity);
});

test('a lease that no process takes for so long holds nobody up, nor the closing', async () => {
  const stage = await dueStage();
  const row = await stage.store.getConnection('', stage.id);
  if (row === null) throw new Error('There is no row.');
  const lease = { owner: 'nobody', until: stage.clock.now() + 40_001 };
  await stage.store.updateConnection({ ...row, lease });
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
  await stage.client.close();
});

test('a process whose clock is fast still holds its lease', async () => {
  const stage = await dueStage();
  const row = await stage.store.getConnection('', stage.id);
  if (row === null) throw new Error('There is no row.');
  const lease = { owner: 'fast', until: stage.clock.now() + 2_000 + 20_000 };
  await stage.store.updateConnection({ ...row, lease });
  const result = stage.client.entity('alice').executeAction(call);
  await stage.clock.somebodyWaits(50);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(0);
  stage.clock.advance(22_000);
  await stage.clock.skip(50);
  expect((await result).successful).toBe(true);
});
