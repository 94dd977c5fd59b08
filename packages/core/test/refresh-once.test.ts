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

test('of four processes that claim the token at the same moment, one sends it', async () => {
  const stage = await dueStage();
  const told = Promise.withResolvers<void>();
  stage.acme.answer = (request) =>
    request.url.endsWith('/token')
      ? told.promise.then(() => stage.acme.ownAnswer(request))
      : undefined;
  const clients = [stage.client, stage.another(), stage.another(), stage.another()];
  const calls = clients.map((client) => client.entity('alice').executeAction(call));
  await expect.poll(() => stage.clock.waits.filter((ms) => ms === 50)).toHaveLength(3);
  told.resolve();
  await expect.poll(() => stage.store.getConnection('', stage.id)).toMatchObject({ lease: null });
  for (let n = 0; n < 3; n++) await stage.clock.skip(50);
  const results = await Promise.all(calls);
  expect(results.map(({ successful }) => successful)).toEqual(Array(4).fill(true));
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
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

/** A lease that somebody has taken and never gives back. */
async function leaveLease(stage: Stage & { id: string }, owner: string, forMs: number) {
  const row = await stage.store.getConnection('', stage.id);
  if (row === null) throw new Error('There is no row.');
  const lease = { owner, until: stage.clock.now() + forMs };
  await stage.store.updateConnection({ ...row, lease });
}

test('a process that died while renewing holds the others up for fifteen seconds at most', async () => {
  const stage = await dueStage();
  await leaveLease(stage, 'dead', 15_000);
  const result = stage.client.entity('alice').executeAction(call);
  await stage.clock.somebodyWaits(50);
  stage.clock.advance(14_950);
  await stage.clock.skip(50);
  await stage.clock.somebodyWaits(50);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(0);
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

test('a process that died long ago holds nobody up', async () => {
  const stage = await dueStage();
  await leaveLease(stage, 'dead', -15 * 60_000);
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
});

test.each([
  ['ten minutes fast', 615_000],
  ['ten minutes slow', -585_000],
  ['of another century', 100 * 365 * 24 * HOUR],
])('the lease of a process whose clock is %s holds as long as any other', async (_, forMs) => {
  const stage = await dueStage();
  await leaveLease(stage, 'other', forMs);
  const result = stage.client.entity('alice').executeAction(call);
  await stage.clock.somebodyWaits(50);
  stage.clock.advance(14_000);
  await stage.clock.skip(50);
  await stage.clock.somebodyWaits(50);
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(0);
  stage.clock.advance(1_000);
  await stage.clock.skip(50);
  expect((await result).successful).toBe(true);
  await stage.client.close();
});
