import { expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, startFlow } from './acme-client.ts';

test('who waits in the process that finishes the flow hears at once, without any timer', async () => {
  const stage = setStage();
  const request = await stage.client.entity('alice').initiateConnection({ app: 'acme' });
  const waiting = request.waitUntilActive();
  const token = request.redirectUrl?.split('/').at(-1) ?? '';
  const opened = await stage.client.openLink({ token, identity: 'alice' });
  await finishFlow(stage, { connectionId: request.connectionId, redirectUrl: '', opened });
  expect(await waiting).toMatchObject({ id: request.connectionId, status: 'ACTIVE' });
});

test('who waits in another process finds out within half a second', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const elsewhere = stage.another().entity('alice').connections;
  const waiting = elsewhere.waitUntilActive(flow.connectionId);
  await stage.clock.skip(250);
  await finishFlow(stage, flow);
  await stage.clock.skip(250);
  expect((await waiting).status).toBe('ACTIVE');
});

test('who waits for a connection that another process forwarded gets the kept one', async () => {
  const stage = setStage();
  const first = await connect(stage);
  const flow = await startFlow(stage.client);
  const elsewhere = stage.another().entity('alice').connections;
  const waiting = elsewhere.waitUntilActive(flow.connectionId);
  await stage.clock.skip(250);
  await finishFlow(stage, flow);
  await stage.clock.skip(250);
  expect((await waiting).id).toBe(first.id);
});

test('a denial ends the wait at once, here and elsewhere', async () => {
  const stage = setStage();
  const { client, acme } = stage;
  const { opened, connectionId } = await startFlow(client);
  const waiting = codeOf(client.entity('alice').connections.waitUntilActive(connectionId));
  const elsewhere = codeOf(
    stage.another().entity('alice').connections.waitUntilActive(connectionId),
  );
  const { browserSecret } = opened;
  const callbackUrl = acme.deny(opened.authorizationUrl);
  const completing = client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  expect(await codeOf(completing)).toBe('access_denied');
  expect(await waiting).toBe('access_denied');
  await stage.clock.skip(250);
  expect(await elsewhere).toBe('access_denied');
});

test('a wait for what has ended already does not poll', async () => {
  const stage = setStage();
  const { client, acme, store } = stage;
  const { opened, connectionId } = await startFlow(client);
  const callbackUrl = acme.deny(opened.authorizationUrl);
  const { browserSecret } = opened;
  await codeOf(client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' }));
  let reads = 0;
  const get = store.getConnection;
  store.getConnection = (tenantId, id) => {
    reads++;
    return get(tenantId, id);
  };
  const { waitUntilActive } = client.entity('alice').connections;
  expect(await codeOf(waitUntilActive(connectionId))).toBe('access_denied');
  expect(reads).toBe(1);
});

test('a link that lapses ends the wait', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const { waitUntilActive } = stage.client.entity('alice').connections;
  const waiting = codeOf(waitUntilActive(flow.connectionId, { timeoutMs: 3600_000 }));
  await stage.clock.somebodyWaits(250);
  stage.clock.advance(10 * 60_000);
  await stage.clock.skip(250);
  expect(await waiting).toBe('flow_expired');
});

test('a deletion ends the wait at once', async () => {
  const { client } = setStage();
  const alice = client.entity('alice');
  const request = await alice.initiateConnection({ app: 'acme' });
  const waiting = codeOf(request.waitUntilActive());
  await alice.connections.delete(request.connectionId);
  expect(await waiting).toBe('connection_required');
});

test('a connection that is disabled or needs the user again is not waited for', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  const { connections, executeAction } = stage.client.entity('alice');
  await connections.disable(id);
  expect(await codeOf(connections.waitUntilActive(id))).toBe('denied');
  await connections.enable(id);
  stage.acme.revoke('everything');
  await executeAction({ action: 'ACME_GET', params: { path: '/items' } });
  expect(await codeOf(connections.waitUntilActive(id))).toBe('reauth_required');
});

test('the wait ends with its time or its signal, and leaves nothing behind', async () => {
  const stage = setStage();
  const request = await stage.client.entity('alice').initiateConnection({ app: 'acme' });
  const timed = codeOf(request.waitUntilActive());
  await stage.clock.skip(120_000);
  expect(await timed).toBe('timeout');
  const controller = new AbortController();
  const cancelled = codeOf(request.waitUntilActive({ signal: controller.signal }));
  controller.abort();
  expect(await cancelled).toBe('cancelled');
  expect(await codeOf(request.waitUntilActive({ signal: controller.signal }))).toBe('cancelled');

  let reads = 0;
  const get = stage.store.getConnection;
  stage.store.getConnection = (tenantId, id) => {
    reads++;
    return get(tenantId, id);
  };
  await stage.client.connections.delete(request.connectionId);
  expect(reads).toBe(1);
});
