import { describe, expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, startFlow } from './acme-client.ts';
import { open } from './scoped-acme.ts';

const call = { action: 'ACME_GET', params: { path: '/me' } } as const;

/** Alice with the accounts octo, called work, and hubot, without a name. */
async function several(options: Parameters<typeof setStage>[0] = {}) {
  const stage = setStage(options);
  const alice = stage.client.entity('alice');
  const request = await alice.initiateConnection({ app: 'acme', alias: 'work' });
  const flow = await open(stage.client, request);
  const work = (await finishFlow(stage, flow, { login: 'octo' })).connection;
  stage.clock.advance(1);
  const other = await connect(stage, 'hubot');
  const used = async (connectionId?: string) => {
    const { data, error } = await alice.executeAction({ ...call, connectionId });
    return error?.code ?? (JSON.parse((data as { body: string }).body) as { login: string }).login;
  };
  return { stage, alice, work, other, used };
}

describe('an alias', () => {
  test('stands wherever a call takes an id', async () => {
    const { alice, used, stage } = await several();
    expect(await used('work')).toBe('octo');
    const response = await alice.fetch({ app: 'acme', connectionId: 'work' })('/me');
    expect(await response.json()).toMatchObject({ login: 'octo' });
    const [tool] = await alice.tools({ actions: ['ACME_GET'], connections: { acme: 'work' } });
    expect((await tool?.execute({ path: '/me' }))?.data).toMatchObject({ status: 200 });
    const named = await stage.client.executeAction({
      ...call,
      entityId: 'alice',
      connectionId: 'work',
    });
    expect(named.successful).toBe(true);
  });

  test('names nothing to be changed: two apps may have the same', async () => {
    const { alice } = await several();
    const id = { app: 'acme', connectionId: 'work' } as const;
    for (const change of [
      alice.connections.update('work', { alias: 'home' }),
      alice.connections.revoke('work'),
      alice.connections.waitUntilActive('work'),
      alice.initiateConnection(id),
      alice.ensureConnected(id),
    ]) {
      await expect(change).rejects.toThrow('Name it by its id: only calls take an alias.');
    }
  });

  test('is nothing without its entity, nor for another one', async () => {
    const { stage } = await several();
    for (const whose of [{}, { entityId: 'mallory' }]) {
      const { error } = await stage.client.executeAction({
        ...call,
        ...whose,
        connectionId: 'work',
      });
      expect(error).toMatchObject({
        code: 'connection_required',
        message: 'There is no connection work to Acme here.',
      });
    }
  });

  test('of a tool stays with the connection it was bound to', async () => {
    const { alice, work, other } = await several();
    const [tool] = await alice.tools({ actions: ['ACME_GET'], connections: { acme: 'work' } });
    await alice.connections.update(work.id, { alias: null });
    await alice.connections.update(other.id, { alias: 'work' });
    const { data } = (await tool?.execute({ path: '/me' })) ?? {};
    expect(JSON.stringify(data)).toContain('octo');
  });

  test('can be changed and taken away; what a model may choose from goes along', async () => {
    const { alice, work, used } = await several();
    const renamed = await alice.connections.update(work.id, { alias: 'office' });
    expect(renamed).toMatchObject({ id: work.id, alias: 'office', isDefault: false });
    expect(await alice.connections.get(work.id)).toEqual(renamed);
    expect(await used('work')).toBe('connection_required');
    expect(await used('office')).toBe('octo');
    const [tool] = await alice.tools({ actions: ['ACME_GET'], accounts: 'choose' });
    expect(tool?.inputSchema).toMatchObject({
      properties: { account: { enum: ['office', 'hubot'] } },
    });
    expect((await alice.connections.update(work.id, { alias: null })).alias).toBeNull();
    expect(await alice.connections.update(work.id, {})).toMatchObject({ alias: null });
  });

  test('that another connection has is refused; the same name elsewhere is not', async () => {
    const { stage, alice, other, work } = await several();
    await expect(alice.connections.update(other.id, { alias: 'work' })).rejects.toMatchObject({
      code: 'invalid_params',
      details: { fields: [{ path: 'alias' }] },
    });
    expect((await alice.connections.update(work.id, { alias: 'work' })).alias).toBe('work');
    const bobs = await startFlow(stage.client, { entityId: 'bob' });
    const { connection } = await finishFlow(stage, bobs, { identity: 'bob' });
    const { connections } = stage.client.entity('bob');
    expect((await connections.update(connection.id, { alias: 'work' })).alias).toBe('work');
  });

  test('that two share after connecting decides nothing', async () => {
    const { stage, alice, used } = await several();
    const request = await alice.initiateConnection({ app: 'acme', alias: 'work' });
    await finishFlow(stage, await open(stage.client, request), { login: 'third' });
    expect(await used('work')).toBe('ambiguous_connection');
  });

  test.each(['', ' ', '*', '*work', 'con_work', 'a\nb', 'a\u0000', 'a\ud800', 'x'.repeat(101)])(
    '%j is none',
    async (alias) => {
      const { alice, work } = await several();
      const message = 'TypeError: An alias has 1 to 100 characters';
      expect(await codeOf(alice.connections.update(work.id, { alias }))).toContain(message);
      expect(await codeOf(alice.initiateConnection({ app: 'acme', alias }))).toContain(message);
    },
  );

  test('is kept when a write comes in between', async () => {
    const { stage, alice, work } = await several();
    const write = stage.store.updateConnection;
    stage.store.updateConnection = async (row) => {
      stage.store.updateConnection = write;
      await write({ ...row, alias: 'work', lastUsedAt: 1 });
      return write(row);
    };
    expect((await alice.connections.update(work.id, { alias: 'office' })).alias).toBe('office');
    expect(await stage.store.getConnection('', work.id)).toMatchObject({ lastUsedAt: 1 });
  });
});

