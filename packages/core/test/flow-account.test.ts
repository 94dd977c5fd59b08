import { describe, expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, type Stage, startFlow } from './acme-client.ts';
import { open } from './scoped-acme.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const row = ({ store }: Stage, id: string) => store.getConnection('', id);

/** Alice's connection of octo, and a flow to reconnect it whose link is open. */
async function reconnecting(options: { readonly allowOtherAccount?: boolean } = {}) {
  const stage = setStage();
  const { id } = await connect(stage, 'octo');
  const before = await row(stage, id);
  const alice = stage.client.entity('alice');
  const request = await alice.initiateConnection({ connectionId: id, ...options });
  return { stage, id, before, alice, request, flow: await open(stage.client, request) };
}

describe('reconnecting', () => {
  test('keeps the id, needs no other name, and gets new credentials', async () => {
    const { stage, id, before, request, flow } = await reconnecting();
    expect(request).toMatchObject({ connectionId: id, status: 'INITIATED' });
    const { connection } = await finishFlow(stage, flow, { login: 'octo' });
    expect(connection).toMatchObject({ id, status: 'ACTIVE', account: { label: 'octo' } });
    expect((await request.waitUntilActive()).id).toBe(id);
    expect(request).toMatchObject({ connectionId: id, status: 'ACTIVE' });
    expect((await row(stage, id))?.generation).toBe((before?.generation ?? 0) + 1);
    expect((await stage.client.connections.list()).items).toHaveLength(1);
  });

  test('a connection that has expired recovers', async () => {
    const { stage, id, alice, flow } = await reconnecting();
    stage.acme.revoke('everything');
    expect((await alice.executeAction(call)).error?.code).toBe('reauth_required');
    const heard: string[] = [];
    stage.client.on('recovered', ({ connectionId }) => heard.push(connectionId));
    await finishFlow(stage, flow, { login: 'octo' });
    expect(heard).toEqual([id]);
    expect((await alice.executeAction(call)).successful).toBe(true);
  });

  test('a failing call sends the user to reconnect what failed', async () => {
    const stage = setStage({ startConnections: true });
    const { id } = await connect(stage, 'octo');
    await connect(stage, 'hubot');
    stage.acme.revoke('everything');
    const alice = stage.client.entity('alice');
    const { error } = await alice.executeAction({ ...call, connectionId: id });
    const redirectUrl = error?.redirectUrl ?? null;
    const flow = await open(stage.client, { attemptId: '', redirectUrl });
    expect(await codeOf(finishFlow(stage, flow, { login: 'hubot' }))).toBe('account_mismatch');
  });

  test('one that was disabled stays so', async () => {
    const { stage, id, alice, flow } = await reconnecting();
    await alice.connections.disable(id);
    const { connection } = await finishFlow(stage, flow, { login: 'octo' });
    expect(connection).toMatchObject({ id, status: 'DISABLED' });
  });
});

describe('another account', () => {
  test('is refused to the browser and to whoever waits, and nothing changes', async () => {
    const { stage, id, before, alice, request, flow } = await reconnecting();
    const waiting = codeOf(request.waitUntilActive());
    const elsewhere = codeOf(
      stage.another().entity('alice').connections.waitUntilActive(request.attemptId),
    );
    const heard: unknown[] = [];
    stage.client.on('failed', ({ connectionId, reason }) => heard.push([connectionId, reason]));
    const refused = finishFlow(stage, flow, { login: 'mallory' });
    await expect(refused).rejects.toMatchObject({
      code: 'account_mismatch',
      message: expect.not.stringContaining('mallory') as string,
    });
    expect(await waiting).toBe('account_mismatch');
    await stage.clock.skip(250);
    expect(await elsewhere).toBe('account_mismatch');
    expect(heard).toEqual([[request.attemptId, 'account_mismatch']]);
    expect(await row(stage, id)).toEqual(before);
    expect(await row(stage, request.attemptId)).toMatchObject({ status: 'FAILED', sealed: null });
    expect((await alice.executeAction(call)).successful).toBe(true);
  });

  test('is refused as well when nobody was signed in at the callback', async () => {
    const { stage, id, before, request, flow } = await reconnecting();
    const callbackUrl = stage.acme.approve(flow.opened.authorizationUrl, 'mallory');
    const { browserSecret } = flow.opened;
    const complete = (identity: string | null) =>
      stage.client.completeConnection({ callbackUrl, browserSecret, identity });
    expect((await complete(null)).connection.status).toBe('UNCONFIRMED');
    expect(await codeOf(complete('alice'))).toBe('account_mismatch');
    expect(await codeOf(request.waitUntilActive())).toBe('account_mismatch');
    expect(await row(stage, id)).toEqual(before);
  });

  test('is taken when the product says so', async () => {
    const { stage, id, flow } = await reconnecting({ allowOtherAccount: true });
    const { connection } = await finishFlow(stage, flow, { login: 'hubot' });
    expect(connection).toMatchObject({ id, account: { label: 'hubot' } });
    expect((await stage.client.connections.list()).items).toHaveLength(1);
  });

  test('is not taken when it has a connection of its own', async () => {
    const { stage, id, before, flow } = await reconnecting({ allowOtherAccount: true });
    const other = await connect(stage, 'hubot');
    const others = await row(stage, other.id);
    expect(await codeOf(finishFlow(stage, flow, { login: 'hubot' }))).toBe('account_mismatch');
    expect(await row(stage, id)).toEqual(before);
    expect(await row(stage, other.id)).toEqual(others);
  });

  test('that is connected at that very moment is not taken either', async () => {
    const { stage, id, before, flow } = await reconnecting({ allowOtherAccount: true });
    const other = await startFlow(stage.client);
    const update = stage.store.updateConnection;
    stage.store.updateConnection = async (changed) => {
      if (changed.id !== id) return update(changed);
      stage.store.updateConnection = update;
      await finishFlow(stage, other, { login: 'hubot' });
      return update(changed);
    };
    expect(await codeOf(finishFlow(stage, flow, { login: 'hubot' }))).toBe('account_mismatch');
    expect(await row(stage, id)).toEqual(before);
  });

  test('is another matter without an id: a connection of its own', async () => {
    const { stage, id } = await reconnecting();
    expect((await connect(stage, 'hubot')).id).not.toBe(id);
  });
});

