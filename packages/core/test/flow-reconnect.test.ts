import { expect, test } from 'vitest';

import { connect, finishFlow, setStage, startFlow } from './acme-client.ts';

test('connecting the same account again keeps the id, with the new grant', async () => {
  const stage = setStage();
  const { client, store } = stage;
  const first = await connect(stage);
  const before = await store.getConnection('', first.id);
  const flow = await startFlow(client);
  const waiting = client.entity('alice').connections.waitUntilActive(flow.connectionId);
  const { connection } = await finishFlow(stage, flow);
  expect(connection.id).toBe(first.id);
  expect((await waiting).id).toBe(first.id);
  const after = await store.getConnection('', first.id);
  expect(after?.generation).toBe((before?.generation ?? 0) + 1);
  expect((await client.connections.list()).items).toHaveLength(1);
  // Who asks later finds it too.
  const later = await client.entity('alice').connections.waitUntilActive(flow.connectionId);
  expect(later.id).toBe(first.id);
});

test('a connection that had expired works again under its id', async () => {
  const stage = setStage();
  const { client, acme } = stage;
  const first = await connect(stage);
  acme.revoke('everything');
  const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
  const alice = client.entity('alice');
  expect((await alice.executeAction(call)).error?.code).toBe('reauth_required');
  const again = await connect(stage);
  expect(again).toMatchObject({ id: first.id, status: 'ACTIVE', statusReason: null });
  expect((await alice.executeAction(call)).successful).toBe(true);
});

test('the kept connection says what was requested and called this time', async () => {
  const stage = setStage();
  await connect(stage);
  const client = stage.another({
    integrations: [
      { app: 'acme', clientId: 'acme-client', clientSecret: 'acme-client-secret', scopes: ['b'] },
    ],
  });
  const { redirectUrl } = await client
    .entity('alice')
    .initiateConnection({ app: 'acme', alias: 'work' });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const opened = await client.openLink({ token, identity: 'alice' });
  const flow = { connectionId: '', redirectUrl: '', opened };
  const { connection } = await finishFlow({ client, acme: stage.acme }, flow);
  expect(connection.scopes).toEqual({ requested: ['b'], granted: ['b'] });
  expect(connection.alias).toBe('work');
});

test.each([2, 10])('of %i flows for one account that finish at once one row is left', async (n) => {
  const stage = setStage();
  const flows = [];
  for (let i = 0; i < n; i++) flows.push(await startFlow(stage.client));
  const waiting = flows.map(({ connectionId }) =>
    stage.client.entity('alice').connections.waitUntilActive(connectionId),
  );
  const done = await Promise.all(flows.map((flow) => finishFlow(stage, flow)));
  const ids = new Set(done.map(({ connection }) => connection.id));
  expect(ids.size).toBe(1);
  expect(new Set((await Promise.all(waiting)).map(({ id }) => id))).toEqual(ids);
  const { items } = await stage.client.connections.list();
  expect(items).toMatchObject([{ id: [...ids][0], status: 'ACTIVE' }]);
});

test('another account, another entity and another integration are connections of their own', async () => {
  const config = {
    app: 'acme',
    clientId: 'acme-client',
    clientSecret: 'acme-client-secret',
  } as const;
  const stage = setStage({ integrations: [config, { ...config, id: 'acme-eu' }] });
  const { client } = stage;
  await connect(stage, 'octo');
  await connect(stage, 'hubot');
  const eu = await startFlow(client, { integrationId: 'acme-eu' });
  await finishFlow(stage, eu, { login: 'octo' });
  const bobs = await startFlow(client, { entityId: 'bob' });
  await finishFlow(stage, bobs, { login: 'octo', identity: 'bob' });
  const { items } = await client.connections.list();
  expect(
    items.map(({ entityId, integrationId, account }) => [entityId, integrationId, account?.label]),
  ).toEqual(
    expect.arrayContaining([
      ['alice', 'acme', 'octo'],
      ['alice', 'acme', 'hubot'],
      ['alice', 'acme-eu', 'octo'],
      ['bob', 'acme', 'octo'],
    ]),
  );
  expect(items).toHaveLength(4);
});

test('a connection that was disabled stays disabled, with the new grant', async () => {
  const stage = setStage();
  const { client, store, acme } = stage;
  const first = await connect(stage);
  await client.connections.disable(first.id);
  acme.revoke('everything');
  const again = await connect(stage);
  expect(again).toMatchObject({ id: first.id, status: 'DISABLED' });
  expect((await client.connections.list()).items).toHaveLength(1);
  await client.connections.enable(first.id);
  const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
  expect((await client.entity('alice').executeAction(call)).successful).toBe(true);
  expect(await store.getConnection('', first.id)).toMatchObject({ generation: 2 });
});

test('an existing connection that is deleted at that moment is made anew', async () => {
  const stage = setStage();
  const { client, store } = stage;
  const first = await connect(stage);
  const flow = await startFlow(client);
  const update = store.updateConnection;
  store.updateConnection = async (row) => {
    if (row.id === first.id) {
      store.updateConnection = update;
      await store.deleteConnection('', first.id);
    }
    return update(row);
  };
  const { connection } = await finishFlow(stage, flow);
  expect(connection).toMatchObject({ id: flow.connectionId, status: 'ACTIVE' });
});
