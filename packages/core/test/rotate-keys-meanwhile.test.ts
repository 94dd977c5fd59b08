import { expect, test } from 'vitest';

import { type AcmeClient, connect, finishFlow, startFlow } from './acme-client.ts';
import { ring, rowOf, setFourRows, setKeyStage } from './key-stage.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;
const NEW = ring('new', 'old');

test('never overwrites a newer token', async () => {
  const stage = setKeyStage();
  const { id } = await connect(stage);
  const client = stage.another({ vault: NEW });
  const update = stage.store.updateConnection;
  stage.store.updateConnection = async (row) => {
    stage.store.updateConnection = update;
    await stage.client.connections.refresh(id);
    return update(row);
  };
  expect(await client.rotateKeys()).toMatchObject({ remaining: { new: 1 } });
  expect(await rowOf(stage, id)).toMatchObject({ generation: 2 });
  await stage
    .another({ vault: ring('new') })
    .entity('alice')
    .executeAction(call);
  expect(stage.acme.requests.at(-1)?.headers.get('authorization')).toBe(
    'Bearer access-3-of-octo-zzzzzz',
  );
});

/** Somebody rotates while the token endpoint thinks; `answer` lets it answer. */
async function setRefreshing() {
  const stage = setKeyStage();
  const { id } = await connect(stage);
  let answer = (): void => {};
  stage.acme.answer = (request) => {
    if (request.form.get('grant_type') !== 'refresh_token') return undefined;
    return new Promise((resolve) => {
      answer = () => resolve(stage.acme.ownAnswer(request));
    });
  };
  const refreshing = stage.client.connections.refresh(id);
  await expect.poll(() => stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  const before = await rowOf(stage, id);
  expect(before.lease).not.toBeNull();
  return { ...stage, id, before, refreshing, answer: () => answer() };
}

test('it waits for a refresh that is under way, and comes back', async () => {
  const stage = await setRefreshing();
  const rotating = stage.another({ vault: NEW }).rotateKeys();
  await stage.clock.somebodyWaits(500);
  expect(await rowOf(stage, stage.id)).toEqual(stage.before);
  stage.answer();
  await stage.refreshing;
  await stage.clock.skip(500);
  expect(await rotating).toMatchObject({ resealed: 1, remaining: { new: 1 } });
  expect(await rowOf(stage, stage.id)).toMatchObject({ generation: 2, lease: null });
});

test('it does not wait for ever, and the refresh keeps its token all the same', async () => {
  const stage = await setRefreshing();
  // Renewed by nobody, and longer than any process holds one.
  const lease = { owner: 'nobody', until: stage.clock.now() + 365 * 24 * HOUR };
  const { owner } = stage.before.lease ?? lease;
  await stage.store.updateConnection({ ...stage.before, lease: { ...lease, owner } });
  const rotating = stage.another({ vault: NEW }).rotateKeys();
  const result = await stage.clock.during(rotating, 500);
  expect(result).toMatchObject({ resealed: 1, remaining: { new: 1 } });
  stage.answer();
  await stage.refreshing;
  expect(await rowOf(stage, stage.id)).toMatchObject({ generation: 2, lease: null });
});

test('what a crash has left is remembered: an answer that may have been lost', async () => {
  const stage = await setRefreshing();
  // The provider has taken the token, and this process dies: nobody renews its lease any more.
  stage.acme.ownAnswer(stage.acme.tokenRequests('refresh_token')[0] as never);
  const lost = { ...(await rowOf(stage, stage.id)), lease: null };
  await stage.store.updateConnection(lost);
  expect(await stage.another({ vault: NEW }).rotateKeys()).toMatchObject({ resealed: 1 });
  stage.acme.answer = () => undefined;
  const other = stage.another({ vault: ring('new') });
  await expect(other.connections.refresh(stage.id)).rejects.toMatchObject({
    code: 'reauth_required',
    details: { reason: 'rotated_away' },
  });
});

test('two rotations at once end with the same', async () => {
  const stage = await setFourRows();
  const [one, other] = await Promise.all([
    stage.another({ vault: NEW }).rotateKeys(),
    stage.another({ vault: NEW }).rotateKeys({ batch: 1 }),
  ]);
  expect(one.remaining).toEqual({ new: 4 });
  expect(other.remaining).toEqual({ new: 4 });
  expect(one.resealed + other.resealed).toBe(4);
});

test('a process that lacks the new key says so, and harms nothing', async () => {
  const stage = setKeyStage();
  const { id } = await connect(stage);
  await stage.another({ vault: NEW }).rotateKeys();
  stage.clock.advance(HOUR);
  const before = await rowOf(stage, id);
  const late = stage.another({ vault: ring('old') });
  expect((await late.entity('alice').executeAction(call)).error).toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('its key "new" is not in the key ring') as string,
  });
  const swept = await stage.clock.during(late.connections.refreshDue(), 200);
  expect(swept).toMatchObject({ failed: 1, needsReauth: [] });
  expect(await rowOf(stage, id)).toEqual(before);
  expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
  const caughtUp = stage.another({ vault: ring('old', 'new') });
  expect((await caughtUp.entity('alice').executeAction(call)).successful).toBe(true);
});

test('no call fails while two processes rotate against each other', async () => {
  let time = Date.parse('2030-01-01T00:00:00Z');
  const stage = setKeyStage({ now: () => time, runtime: {} });
  const users = Array.from({ length: 10 }, (_, index) => `user-${index}`);
  for (const entityId of users) {
    const flow = await startFlow(stage.client, { entityId });
    await finishFlow(stage, flow, { identity: entityId, login: entityId });
  }
  const back = stage.another({ vault: ring('old', 'new') });
  const forth = stage.another({ vault: NEW });
  const codes: string[] = [];
  const execute = async (client: AcmeClient, entityId: string): Promise<void> => {
    const { error } = await client.entity(entityId).executeAction(call);
    codes.push(error?.code ?? 'no error');
  };
  let resealed = 0;
  const rotate = async (client: AcmeClient): Promise<void> => {
    resealed += (await client.rotateKeys({ batch: 3 })).resealed;
  };
  for (let wave = 0; wave < 10; wave++) {
    time += HOUR;
    const work = [back, forth].map(async (client) => {
      const calls = users.map(async (entityId) => execute(client, entityId));
      await Promise.all([rotate(client), ...calls]);
    });
    await Promise.all(work);
  }
  expect(resealed).toBeGreaterThanOrEqual(100);
  expect(codes).toEqual(Array.from({ length: 200 }, () => 'no error'));
  // Each refresh token was spent once: the provider refuses a second time.
  expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(100);
});