describe('what cannot be reconnected', () => {
  test("another entity's connection reads like one that does not exist", async () => {
    const { stage, id } = await reconnecting();
    const mallory = stage.client.entity('mallory');
    const messages = await Promise.all(
      [id, 'con_AAAAAAAAAAAAAAAAAAAAAA', ''].map((connectionId) =>
        mallory
          .initiateConnection({ connectionId, allowOtherAccount: true })
          .catch((error: Error) => error.message.replace(connectionId || '.', 'ID')),
      ),
    );
    expect(messages[0]).toBe('There is no connection ID.');
    expect(messages[1]).toBe(messages[0]);
    expect(await codeOf(mallory.initiateConnection({ connectionId: '' }))).toBe(
      'connection_required',
    );
    const inOther = stage.client.tenant('other').entity('alice');
    expect(await codeOf(inOther.initiateConnection({ connectionId: id }))).toBe(
      'connection_required',
    );
  });

  test('a link to reconnect is finished by its own user alone', async () => {
    const { stage, id, before, flow } = await reconnecting();
    const stolen = finishFlow(stage, flow, { login: 'octo', identity: 'mallory' });
    expect(await codeOf(stolen)).toBe('wrong_user');
    expect(await row(stage, id)).toEqual(before);
  });

  test("one that becomes another user's while the flow runs gets no credentials", async () => {
    const { stage, id, flow } = await reconnecting();
    const current = await row(stage, id);
    if (current !== null) await stage.store.updateConnection({ ...current, entityId: 'mallory' });
    expect(await codeOf(finishFlow(stage, flow, { login: 'octo' }))).toBe('flow_expired');
    expect(await row(stage, id)).toMatchObject({ entityId: 'mallory', generation: 1 });
  });

  test('one that is deleted while the flow runs stays deleted', async () => {
    const { stage, id, alice, flow } = await reconnecting();
    await alice.connections.delete(id);
    expect(await codeOf(finishFlow(stage, flow, { login: 'octo' }))).toBe('flow_expired');
    expect(await row(stage, id)).toBeNull();
  });

  test('one that never worked', async () => {
    const stage = setStage();
    const { connectionId } = await startFlow(stage.client);
    const started = stage.client.entity('alice').initiateConnection({ connectionId });
    await expect(started).rejects.toMatchObject({
      code: 'connection_required',
      message: `Connection ${connectionId} is INITIATED: there is nothing to reconnect. Start a new one.`,
    });
  });

  test('mistakes are told', async () => {
    const { stage, id, alice } = await reconnecting();
    for (const options of [
      { connectionId: id, integrationId: 'acme-token' },
      { connectionId: id, app: 'other' as 'acme' },
    ]) {
      const started = alice.initiateConnection(options);
      expect(await codeOf(started)).toBe(
        `TypeError: Connection ${id} goes through the integration "acme" of "acme".`,
      );
    }
    const pointless = alice.initiateConnection({ app: 'acme', allowOtherAccount: true });
    expect(await codeOf(pointless)).toContain('TypeError: "allowOtherAccount"');
    expect((await stage.client.connections.list({ status: 'INITIATED' })).items).toHaveLength(1);
  });
});

test('who asks again to reconnect gets the same link, and another purpose another one', async () => {
  const stage = setStage();
  const { id } = await connect(stage, 'octo');
  stage.acme.revoke('everything');
  const alice = stage.client.entity('alice');
  await alice.executeAction(call);
  const link = async (options: Parameters<typeof alice.ensureConnected>[0]) => {
    const outcome = await alice.ensureConnected(options);
    return 'redirectUrl' in outcome ? outcome.redirectUrl : null;
  };
  const first = await link({ connectionId: id });
  expect(await link({ connectionId: id })).toBe(first);
  expect(await link({ app: 'acme' })).not.toBe(first);
});
