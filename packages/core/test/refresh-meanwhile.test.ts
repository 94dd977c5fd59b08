import type { ConnectionRow } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { connect, finishFlow, setStage, type Stage, startFlow } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

/** Something that happens while the token endpoint is thinking. */
async function meanwhile(stage: Stage, happen: (id: string) => Promise<unknown>) {
  const { id } = await connect(stage);
  stage.clock.advance(HOUR);
  stage.acme.answer = (request) => {
    if (request.form.get('grant_type') !== 'refresh_token') return undefined;
    stage.acme.answer = () => undefined;
    return happen(id).then(() => stage.acme.ownAnswer(request));
  };
  const { error } = await stage.client.entity('alice').executeAction(call);
  return { id, code: error?.code ?? 'no error' };
}

const row = ({ store }: Stage, id: string) => store.getConnection('', id);
const uses = ({ acme }: Stage) => acme.requests.filter(({ url }) => url.endsWith('/items'));

test('a connection that is disabled meanwhile is not used, and keeps the new token', async () => {
  const stage = setStage();
  const { id, code } = await meanwhile(stage, (it) => stage.client.connections.disable(it));
  expect(code).toBe('denied');
  expect(uses(stage)).toEqual([]);
  expect(await row(stage, id)).toMatchObject({ status: 'DISABLED', generation: 2, lease: null });
  await stage.client.connections.enable(id);
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
});

test('a connection that is deleted meanwhile stays deleted, and its new token is revoked', async () => {
  const stage = setStage();
  const { id, code } = await meanwhile(stage, (it) => stage.client.connections.delete(it));
  expect(code).toBe('connection_required');
  expect(uses(stage)).toEqual([]);
  expect(await row(stage, id)).toBeNull();
  await stage.client.close();
  const revoked = stage.acme.requests.filter(({ url }) => url.endsWith('/revoke'));
  expect(revoked.map(({ form }) => form.get('token'))).toEqual([
    'refresh-2-of-octo-zzzzzz',
    'refresh-3-of-octo-zzzzzz',
  ]);
});

/** Rewrites columns as somebody does who has the database, but not the keys. */
async function edit(stage: Stage, id: string, columns: Partial<ConnectionRow>) {
  const current = await row(stage, id);
  if (current !== null) await stage.store.updateConnection({ ...current, ...columns });
}

test.each<[string, Partial<ConnectionRow>]>([
  ['user', { entityId: 'mallory' }],
  ['integration', { integrationId: 'acme-token' }],
  ['app', { app: 'other' }],
])(
  'a connection that is made that of another %s meanwhile gets no grant, and its new token is revoked',
  async (_, columns) => {
    const stage = setStage();
    const before = await meanwhile(stage, (id) => edit(stage, id, columns));
    expect(before.code).toBe('connection_required');
    expect(uses(stage)).toEqual([]);
    expect(await row(stage, before.id)).toMatchObject({ ...columns, generation: 1 });
    await stage.client.close();
    const revoked = stage.acme.requests.filter(({ url }) => url.endsWith('/revoke'));
    expect(revoked.map(({ form }) => form.get('token'))).toEqual(['refresh-3-of-octo-zzzzzz']);
    await edit(stage, before.id, { lease: null });
    for (const entityId of ['alice', 'mallory']) {
      const used = await stage.client.executeAction({ ...call, entityId, connectionId: before.id });
      expect(used.successful).toBe(false);
    }
    expect(uses(stage)).toEqual([]);
  },
);

/** A connection of mallory that is due, and that the database calls alice's for a moment. */
async function lentConnection() {
  const stage = setStage();
  const flow = await startFlow(stage.client, { entityId: 'mallory' });
  const { id } = (await finishFlow(stage, flow, { identity: 'mallory' })).connection;
  stage.clock.advance(HOUR);
  await edit(stage, id, { entityId: 'alice' });
  const giveBack = (columns?: Partial<ConnectionRow>) =>
    edit(stage, id, { ...columns, entityId: 'mallory' });
  return { stage, giveBack };
}

