import { describe, expect, test } from 'vitest';

import { codeOf, startFlow } from './acme-client.ts';
import { failingStage, HOUR, settled, used } from './failing-stage.ts';

describe('a store that cannot be written', () => {
  test('is read: a token that works is used, and its connection shown', async () => {
    const stage = await failingStage();
    stage.store.broken = 'writes';
    const alice = stage.client.entity('alice');
    expect((await stage.execute()).successful).toBe(true);
    expect((await stage.execute({ connectionId: stage.id })).successful).toBe(true);
    expect((await alice.fetch({ app: 'acme' })('/items')).status).toBe(200);
    expect(await alice.connections.get(stage.id)).toMatchObject({ status: 'ACTIVE' });
    expect((await alice.connections.list()).items).toHaveLength(1);
    expect(await alice.ensureConnected({ app: 'acme' })).toMatchObject({ id: stage.id });
    expect(await alice.connections.waitUntilActive(stage.id)).toMatchObject({ id: stage.id });
    expect(await alice.tools({ apps: ['acme'], accounts: 'choose' })).toHaveLength(2);
    expect(stage.store.writes).toEqual([]);
    expect(stage.log).toEqual([]);
  });

  test('is not asked to note a use for a minute after one that failed', async () => {
    const stage = await failingStage(24 * HOUR);
    stage.clock.advance(HOUR);
    stage.store.broken = 'writes';
    for (let n = 0; n < 5; n++) expect((await stage.execute()).successful).toBe(true);
    await settled();
    expect(stage.store.writes).toEqual(['updateConnection']);
    expect(stage.log).toHaveLength(1);
    stage.clock.advance(60_000);
    stage.store.broken = 'nothing';
    await stage.execute();
    await settled();
    const { lastUsedAt } = (await stage.store.getConnection('', stage.id)) ?? {};
    expect(lastUsedAt).toBe(stage.clock.now());
  });

  test.each(['fails', 'silent'] as const)(
    'lets a call use its token for as long as it works, though it is due (it %s)',
    async (how) => {
      const stage = await failingStage();
      stage.clock.advance(HOUR - 30_000);
      stage.store.broken = 'writes';
      stage.store.how = how;
      const result = stage.execute();
      if (how === 'silent') await stage.clock.skip(2_000);
      expect((await result).successful).toBe(true);
      expect(used(stage).at(-1)).toBe('access-2');
      // Nothing was spent that could not have been kept.
      expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
    },
  );

  test('shows a link that has lapsed as lapsed', async () => {
    const stage = await failingStage();
    const { connectionId } = await startFlow(stage.client, { entityId: 'bob' });
    stage.clock.advance(600_000);
    stage.store.broken = 'writes';
    const { connections } = stage.client.entity('bob');
    const lapsed = { status: 'FAILED', statusReason: 'link_expired' };
    expect(await connections.get(connectionId)).toMatchObject(lapsed);
    expect((await connections.list()).items).toMatchObject([lapsed]);
    expect(await codeOf(connections.waitUntilActive(connectionId))).toBe('flow_expired');
    stage.store.broken = 'nothing';
    await connections.get(connectionId);
    expect(await stage.store.getConnection('', connectionId)).toMatchObject(lapsed);
  });

  test('fails what has to write, and says so', async () => {
    const stage = await failingStage();
    stage.store.broken = 'writes';
    const { client, id } = stage;
    const attempts = [
      client.connections.disable(id),
      client.connections.update(id, { alias: 'work' }),
      client.entity('bob').initiateConnection({ app: 'acme' }),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(['internal', 'internal', 'internal']);
    stage.clock.advance(HOUR);
    expect((await stage.execute()).error).toMatchObject({
      code: 'internal',
      message: 'The store "postgres" failed.',
      retryable: true,
    });
    expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
  });
});

describe('a call whose token works', () => {
  test.each([
    ['the only one', 'listConnections', {}],
    ['the one that is named', 'getConnection', { connectionId: 'its own' }],
  ])('reads its connection once, %s, and writes nothing', async (_, method, options) => {
    const stage = await failingStage();
    const named = 'connectionId' in options ? { connectionId: stage.id } : {};
    for (let n = 0; n < 3; n++) expect((await stage.execute(named)).successful).toBe(true);
    await settled();
    expect(stage.store.calls).toEqual([method, method, method]);
  });

  test('notes once an hour that it was made, behind its answer', async () => {
    const stage = await failingStage(24 * HOUR);
    const noted: number[] = [];
    for (let minutes = 0; minutes < 180; minutes += 10) {
      stage.clock.advance(10 * 60_000);
      await stage.execute();
      await settled();
      if (stage.store.writes.length > noted.length) noted.push(minutes + 10);
    }
    expect(noted).toEqual([60, 120, 180]);
    expect(new Set(stage.store.writes)).toEqual(new Set(['updateConnection']));
  });

  test('does not wait until its use is noted', async () => {
    const stage = await failingStage(24 * HOUR);
    stage.clock.advance(HOUR);
    stage.store.broken = 'writes';
    stage.store.how = 'silent';
    expect((await stage.execute()).successful).toBe(true);
    expect(stage.store.writes).toEqual(['updateConnection']);
  });
});
