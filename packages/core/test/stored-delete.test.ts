import { memoryStore, type Store } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, finishFlow, type Stage, startFlow } from './acme-client.ts';
import { acmeClient, call, connectThrough, refusalOf, setStoredStage } from './stored-stage.ts';

async function setConnected() {
  const stage = setStoredStage();
  const { id } = await stage.client.integrations.create(acmeClient);
  const connection = await connectThrough(stage, { id, tenantId: '' });
  return { ...stage, id, connection };
}

const revocations = ({ acme }: Pick<Stage, 'acme'>) =>
  acme.requests.filter(({ url }) => url.endsWith('/revoke')).length;

const rowsOf = async ({ store }: Pick<Stage, 'store'>) =>
  store.listConnections({ tenantId: '', limit: 100 });

describe('an integration without connections', () => {
  test('is deleted, and gone in every process', async () => {
    const { client, another } = setStoredStage();
    const { id } = await client.integrations.create(acmeClient);
    expect(await client.integrations.delete(id)).toEqual({ deleted: true, connections: null });
    expect(await client.integrations.delete(id)).toEqual({ deleted: false, connections: null });
    expect(await client.integrations.get(id)).toBeNull();
    const other = another({ integrations: [] }).entity('alice');
    expect(await codeOf(other.initiateConnection({ integrationId: id }))).toBe('misconfigured');
  });

  test('takes the links with it that wait for users', async () => {
    const stage = setStoredStage();
    const { client, acme } = stage;
    const { id } = await client.integrations.create({ ...acmeClient, id: 'ours' });
    const flow = await startFlow(client, { integrationId: id });
    expect(await client.integrations.delete(id)).toMatchObject({ deleted: true });
    expect(await rowsOf(stage)).toEqual([]);

    // The same id again, at another server: the answer of the first one must not go there.
    await client.integrations.create({ ...acmeClient, id: 'ours' });
    const sent = acme.requests.length;
    expect(await codeOf(finishFlow({ client, acme }, flow))).toBe('flow_expired');
    expect(acme.requests).toHaveLength(sent);
  });
});