test("a connection that was the user's only while it was chosen does not lend its grant", async () => {
  const { stage, giveBack } = await lentConnection();
  const get = stage.store.getConnection;
  stage.store.getConnection = async (...args) => {
    stage.store.getConnection = get;
    await giveBack();
    return get(...args);
  };
  const { error } = await stage.client.entity('alice').executeAction(call);
  expect(error?.code).toBe('connection_required');
  expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
  expect(uses(stage)).toEqual([]);
});

test("a connection that was the user's only until it was claimed does not lend its grant", async () => {
  const { stage, giveBack } = await lentConnection();
  const update = stage.store.updateConnection;
  stage.store.updateConnection = async (claimed) => {
    stage.store.updateConnection = update;
    const isWritten = await update(claimed);
    await giveBack({ generation: 9, nextRefreshAt: null });
    return isWritten;
  };
  const { error } = await stage.client.entity('alice').executeAction(call);
  expect(error?.code).toBe('misconfigured');
  expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
  expect(uses(stage)).toEqual([]);
});

test('a user who connects again meanwhile is not set back to the old grant', async () => {
  const stage = setStage();
  const { id, code } = await meanwhile(stage, async () => connect(stage));
  expect(code).toBe('no error');
  expect(await row(stage, id)).toMatchObject({ status: 'ACTIVE', generation: 2 });
  expect(uses(stage)[0]?.headers.get('authorization')).toBe('Bearer access-4-of-octo-zzzzzz');
});

test('a user who connects again is not logged out by the refusal of the old grant', async () => {
  const stage = setStage();
  const { id, code } = await meanwhile(stage, async () => {
    stage.acme.revoke('everything');
    await connect(stage);
  });
  expect(code).toBe('no error');
  expect(await row(stage, id)).toMatchObject({ status: 'ACTIVE', generation: 2, lease: null });
});

test('a process that slept through its lease still keeps the token it was given', async () => {
  const stage = setStage();
  const heard: string[] = [];
  for (const type of ['refreshed', 'expired', 'recovered'] as const) {
    stage.client.on(type, ({ connectionId }) => heard.push(`${type} ${connectionId}`));
  }
  const { id, code } = await meanwhile(stage, async () => {
    // Another process takes over, sends the same refresh token and is refused.
    stage.clock.advance(30_000);
    stage.acme.answer = ({ form }) =>
      form.get('grant_type') === 'refresh_token'
        ? Response.json({ error: 'invalid_grant' }, { status: 400 })
        : undefined;
    const other = stage.another().entity('alice').executeAction(call);
    await stage.clock.somebodyWaits(50);
    stage.clock.advance(15_000);
    await stage.clock.skip(50);
    expect((await other).error).toMatchObject({ code: 'reauth_required', reason: 'rotated_away' });
    stage.acme.answer = () => undefined;
  });
  expect(code).toBe('no error');
  expect(await row(stage, id)).toMatchObject({
    status: 'ACTIVE',
    statusReason: null,
    generation: 2,
  });
  // That it had expired was told by the other process.
  expect(heard).toEqual([`recovered ${id}`]);
});

test('a note of last use that is written meanwhile loses nothing', async () => {
  const stage = setStage();
  const { id, code } = await meanwhile(stage, async (it) => {
    const current = await row(stage, it);
    if (current !== null) await stage.store.updateConnection({ ...current, lastUsedAt: 1 });
  });
  expect(code).toBe('no error');
  expect(await row(stage, id)).toMatchObject({ status: 'ACTIVE', generation: 2, lease: null });
});

test('a connection that is disabled just before spends no refresh token', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.clock.advance(HOUR);
  const get = stage.store.getConnection;
  stage.store.getConnection = async (...args) => {
    stage.store.getConnection = get;
    await stage.client.connections.disable(id);
    return get(...args);
  };
  const { error } = await stage.client.entity('alice').executeAction(call);
  expect(error?.code).toBe('denied');
  expect(stage.acme.tokenRequests('refresh_token')).toEqual([]);
});

test('a user who connects again while the old token is found dead stays connected', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  stage.acme.revoke('everything');
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/me')) return undefined;
    stage.acme.answer = () => undefined;
    return connect(stage).then(() => new Response('', { status: 401 }));
  };
  const { error } = await stage.client.entity('alice').executeAction(call);
  expect(error?.code).toBeUndefined();
  expect(await row(stage, id)).toMatchObject({ status: 'ACTIVE', generation: 2 });
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
});
