import type { ConnectionRow } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { type AcmeClient, connect, setStage, type Stage } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

interface Due extends Stage {
  row(): Promise<ConnectionRow>;
  /** Answers the token request that waits longest. */
  answerToken(response?: Response): void;
}

/** Alice's token is dead, and the token endpoint answers when it is told to. */
async function dueStage(): Promise<Due> {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.clock.advance(HOUR);
  const waiting: ((response?: Response) => void)[] = [];
  stage.acme.answer = (request) => {
    if (request.form.get('grant_type') !== 'refresh_token') return undefined;
    return new Promise((resolve) => {
      waiting.push((response) => resolve(response ?? stage.acme.ownAnswer(request)));
    });
  };
  return {
    ...stage,
    row: async () => (await stage.store.getConnection('', id)) as ConnectionRow,
    answerToken: (response) => waiting.shift()?.(response),
  };
}

const execute = (client: AcmeClient) => client.entity('alice').executeAction(call);
const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;

/** Lets a process that waits for another see nothing new for fifteen seconds. */
async function outlast(stage: Stage) {
  await stage.clock.somebodyWaits(50);
  stage.clock.advance(15_000);
  await stage.clock.skip(50);
}

const refusal = () => Response.json({ error: 'invalid_grant' }, { status: 400 });

test('a lease is renewed for as long as its request runs, so that nobody else sends the token', async () => {
  const stage = await dueStage();
  const slow = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const other = execute(stage.another());
  const first = (await stage.row()).lease;
  for (let n = 1; n <= 6; n++) {
    await stage.clock.skip(5_000);
    await expect
      .poll(async () => (await stage.row()).lease?.until)
      .toBe((first?.until ?? 0) + n * 5_000);
    await stage.clock.skip(50);
  }
  expect((await stage.row()).lease?.owner).toBe(first?.owner);
  expect(refreshes(stage)).toBe(1);
  stage.answerToken();
  expect((await slow).successful).toBe(true);
  await stage.clock.skip(50);
  expect((await other).successful).toBe(true);
  expect(refreshes(stage)).toBe(1);
});

test('a renewal that fails is made up for by the next one', async () => {
  const stage = await dueStage();
  const slow = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const { updateConnection } = stage.store;
  let failures = 0;
  stage.store.updateConnection = () => {
    failures++;
    return Promise.reject(new Error('the database is locked'));
  };
  await stage.clock.skip(5_000);
  await expect.poll(() => failures).toBe(1);
  stage.store.updateConnection = updateConnection;
  await stage.clock.skip(5_000);
  await expect.poll(async () => (await stage.row()).lease?.until).toBe(stage.clock.now() + 15_000);
  stage.answerToken();
  expect((await slow).successful).toBe(true);
});

test('once the request has ended, nobody renews its lease', async () => {
  const stage = await dueStage();
  const done = execute(stage.client);
  await stage.clock.somebodyWaits(5_000);
  await expect.poll(() => refreshes(stage)).toBe(1);
  stage.answerToken();
  expect((await done).successful).toBe(true);
  expect(stage.clock.waits).not.toContain(5_000);
});

test('a lease is given back by its owner only', async () => {
  const stage = await dueStage();
  const frozen = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const other = execute(stage.another());
  await outlast(stage);
  await expect.poll(() => refreshes(stage)).toBe(2);
  const { lease } = await stage.row();
  stage.answerToken(new Response('', { status: 503 }));
  expect((await frozen).error?.code).toBe('provider_error');
  expect((await stage.row()).lease).toEqual(lease);
  stage.answerToken();
  expect((await other).successful).toBe(true);
  expect(await stage.row()).toMatchObject({ generation: 2, lease: null });
});

test('a late answer does not replace what another process has got meanwhile', async () => {
  const stage = await dueStage();
  const frozen = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const other = execute(stage.another());
  await outlast(stage);
  await expect.poll(() => refreshes(stage)).toBe(2);
  stage.answerToken();
  expect((await frozen).successful).toBe(true);
  const first = await stage.row();
  stage.answerToken(
    Response.json({ access_token: 'late-zzzzzz', refresh_token: 'late-refresh-zzzzzz' }),
  );
  expect((await other).successful).toBe(true);
  expect(await stage.row()).toMatchObject({ generation: 2, sealed: first.sealed });
  const used = stage.acme.requests.filter(({ url }) => url.endsWith('/items'));
  expect(used.map(({ headers }) => headers.get('authorization'))).toEqual(
    Array(2).fill('Bearer access-3-of-octo-zzzzzz'),
  );
});

test('who is refused while another has the lease waits for what comes of that', async () => {
  const stage = await dueStage();
  const frozen = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const other = execute(stage.another());
  await outlast(stage);
  await expect.poll(() => refreshes(stage)).toBe(2);
  stage.answerToken(refusal());
  await stage.clock.somebodyWaits(50);
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE' });
  stage.answerToken();
  expect((await other).successful).toBe(true);
  await stage.clock.skip(50);
  expect((await frozen).successful).toBe(true);
  expect(refreshes(stage)).toBe(2);
});

test('a process refused by a race re-reads, and uses what another has got', async () => {
  const stage = await dueStage();
  const frozen = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const other = execute(stage.another());
  await outlast(stage);
  await expect.poll(() => refreshes(stage)).toBe(2);
  stage.acme.answer = (
    (answer) => (request) =>
      request.url.endsWith('/items') ? Response.json({}) : answer(request)
  )(stage.acme.answer);
  stage.answerToken(Response.json({ access_token: 'first-zzzzzz', refresh_token: 'next-zzzzzz' }));
  expect((await frozen).successful).toBe(true);
  stage.answerToken(refusal());
  expect((await other).successful).toBe(true);
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE', generation: 2 });
});

test('a connection that is disabled while it is refused can be enabled, and is over then', async () => {
  const stage = await dueStage();
  const done = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  const { id } = await stage.row();
  await stage.client.connections.disable(id);
  stage.answerToken(refusal());
  expect((await done).error?.code).toBe('denied');
  expect(await stage.row()).toMatchObject({ status: 'DISABLED', lease: null });
  await stage.client.connections.enable(id);
  const again = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(2);
  stage.answerToken(refusal());
  expect((await again).error).toMatchObject({ code: 'reauth_required', reason: 'revoked' });
});

test('a token endpoint that never answers is given up after ten seconds', async () => {
  const stage = await dueStage();
  const hanging = execute(stage.client);
  await expect.poll(() => refreshes(stage)).toBe(1);
  await stage.clock.skip(10_000);
  expect((await hanging).error).toMatchObject({ code: 'timeout', retryable: true });
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE', generation: 1, lease: null });
});