describe('an integration that users have connected through', () => {
  test('stays, with them, unless they are to be deleted', async () => {
    const { client, id, connection } = await setConnected();
    const unlabelled = client.integrations.delete(id);
    expect(await refusalOf(unlabelled)).toBe('denied: in_use');
    expect(await client.integrations.get(id)).toMatchObject({ status: 'ENABLED' });
    expect(await call(client)).toContain('/items');
    await client.connections.disable(connection.id);
    expect(await refusalOf(client.integrations.delete(id))).toBe('denied: in_use');
  });

  test('goes after each of them was revoked and deleted', async () => {
    const stage = await setConnected();
    const { client, id } = stage;
    for (const entityId of ['bob', 'carol']) {
      const flow = await startFlow(client, { entityId, integrationId: id });
      const identity = entityId === 'bob' ? entityId : null; // One waits to be confirmed.
      await finishFlow(stage, flow, { identity });
    }
    const deleted: string[] = [];
    client.on('deleted', ({ connectionId }) => deleted.push(connectionId));
    const result = await client.integrations.delete(id, { deleteConnections: true });
    expect(result).toEqual({
      deleted: true,
      connections: {
        matched: 3,
        revoked: 3,
        notSupported: 0,
        failed: 0,
        complete: true,
        failures: [],
      },
    });
    expect(revocations(stage)).toBe(3);
    expect(await rowsOf(stage)).toEqual([]);
    expect(new Set(deleted).size).toBe(3);
  });

  test('stays disabled while some cannot be revoked, and another call goes on', async () => {
    const stage = await setConnected();
    const { client, acme, id, connection } = stage;
    await connectThrough(stage, { id, tenantId: '' }, 'octo-2');
    acme.answer = ({ url, form }) =>
      url.endsWith('/revoke') && form.get('token')?.includes('octo-2') === false
        ? Response.json({ error: 'server_error' }, { status: 400 })
        : undefined;
    const first = await client.integrations.delete(id, { deleteConnections: true });
    expect(first).toMatchObject({ deleted: false, connections: { revoked: 1, failed: 1 } });
    expect(await client.integrations.get(id)).toMatchObject({ status: 'DISABLED' });
    expect(await rowsOf(stage)).toMatchObject([{ id: connection.id, status: 'REVOKED' }]);
    expect((await rowsOf(stage))[0]?.sealed).not.toBeNull();

    acme.answer = () => undefined;
    const second = await client.integrations.delete(id, { deleteConnections: true });
    expect(second).toMatchObject({ deleted: true, connections: { revoked: 1, failed: 0 } });
    expect(await rowsOf(stage)).toEqual([]);
  });

  test('or goes without them, where somebody deletes those by hand', async () => {
    const stage = await setConnected();
    const { client, acme, id, connection } = stage;
    acme.answer = ({ url }) =>
      url.endsWith('/revoke') ? Response.json({}, { status: 400 }) : undefined;
    await client.integrations.delete(id, { deleteConnections: true });
    await client.connections.delete(connection.id);
    expect(await client.integrations.delete(id)).toMatchObject({ deleted: true });
  });

  test('stops at the signal, and keeps what is left', async () => {
    const stage = await setConnected();
    const { client, id } = stage;
    const signal = AbortSignal.abort();
    const result = await client.integrations.delete(id, { deleteConnections: true, signal });
    expect(result).toMatchObject({ deleted: false, connections: { complete: false } });
    expect(await rowsOf(stage)).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('is not touched for an option that is wrong', async () => {
    const { client, id } = await setConnected();
    for (const options of [
      { deleteConnections: true, concurrency: 0 },
      { deleteConnections: 'yes' },
      { dryRun: true },
    ]) {
      const code = await codeOf(client.integrations.delete(id, options as never));
      expect(code).toContain('TypeError: integrations.delete');
    }
    expect(await client.integrations.get(id)).toMatchObject({ status: 'ENABLED' });
  });
});

describe('what connects while an integration is deleted', () => {
  /** Deletes the integration at the moment when the provider is asked whose account it is. */
  const deletingMeanwhile = (stage: Stage, id: string): Promise<unknown> => {
    const deleting = Promise.withResolvers<unknown>();
    stage.acme.answer = ({ url, headers }) => {
      if (!url.endsWith('/me')) return undefined;
      stage.acme.answer = () => undefined;
      const done = stage.client.integrations.delete(id, { deleteConnections: true });
      deleting.resolve(done);
      const login = headers.get('authorization')?.split('-of-').at(-1)?.replace('-zzzzzz', '');
      return done.then(() => Response.json({ id: `id-${login}`, login }));
    };
    return deleting.promise;
  };

  test('with credentials leaves no connection that nobody can revoke', async () => {
    const stage = setStoredStage();
    const { client } = stage;
    const { id } = await client.integrations.create({ app: 'acme', scheme: 'bearer_token' });
    const deleting = deletingMeanwhile(stage, id);
    const token = 'token-of-octo-zzzzzz';
    const connecting = client
      .entity('alice')
      .initiateConnection({ integrationId: id, credentials: { token } });
    expect(await codeOf(connecting)).toBe('misconfigured');
    expect(await deleting).toMatchObject({ deleted: true });
    expect(await rowsOf(stage)).toEqual([]);
  });

  test('from an import does not, either', async () => {
    const stage = setStoredStage();
    const { client } = stage;
    const { id } = await client.integrations.create({ app: 'acme', scheme: 'bearer_token' });
    const deleting = deletingMeanwhile(stage, id);
    const credentials = { token: 'token-of-octo-zzzzzz' };
    const row = { entityId: 'alice', integrationId: id, credentials, externalId: '1' };
    const { imported, failed } = await client.connections.import([row], { verify: true });
    expect([imported, failed]).toMatchObject([0, [{ code: 'misconfigured' }]]);
    expect(await deleting).toMatchObject({ deleted: true });
    expect(await rowsOf(stage)).toEqual([]);
  });

  test('in a browser does not, either', async () => {
    const stage = setStoredStage();
    const { client } = stage;
    const { id } = await client.integrations.create(acmeClient);
    const flow = await startFlow(client, { integrationId: id });
    const deleting = deletingMeanwhile(stage, id);
    expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
    expect(await deleting).toMatchObject({ deleted: true });
    expect(await rowsOf(stage)).toEqual([]);
  });

  test('and is enabled again by somebody else starts the deletion anew', async () => {
    const stage = await setConnected();
    const { client, acme, id } = stage;
    const other = stage.another({ integrations: [] });
    acme.answer = ({ url }) => {
      if (!url.endsWith('/revoke')) return undefined;
      acme.answer = () => undefined;
      return other.integrations.enable(id).then(async () => {
        const flow = await startFlow(other, { entityId: 'bob', integrationId: id });
        await finishFlow({ client: other, acme }, flow, { identity: 'bob' });
        return new Response();
      });
    };
    const result = await client.integrations.delete(id, { deleteConnections: true });
    expect(result.deleted).toBe(true);
    expect(await rowsOf(stage)).toEqual([]);
    expect(revocations(stage)).toBe(2);
    expect(await call(client)).toBe('connection_required');
  });

  test('after the last look is seen all the same', async () => {
    const kept = memoryStore();
    let lastMoment = async (): Promise<unknown> => null;
    const store: Store = {
      ...kept,
      async deleteIntegration(...row) {
        await lastMoment();
        return kept.deleteIntegration(...row);
      },
    };
    const stage = setStoredStage({ store });
    const { client, another } = stage;
    const { id } = await client.integrations.create(acmeClient);
    lastMoment = async () => {
      lastMoment = async () => null;
      await another({ integrations: [] }).integrations.enable(id);
      return connectThrough(stage, { id, tenantId: '' });
    };
    const deleting = client.integrations.delete(id);
    expect(await refusalOf(deleting)).toBe('denied: in_use');
    expect(await client.integrations.get(id)).toMatchObject({ status: 'ENABLED' });
    expect(await call(client)).toContain('/items');
  });
});
