import type { ConnectionRow, Vault } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import {
  codeOf,
  connect,
  finishFlow,
  glassVault,
  setStage,
  type Stage,
  startFlow,
} from './acme-client.ts';
import { open } from './scoped-acme.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const row = ({ store }: Stage, id: string) => store.getConnection('', id);
const revocations = ({ acme }: Stage) =>
  acme.requests.filter(({ url }) => url.endsWith('/revoke')).map(({ form }) => form.get('token'));

/** Answers revocations; the provider's own answer otherwise. */
function answerRevocations(stage: Stage, answer: () => Response | Promise<Response> | undefined) {
  stage.acme.answer = ({ url }) => (url.endsWith('/revoke') ? answer() : undefined);
}

function listen(stage: Stage) {
  const heard: unknown[] = [];
  stage.client.on('revoked', ({ connectionId, reason }) => heard.push([connectionId, reason]));
  return heard;
}

describe('revoking a connection', () => {
  test('ends it at the provider and here, and keeps what it was', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const heard = listen(stage);
    const alice = stage.client.entity('alice');
    const revoked = await alice.connections.revoke(id);
    expect(revoked).toMatchObject({
      id,
      status: 'REVOKED',
      statusReason: 'revoked',
      account: { label: 'octo' },
      expiresAt: null,
    });
    expect(revocations(stage)).toEqual(['refresh-2-of-octo-zzzzzz']);
    expect(await row(stage, id)).toMatchObject({ sealed: null, nextRefreshAt: null });
    expect(heard).toEqual([[id, 'revoked']]);
    expect((await alice.executeAction(call)).error).toMatchObject({
      code: 'reauth_required',
      reason: 'revoked',
      connectionId: id,
    });
    // Once is enough.
    expect(await alice.connections.revoke(id)).toMatchObject({ statusReason: 'revoked' });
    expect(revocations(stage)).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });

  test('does not keep the user from connecting again', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const alice = stage.client.entity('alice');
    await alice.connections.revoke(id);
    const heard: string[] = [];
    stage.client.on('recovered', ({ connectionId }) => heard.push(connectionId));
    expect(await connect(stage)).toMatchObject({ id, status: 'ACTIVE', statusReason: null });
    expect(heard).toEqual([id]);
    expect((await alice.executeAction(call)).successful).toBe(true);
  });

  test('nobody can use it while the provider is asked', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const alice = stage.client.entity('alice');
    const meanwhile: unknown[] = [];
    answerRevocations(stage, async () => {
      meanwhile.push((await alice.executeAction(call)).error?.code);
      return new Response();
    });
    await alice.connections.revoke(id);
    expect(meanwhile).toEqual(['reauth_required']);
  });

  test('what could not be revoked is said, stays unusable, and is tried again', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const heard = listen(stage);
    const { connections } = stage.client.entity('alice');
    answerRevocations(stage, () => new Response('', { status: 503 }));
    for (let n = 0; n < 2; n++) {
      expect(await connections.revoke(id)).toMatchObject({
        status: 'REVOKED',
        statusReason: 'revocation_failed',
      });
    }
    expect(heard).toEqual([[id, 'revocation_failed']]);
    expect(await codeOf(connections.enable(id))).toBe('denied');
    expect(await codeOf(connections.refresh(id))).toBe('reauth_required');
    expect(stage.log.join()).not.toContain('zzzzzz');

    stage.acme.answer = () => undefined;
    expect(await connections.revoke(id)).toMatchObject({ statusReason: 'revoked' });
    expect(await row(stage, id)).toMatchObject({ sealed: null });
    expect(heard[1]).toEqual([id, 'revoked']);
  });

  test('what could not be revoked is made usable by no status in the database', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    answerRevocations(stage, () => new Response('', { status: 500 }));
    const alice = stage.client.entity('alice');
    await alice.connections.revoke(id);
    for (const status of ['ACTIVE', 'UNCONFIRMED', 'REVOKED'] as const) {
      const stored = (await row(stage, id)) as ConnectionRow;
      await stage.store.updateConnection({ ...stored, status });
      expect((await alice.executeAction(call)).successful).toBe(false);
    }
    expect(stage.acme.requests.filter(({ url }) => url.endsWith('/items'))).toEqual([]);
    answerRevocations(stage, () => undefined);
    expect(await alice.connections.revoke(id)).toMatchObject({ statusReason: 'revoked' });
  });

  test('a vault that fails keeps nobody from ending a connection', async () => {
    let isDown = false;
    const seal: Vault['seal'] = async (plaintext) => {
      if (isDown) throw new Error('The vault is down.');
      return plaintext;
    };
    const stage = setStage({ vault: { ...glassVault, seal } });
    const { id } = await connect(stage);
    isDown = true;
    const { connections } = stage.client.entity('alice');
    expect(await connections.revoke(id)).toMatchObject({ statusReason: 'revoked' });
    expect(revocations(stage)).toHaveLength(1);
  });

  test('a deletion tries again, too, and wipes it in any case', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const { connections } = stage.client.entity('alice');
    answerRevocations(stage, () => new Response('', { status: 503 }));
    await connections.revoke(id);
    expect(await connections.delete(id)).toEqual({ deleted: true, revoked: 'failed' });
    expect(revocations(stage)).toHaveLength(2);
    expect(await row(stage, id)).toBeNull();
  });

  test('of one that was revoked before, a deletion says so', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const { connections } = stage.client.entity('alice');
    await connections.revoke(id);
    expect(await connections.delete(id)).toEqual({ deleted: true, revoked: 'revoked' });
    expect(revocations(stage)).toHaveLength(1);
  });

  test('a provider without revocation is told from one that failed', async () => {
    const stage = setStage();
    stage.acme.answer = ({ url }) =>
      url.endsWith('/me') ? Response.json({ id: '1', login: 'octo' }) : undefined;
    const alice = stage.client.entity('alice');
    const { connectionId } = await alice.initiateConnection({
      integrationId: 'acme-token',
      credentials: { token: 'token-zzzzzz' },
    });
    expect(await alice.connections.revoke(connectionId)).toMatchObject({
      status: 'REVOKED',
      statusReason: 'revocation_not_supported',
    });
    expect(await row(stage, connectionId)).toMatchObject({ sealed: null });
  });

  test('credentials that a refresh brings meanwhile are revoked, too', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const { connections } = stage.client.entity('alice');
    stage.acme.answer = ({ form }) => {
      if (form.get('grant_type') !== 'refresh_token') return undefined;
      stage.acme.answer = () => undefined;
      return connections
        .revoke(id)
        .then(() =>
          Response.json({ access_token: 'late-access-zzzzzz', refresh_token: 'late-zzzzzz' }),
        );
    };
    expect(await codeOf(connections.refresh(id))).toBe('reauth_required');
    await stage.client.close();
    expect(revocations(stage)).toEqual(['refresh-2-of-octo-zzzzzz', 'late-zzzzzz']);
    expect(await row(stage, id)).toMatchObject({ status: 'REVOKED', sealed: null });
  });

  test('whoever connects again meanwhile stays connected', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const flow = await startFlow(stage.client);
    answerRevocations(stage, () => finishFlow(stage, flow).then(() => new Response()));
    const after = await stage.client.connections.revoke(id);
    expect(after).toMatchObject({ id, status: 'ACTIVE' });
    stage.acme.answer = () => undefined;
    expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
  });

  test('is for what has been usable, and for its own entity', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const { connectionId } = await startFlow(stage.client);
    expect(await codeOf(stage.client.connections.revoke(connectionId))).toBe('denied');
    const { connections } = stage.client.entity('mallory');
    expect(await codeOf(connections.revoke(id))).toBe('connection_required');
    expect(await row(stage, id)).toMatchObject({ status: 'ACTIVE' });
  });

  test('a flow that was to reconnect it still can', async () => {
    const stage = setStage();
    const { id } = await connect(stage);
    const alice = stage.client.entity('alice');
    const request = await alice.initiateConnection({ connectionId: id });
    await alice.connections.revoke(id);
    const { connection } = await finishFlow(stage, await open(stage.client, request));
    expect(connection).toMatchObject({ id, status: 'ACTIVE' });
  });
});
