import { inspect } from 'node:util';

import { OnBehalfError } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, type Stage } from './acme-client.ts';
import { type FailingStage, failingStage, HOUR, settled, used } from './failing-stage.ts';
import { type FailingStore, PASSWORD } from './failing-store.ts';

/** Lets the time pass that a store may take: twenty seconds, in parts. */
async function runOutOfPatience({ clock }: Stage): Promise<void> {
  for (let part = 0; part < 5; part++) await clock.skip(4_000);
}

describe('a store that is down', () => {
  test('is named in an error that says to try again, and in nothing more', async () => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    const { error } = await stage.execute();
    expect(error).toEqual({
      code: 'internal',
      message: 'The store "postgres" failed.',
      retryable: true,
      id: expect.stringMatching(/^err_[\w-]{12}$/) as string,
    });
    expect(stage.log).toHaveLength(1);
    expect(stage.log[0]).toContain(
      `${error?.id}: Error: no connection to postgres://onbehalf:[red`,
    );
    expect(stage.log.join()).not.toContain(PASSWORD);
    expect(stage.log.join()).not.toContain('alice');
  });

  test('is used again by the next call when it is back', async () => {
    const stage = await failingStage();
    for (const broken of ['everything', 'nothing', 'everything', 'nothing'] as const) {
      stage.store.broken = broken;
      expect((await stage.execute()).successful).toBe(broken === 'nothing');
    }
  });

  test.each<[string, (stage: FailingStage) => Promise<unknown>]>([
    ['connections.get', ({ client, id }) => client.entity('alice').connections.get(id)],
    ['connections.list', ({ client }) => client.entity('alice').connections.list()],
    ['connections.refresh', ({ client, id }) => client.connections.refresh(id)],
    ['connections.update', ({ client, id }) => client.connections.update(id, { alias: 'work' })],
    ['connections.disable', ({ client, id }) => client.connections.disable(id)],
    ['connections.revoke', ({ client, id }) => client.connections.revoke(id)],
    ['connections.delete', ({ client, id }) => client.connections.delete(id)],
    ['connections.refreshDue', ({ client }) => client.connections.refreshDue()],
    ['integrations.list', ({ client }) => client.integrations.list()],
    ['integrations.get', ({ client }) => client.integrations.get('int_1')],
    ['integrations.disable', ({ client }) => client.integrations.disable('int_1')],
    ['doctor', ({ client }) => client.doctor()],
    ['waitUntilActive', ({ client, id }) => client.connections.waitUntilActive(id)],
    [
      'initiateConnection',
      ({ client }) => client.entity('bob').initiateConnection({ app: 'acme' }),
    ],
    ['ensureConnected', ({ client }) => client.entity('alice').ensureConnected({ app: 'acme' })],
    ['tools', ({ client }) => client.entity('alice').tools({ apps: ['acme'], accounts: 'choose' })],
    ['fetch', ({ client }) => client.entity('alice').fetch({ app: 'acme' })('/items')],
    ['openLink', ({ client }) => client.openLink({ token: 'a-token', identity: 'alice' })],
    [
      'completeConnection',
      ({ client }) =>
        client.completeConnection({
          callbackUrl: 'https://product.example/api/onbehalf/callback/acme?code=c&state=a.b',
          browserSecret: 'secret',
          identity: 'alice',
        }),
    ],
  ])('fails %s with the same error', async (_, work) => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    const error: unknown = await work(stage).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OnBehalfError);
    expect(error).toMatchObject({
      code: 'internal',
      message: 'The store "postgres" failed.',
      retryable: true,
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(PASSWORD);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('db.internal');
    expect(stage.log.join()).not.toContain(PASSWORD);
  });
});

