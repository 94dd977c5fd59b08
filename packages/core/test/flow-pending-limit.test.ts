import { memoryStore, type Store } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, startFlow } from './acme-client.ts';

test('of more than ten pending links the oldest goes, and who waits for it hears at once', async () => {
  const { client, clock } = setStage();
  const alice = client.entity('alice');
  const first = await alice.initiateConnection({ app: 'acme' });
  const waiting = codeOf(first.waitUntilActive());
  clock.advance(1);
  for (let n = 2; n <= 11; n++) await alice.initiateConnection({ app: 'acme' });
  expect(await waiting).toBe('connection_required');
  expect(await alice.connections.get(first.connectionId)).toBeNull();
  const { items } = await alice.connections.list({ status: 'INITIATED' });
  expect(items).toHaveLength(10);
});

test('links that were dropped for newer ones leave nothing in the store', async () => {
  const memory = memoryStore();
  const flows = new Set<string>();
  const store: Store = {
    ...memory,
    insertFlow: (flow) => memory.insertFlow(flow).then(() => void flows.add(flow.id)),
    deleteFlow: (id) => memory.deleteFlow(id).then(() => void flows.delete(id)),
  };
  const { client } = setStage({ store });
  for (let n = 0; n < 40; n++) await client.entity('alice').initiateConnection({ app: 'acme' });
  expect(flows.size).toBe(10);
});

test("one user's pending links do not push out another's", async () => {
  const { client } = setStage();
  const bobs = await client.entity('bob').initiateConnection({ app: 'acme' });
  for (let n = 0; n < 12; n++) await client.entity('alice').initiateConnection({ app: 'acme' });
  expect(await client.entity('bob').connections.get(bobs.connectionId)).not.toBeNull();
});

test('a link that becomes a connection just now is not taken for the oldest pending one', async () => {
  const stage = setStage();
  const { client, clock, store } = stage;
  const flow = await startFlow(client);
  clock.advance(1);
  for (let n = 2; n <= 10; n++) await client.entity('alice').initiateConnection({ app: 'acme' });

  // The user finishes between the listing and the deletion of the eleventh.
  const list = store.listConnections;
  store.listConnections = async (query) => {
    const rows = await list(query);
    if (query.statuses?.join() === 'INITIATED') {
      store.listConnections = list;
      await finishFlow(stage, flow);
    }
    return rows;
  };
  await client.entity('alice').initiateConnection({ app: 'acme' });
  const connection = await client.connections.get(flow.connectionId);
  expect(connection?.status).toBe('ACTIVE');
});

test('an address to return to that is refused leaves nothing behind', async () => {
  const { client } = setStage();
  const alice = client.entity('alice');
  const attempt = alice.initiateConnection({ app: 'acme', returnTo: '//evil.example' });
  expect(await codeOf(attempt)).toMatch(/^TypeError/);
  expect((await alice.connections.list()).items).toEqual([]);
});

test('a hundred links that lapsed do not hide the connection made after them', async () => {
  const stage = setStage();
  const { client, clock } = stage;
  for (let n = 0; n < 101; n++) {
    await client.entity('alice').initiateConnection({ app: 'acme' });
    clock.advance(11 * 60_000);
  }
  await connect(stage);
  const result = await client
    .entity('alice')
    .executeAction({ action: 'ACME_GET', params: { path: '/items' } });
  expect(result.successful).toBe(true);
});

test('links that lapsed are forgotten after a day', async () => {
  const { client, clock } = setStage();
  const alice = client.entity('alice');
  for (let n = 0; n < 5; n++) await alice.initiateConnection({ app: 'acme' });
  clock.advance(11 * 60_000);
  await alice.initiateConnection({ app: 'acme' });
  expect((await alice.connections.list({ status: 'FAILED' })).items).toHaveLength(5);
  clock.advance(25 * 3600_000);
  await alice.initiateConnection({ app: 'acme' });
  expect((await alice.connections.list({ status: 'FAILED' })).items).toHaveLength(1);
});