describe('a default', () => {
  test('decides where nothing else does', async () => {
    const { alice, work, other, used } = await several();
    expect(await used()).toBe('ambiguous_connection');
    expect(await alice.connections.update(other.id, { isDefault: true })).toMatchObject({
      isDefault: true,
      alias: null,
    });
    expect(await used()).toBe('hubot');
    expect(await used('work')).toBe('octo');
    expect(await used(work.id)).toBe('octo');
    const ensured = await alice.ensureConnected({ app: 'acme' });
    expect(ensured).toMatchObject({ id: other.id });
  });

  test('is one per entity and app, and keeps its alias', async () => {
    const { alice, work, other, used } = await several();
    await alice.connections.update(other.id, { isDefault: true });
    await alice.connections.update(work.id, { isDefault: true });
    const { items } = await alice.connections.list();
    expect(items.map(({ alias, isDefault }) => [alias, isDefault])).toEqual([
      ['work', true],
      [null, false],
    ]);
    expect(await used()).toBe('octo');
    expect(await used('work')).toBe('octo');
    await alice.connections.update(work.id, { isDefault: false });
    expect(await used()).toBe('ambiguous_connection');
  });

  test('that no longer works does not pass its calls on to another account', async () => {
    const { stage, alice, work, used } = await several({ startConnections: true });
    await alice.connections.update(work.id, { isDefault: true });
    await alice.connections.disable(work.id);
    expect(await used()).toBe('denied');
    await alice.connections.enable(work.id);
    stage.acme.answer = ({ headers }) =>
      headers.get('authorization')?.includes('octo') === true
        ? new Response('', { status: 401 })
        : undefined;
    const { refresh } = alice.connections;
    stage.acme.revoke('everything');
    await refresh(work.id).catch(() => {});
    const { error } = await alice.executeAction(call);
    expect(error).toMatchObject({ code: 'reauth_required', connectionId: work.id });
    const request = await alice.ensureConnected({ app: 'acme' });
    expect(request).toMatchObject({ connectionId: work.id, redirectUrl: error?.redirectUrl });
  });

  test('stays one when it is connected again, under a new name', async () => {
    const { stage, alice, work } = await several();
    await alice.connections.update(work.id, { isDefault: true });
    const request = await alice.initiateConnection({ connectionId: work.id, alias: 'office' });
    await finishFlow(stage, await open(stage.client, request), { login: 'octo' });
    expect(await alice.connections.get(work.id)).toMatchObject({
      alias: 'office',
      isDefault: true,
    });
  });

  test('two of them, which no call makes, decide nothing', async () => {
    const { stage, work, other, used } = await several();
    for (const { id } of [work, other]) {
      const row = await stage.store.getConnection('', id);
      if (row !== null) await stage.store.updateConnection({ ...row, alias: '*' });
    }
    expect(await used()).toBe('ambiguous_connection');
  });
});

describe('what cannot be updated', () => {
  test("another entity's connection reads like one that does not exist", async () => {
    const { stage, work } = await several();
    const { connections } = stage.client.entity('mallory');
    for (const id of [work.id, 'con_nobody']) {
      await expect(connections.update(id, { alias: 'mine' })).rejects.toMatchObject({
        code: 'connection_required',
        message: `There is no connection ${id}.`,
      });
    }
  });

  test('a link, and what is no change', async () => {
    const { stage, alice, work } = await several();
    const { connectionId } = await startFlow(stage.client);
    expect(await codeOf(alice.connections.update(connectionId, { alias: 'x' }))).toBe('denied');
    const update = alice.connections.update as (...args: unknown[]) => Promise<unknown>;
    for (const changes of [undefined, { status: 'ACTIVE' }, { alias: 1 }, { isDefault: 'yes' }]) {
      expect(await codeOf(update(work.id, changes))).toContain('TypeError: connections.update');
    }
  });
});
