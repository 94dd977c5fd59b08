import type { RevokeAllProgress } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, type Stage, startFlow } from './acme-client.ts';

const HOUR = 3600_000;
const tokens = ({ acme }: Stage) =>
  acme.requests.filter(({ url }) => url.endsWith('/revoke')).map(({ form }) => form.get('token'));

/** Many users with a connection each. */
async function many(count: number) {
  const stage = setStage();
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const identity = `user-${n}`;
    const flow = await startFlow(stage.client, { entityId: identity });
    ids.push((await finishFlow(stage, flow, { identity, login: identity })).connection.id);
  }
  return { stage, ids, all: stage.client.connections };
}

const statuses = async ({ client }: Stage) =>
  (await client.connections.list({ limit: 200 })).items.map(
    ({ status, statusReason }) => statusReason ?? status,
  );

describe('revokeAll', () => {
  test('revokes what the conditions say, and tells how it goes', async () => {
    const { stage, ids, all } = await many(3);
    const progress: RevokeAllProgress[] = [];
    const result = await all.revokeAll(
      { app: 'acme' },
      { onProgress: (it) => progress.push(it), concurrency: 1 },
    );
    expect(result).toEqual({
      matched: 3,
      revoked: 3,
      notSupported: 0,
      failed: 0,
      complete: true,
      failures: [],
    });
    expect(progress.map(({ connectionId, revoked }) => [connectionId, revoked])).toEqual(
      progress.map(({ connectionId }, index) => [connectionId, index + 1]),
    );
    expect(new Set(progress.map(({ connectionId }) => connectionId))).toEqual(new Set(ids));
    expect(await statuses(stage)).toEqual(['revoked', 'revoked', 'revoked']);
    expect(new Set(tokens(stage)).size).toBe(3);
  });

  test('with dryRun changes nothing and asks nobody', async () => {
    const { stage, all } = await many(3);
    const before = stage.acme.requests.length;
    expect(await all.revokeAll({ app: 'acme' }, { dryRun: true })).toMatchObject({
      matched: 3,
      revoked: 0,
      complete: true,
    });
    expect(stage.acme.requests).toHaveLength(before);
    expect(await statuses(stage)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE']);
  });

  test('goes through page after page, holding one at a time', async () => {
    const { stage, ids, all } = await many(1);
    const row = await stage.store.getConnection('', ids[0] ?? '');
    if (row === null) throw new Error('It is gone.');
    for (let n = 1; n < 230; n++) {
      const account = { id: `${n}`, label: `user-${n}` };
      await stage.store.insertConnection({ ...row, id: `con_${n}`, account });
    }
    const { listConnections } = stage.store;
    const pages: number[] = [];
    stage.store.listConnections = async (query) => {
      const rows = await listConnections(query);
      pages.push(rows.length);
      return rows;
    };
    const counted = await all.revokeAll({ integrationId: 'acme' }, { dryRun: true });
    expect(counted).toMatchObject({ matched: 230, complete: true });
    expect(pages).toEqual([100, 100, 30]);
  });

  test('leaves other integrations, tenants and pending links alone', async () => {
    const { stage, all } = await many(1);
    await startFlow(stage.client);
    stage.acme.answer = ({ url }) =>
      url.endsWith('/me') ? Response.json({ id: '1', login: 'octo' }) : undefined;
    const bring = { integrationId: 'acme-token', credentials: { token: 'token-zzzzzz' } } as const;
    await stage.client.entity('alice').initiateConnection(bring);
    await stage.client.tenant('other').entity('alice').initiateConnection(bring);
    expect(await all.revokeAll({ integrationId: 'acme' })).toMatchObject({ matched: 1 });
    expect((await statuses(stage)).toSorted()).toEqual(['ACTIVE', 'INITIATED', 'revoked']);
    expect(await all.revokeAll({ app: 'acme' })).toMatchObject({ matched: 1, notSupported: 1 });
    const { items } = await stage.client.tenant('other').connections.list();
    expect(items).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('a grant that waits to be confirmed goes, too', async () => {
    const { stage, all } = await many(0);
    const flow = await startFlow(stage.client);
    await finishFlow(stage, flow, { identity: null });
    expect(await all.revokeAll({ app: 'acme' })).toMatchObject({ matched: 1, revoked: 1 });
    expect(tokens(stage)).toEqual(['refresh-2-of-octo-zzzzzz']);
    expect(await statuses(stage)).toEqual([]);
  });

  test('needs a condition, and right options', async () => {
    const { all } = await many(1);
    const wrong = all.revokeAll as (...args: unknown[]) => Promise<unknown>;
    expect(await codeOf(wrong({}))).toContain('TypeError: Say which connections');
    expect(await codeOf(wrong({ app: 'other' }))).toContain('TypeError: There is no app "other"');
    for (const args of [
      [{ apps: ['acme'] }],
      [{ connectedBefore: 'yesterday' }],
      [{ app: 'acme' }, { dryrun: true }],
      [{ app: 'acme' }, { concurrency: 0 }],
      [undefined],
    ]) {
      expect(await codeOf(wrong(...args))).toContain('TypeError: connections.revokeAll');
    }
  });
});

describe('connectedBefore', () => {
  test('spares who has connected since, also when their connection is older', async () => {
    const { stage, ids, all } = await many(3);
    stage.clock.advance(HOUR);
    const incident = new Date(stage.clock.now());
    stage.clock.advance(HOUR);
    const again = await startFlow(stage.client, { entityId: 'user-0' });
    await finishFlow(stage, again, { identity: 'user-0', login: 'user-0' });
    // A new token is no new consent.
    await all.refresh(ids[1] ?? '');
    const later = await connect(stage);

    const before = { connectedBefore: incident };
    expect(await all.revokeAll(before, { dryRun: true })).toMatchObject({ matched: 2 });
    expect(await all.revokeAll(before)).toMatchObject({ matched: 2, revoked: 2 });
    for (const [id, status] of [
      [ids[0], 'ACTIVE'],
      [ids[1], 'REVOKED'],
      [ids[2], 'REVOKED'],
      [later.id, 'ACTIVE'],
    ] as const) {
      expect(await all.get(id ?? ''), id).toMatchObject({ status });
    }
    // Who connects again after the first run is not disconnected by the second.
    const third = await startFlow(stage.client, { entityId: 'user-2' });
    await finishFlow(stage, third, { identity: 'user-2', login: 'user-2' });
    expect(await all.revokeAll({ connectedBefore: incident.toISOString() })).toMatchObject({
      matched: 0,
    });
  });

  test('spares who connects again at that very moment', async () => {
    const { stage, ids, all } = await many(1);
    stage.clock.advance(HOUR);
    const incident = stage.clock.now();
    stage.clock.advance(1);
    const { listConnections } = stage.store;
    stage.store.listConnections = async (query) => {
      stage.store.listConnections = listConnections;
      const rows = await listConnections(query);
      const flow = await startFlow(stage.client, { entityId: 'user-0' });
      await finishFlow(stage, flow, { identity: 'user-0', login: 'user-0' });
      return rows;
    };
    expect(await all.revokeAll({ connectedBefore: incident })).toMatchObject({ matched: 0 });
    expect(await all.get(ids[0] ?? '')).toMatchObject({ status: 'ACTIVE' });
    expect(tokens(stage)).toEqual([]);
  });
});

describe('a run that does not get to the end', () => {
  test('is continued by another one', async () => {
    const { stage, all } = await many(5);
    const controller = new AbortController();
    const first = await all.revokeAll(
      { app: 'acme' },
      {
        concurrency: 1,
        signal: controller.signal,
        onProgress: ({ revoked }) => revoked === 2 && controller.abort(),
      },
    );
    expect(first).toMatchObject({ matched: 2, revoked: 2, complete: false });
    expect((await statuses(stage)).filter((it) => it === 'ACTIVE')).toHaveLength(3);
    expect(await all.revokeAll({ app: 'acme' })).toMatchObject({ matched: 3, complete: true });
    expect(new Set(tokens(stage)).size).toBe(5);
    expect(tokens(stage)).toHaveLength(5);
  });

  test('tries again what failed, and names it without its secrets', async () => {
    const { stage, ids, all } = await many(2);
    stage.acme.answer = ({ url, form }) =>
      url.endsWith('/revoke') && form.get('token')?.includes('user-0') === true
        ? Promise.reject(new Error(`no way to ${form.get('token')}`))
        : undefined;
    const running = all.revokeAll({ app: 'acme' });
    for (const ms of [1000, 2000, 4000, 8000]) await stage.clock.skip(ms);
    const result = await running;
    expect(result).toMatchObject({ matched: 2, revoked: 1, failed: 1, complete: true });
    expect(result.failures).toMatchObject([{ connectionId: ids[0], code: 'network_error' }]);
    expect(JSON.stringify(result) + stage.log.join()).not.toContain('zzzzzz');
    expect(await all.get(ids[0] ?? '')).toMatchObject({ statusReason: 'revocation_failed' });
    stage.acme.answer = () => undefined;
    expect(await all.revokeAll({ app: 'acme' })).toMatchObject({ matched: 1, revoked: 1 });
  });

  test('what is listened to with is none of its business', async () => {
    const { stage, all } = await many(2);
    const onProgress = (): void => {
      throw new Error('the progress bar is broken');
    };
    expect(await all.revokeAll({ app: 'acme' }, { onProgress })).toMatchObject({ revoked: 2 });
    expect(stage.log.join()).toContain('the progress bar is broken');
  });
});

describe("the provider's pace", () => {
  test('so many at once, and no more', async () => {
    const { stage, all } = await many(20);
    let running = 0;
    let most = 0;
    stage.acme.answer = ({ url }) => {
      if (!url.endsWith('/revoke')) return undefined;
      most = Math.max(most, ++running);
      return new Promise((resolve) =>
        setImmediate(() => {
          running--;
          resolve(new Response());
        }),
      );
    };
    await all.revokeAll({ app: 'acme' }, { concurrency: 3 });
    expect(most).toBe(3);
  });

  test('nobody is asked until the provider wants to be asked again', async () => {
    const { stage, all } = await many(4);
    let isLimited = true;
    stage.acme.answer = ({ url }) => {
      if (!url.endsWith('/revoke') || !isLimited) return undefined;
      return new Response('', { status: 429, headers: { 'retry-after': '30' } });
    };
    const running = all.revokeAll({ app: 'acme' }, { concurrency: 2 });
    await stage.clock.somebodyWaits(30_000);
    expect(tokens(stage)).toHaveLength(2);
    isLimited = false;
    await stage.clock.skip(30_000);
    await stage.clock.skip(30_000);
    expect(await running).toMatchObject({ revoked: 4, failed: 0 });
  });

  test('whoever ends it need not wait for that', async () => {
    const { stage, all } = await many(3);
    stage.acme.answer = ({ url }) =>
      url.endsWith('/revoke') ? new Response('', { status: 503 }) : undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const running = all.revokeAll({ app: 'acme' }, { concurrency: 1, signal });
    await stage.clock.somebodyWaits(1000);
    controller.abort();
    expect(await running).toMatchObject({ complete: false, matched: 1, failed: 1 });
  });
});