describe('a store that never answers', () => {
  test('fails after twenty seconds, with an error that names it', async () => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    stage.store.how = 'silent';
    const list = stage.client.connections.list().catch((error: unknown) => error);
    await runOutOfPatience(stage);
    expect(await list).toMatchObject({
      code: 'internal',
      message: 'The store "postgres" does not answer.',
      retryable: true,
    });
    expect(stage.log[0]).toContain('The store has not answered listConnections in time.');
  });

  test('is given the time that a process was suspended for', async () => {
    const stage = await failingStage();
    const answer = Promise.withResolvers<void>();
    const { listConnections } = stage.store;
    const store = {
      ...stage.store,
      listConnections: async (query: never) => {
        await answer.promise;
        return listConnections(query);
      },
    };
    const list = stage.another({ store }).connections.list();
    // Its timer is over before its answer is read.
    stage.clock.advance(HOUR);
    await stage.clock.skip(4_000);
    answer.resolve();
    expect((await list).items).toHaveLength(1);
  });

  test('holds a call up no longer than its own limit', async () => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    stage.store.how = 'silent';
    const result = stage.execute({ timeoutMs: 3_000 });
    await stage.clock.skip(3_000);
    expect((await result).error).toMatchObject({ code: 'timeout', retryable: true });
    stage.store.broken = 'nothing';
    expect((await stage.execute()).successful).toBe(true);
  });

  test('holds nobody up who cancels', async () => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    stage.store.how = 'silent';
    const controller = new AbortController();
    const { signal } = controller;
    const result = stage.execute({ signal });
    const response = stage.client.entity('alice').fetch({ app: 'acme' })('/items', { signal });
    const wait = stage.client.connections.waitUntilActive(stage.id, { signal });
    const codes = [codeOf(response), codeOf(wait)];
    controller.abort();
    expect((await result).error?.code).toBe('cancelled');
    expect(await Promise.all(codes)).toEqual(['cancelled', 'cancelled']);
  });

  test('does not keep a client from being closed', async () => {
    const stage = await failingStage();
    stage.store.broken = 'everything';
    stage.store.how = 'silent';
    const closed = codeOf(stage.client.close());
    await runOutOfPatience(stage);
    expect(await closed).toBe('internal');
  });

  test('leaves no timer behind when it does answer', async () => {
    const stage = await failingStage();
    await stage.execute();
    await settled();
    expect(stage.clock.waits).toEqual([]);
  });
});

describe('a token that was rotated', () => {
  /** Alice's token is dead, and the store takes the claim, but not what comes of it. */
  async function brokenWhenKept(how: FailingStore['how']) {
    const stage = await failingStage();
    stage.clock.advance(HOUR);
    stage.acme.answer = (request) => {
      if (!request.url.endsWith('/token')) return undefined;
      stage.store.broken = 'writes';
      stage.store.how = how;
      return stage.acme.ownAnswer(request);
    };
    return stage;
  }

  test('is written when a store answers again that had fallen silent', async () => {
    const stage = await brokenWhenKept('silent');
    const result = stage.execute({ timeoutMs: 29_000 });
    await expect.poll(() => stage.store.writes.length).toBe(2);
    stage.store.broken = 'nothing';
    await runOutOfPatience(stage);
    await stage.clock.skip(100);
    expect((await result).successful).toBe(true);
    expect(await stage.store.getConnection('', stage.id)).toMatchObject({ generation: 2 });
    expect(used(stage).at(-1)).toBe('access-3');
  });

  test('counts once when only the answer to its write was lost', async () => {
    const stage = await brokenWhenKept('loses the answer');
    const result = stage.execute({ timeoutMs: 29_000 });
    await expect.poll(() => stage.store.writes.length).toBe(2);
    stage.store.broken = 'nothing';
    await runOutOfPatience(stage);
    await stage.clock.skip(100);
    expect((await result).successful).toBe(true);
    expect(await stage.store.getConnection('', stage.id)).toMatchObject({ generation: 2 });
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  });

  test('is written behind a call that could not wait for it', async () => {
    const stage = await brokenWhenKept('silent');
    const result = stage.execute({ timeoutMs: 3_000 });
    await expect.poll(() => stage.store.writes.length).toBe(2);
    await stage.clock.skip(3_000);
    expect((await result).error?.code).toBe('timeout');
    stage.store.broken = 'nothing';
    await runOutOfPatience(stage);
    await stage.clock.skip(100);
    await expect
      .poll(() => stage.store.getConnection('', stage.id))
      .toMatchObject({ generation: 2, lease: null });
    expect((await stage.execute()).successful).toBe(true);
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  });
});
