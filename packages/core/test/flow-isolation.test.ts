import { describe, expect, test } from 'vitest';

import {
  type AcmeClient,
  codeOf,
  connect,
  finishFlow,
  setStage,
  startFlow,
} from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;

/** Alice's rows of every kind, and a picture of the whole store to compare. */
async function setScene() {
  const stage = setStage();
  const { client, store } = stage;
  const active = await connect(stage, 'octo');
  const disabled = await connect(stage, 'hubot');
  await client.connections.disable(disabled.id);
  const pending = await startFlow(client);
  const unconfirmed = await startFlow(client);
  await finishFlow(stage, unconfirmed, { login: 'third', identity: null });
  const ids = [active.id, disabled.id, pending.connectionId, unconfirmed.connectionId];
  const picture = async () =>
    JSON.stringify(await Promise.all(ids.map((id) => store.getConnection('', id))));
  const { acme } = stage;
  const before = { picture: await picture(), requests: acme.requests.length };
  const isUntouched = async () =>
    (await picture()) === before.picture && acme.requests.length === before.requests;
  return { ...stage, ids, isUntouched };
}

const strangers: [string, (client: AcmeClient) => ReturnType<AcmeClient['entity']>][] = [
  ['another entity', (client) => client.entity('mallory')],
  [
    'an entity of the same name in another tenant',
    (client) => client.tenant('other').entity('alice'),
  ],
];

describe.each(strangers)('%s', (_, strangerOf) => {
  test('gets the same answers for ids of alice as for ids that do not exist, and changes nothing', async () => {
    const { client, ids, isUntouched } = await setScene();
    const stranger = strangerOf(client);
    const { connections } = stranger;
    const answersFor = async (id: string) => {
      const results = [
        await connections.get(id),
        await connections.delete(id),
        await codeOf(connections.refresh(id)),
        await codeOf(connections.disable(id)),
        await codeOf(connections.enable(id)),
        await codeOf(connections.waitUntilActive(id)),
        await stranger.executeAction({ ...call, connectionId: id }),
        await codeOf(stranger.fetch({ app: 'acme', connectionId: id })('/items')),
        await codeOf(stranger.tools({ apps: ['acme'], connections: { acme: id } })),
      ];
      return JSON.stringify(results).replaceAll(id, 'ID');
    };
    const nobodys = await answersFor('con_AAAAAAAAAAAAAAAAAAAAAA');
    for (const id of ids) expect(await answersFor(id)).toBe(nobodys);
    expect(await isUntouched()).toBe(true);
  });

  test('sees no row of alice, and calls nothing through one', async () => {
    const { client, isUntouched } = await setScene();
    const stranger = strangerOf(client);
    expect((await stranger.connections.list()).items).toEqual([]);
    expect((await stranger.executeAction(call)).error?.code).toBe('connection_required');
    expect(await codeOf(stranger.fetch({ app: 'acme' })('/items'))).toBe('connection_required');
    const [tool] = await stranger.tools({ actions: ['ACME_GET'] });
    const input = { path: '/items', entityId: 'alice', tenantId: '' };
    expect((await tool?.execute(input))?.error?.code).toBe('invalid_params');
    expect(await isUntouched()).toBe(true);
  });

  test('gets no further in the list with a cursor of alice', async () => {
    const { client } = await setScene();
    const { nextCursor } = await client.entity('alice').connections.list({ limit: 1 });
    const page = await strangerOf(client).connections.list({ cursor: nextCursor });
    expect(page.items).toEqual([]);
  });

  test('is given a link by ensureConnected, not the connection of alice', async () => {
    const { client } = await setScene();
    const request = await strangerOf(client).ensureConnected({ app: 'acme' });
    expect(request).toMatchObject({ status: 'INITIATED' });
  });
});

describe('the client itself', () => {
  test('wants entity and connection to match where both are named', async () => {
    const { client, ids, isUntouched } = await setScene();
    const [connectionId] = ids;
    const result = await client.executeAction({ ...call, entityId: 'mallory', connectionId });
    expect(result.error?.code).toBe('connection_required');
    expect(await isUntouched()).toBe(true);
  });

  test('sees no row of another tenant', async () => {
    const { client, ids, isUntouched } = await setScene();
    const other = client.tenant('other');
    expect((await other.connections.list()).items).toEqual([]);
    for (const id of ids) {
      expect(await other.connections.get(id)).toBeNull();
      expect(await other.connections.delete(id)).toMatchObject({ deleted: false });
      const result = await other.executeAction({ ...call, connectionId: id });
      expect(result.error?.code).toBe('connection_required');
    }
    expect(await isUntouched()).toBe(true);
  });

  test('reaches the rows of all its entities, as operators must', async () => {
    const { client, ids } = await setScene();
    expect((await client.connections.list()).items.map(({ id }) => id).toSorted()).toEqual(
      ids.toSorted(),
    );
  });
});

test('a connection forwarded to another entity is not forwarded', async () => {
  const stage = await setScene();
  const flow = await startFlow(stage.client);
  await finishFlow(stage, flow, { login: 'octo' });
  const { connections } = stage.client.entity('mallory');
  expect(await codeOf(connections.waitUntilActive(flow.connectionId))).toBe('connection_required');
});

test('credentials moved to another row do not open', async () => {
  const { client, store, ids, log, acme } = await setScene();
  const alices = await store.getConnection('', ids[0] ?? '');
  if (alices === null) throw new Error('There is no row.');
  await store.insertConnection({ ...alices, id: 'con_mallorys', entityId: 'mallory', version: 0 });
  const before = acme.requests.length;
  const result = await client.entity('mallory').executeAction(call);
  expect(result.error?.code).toBe('misconfigured');
  expect(acme.requests).toHaveLength(before);
  expect(log).toHaveLength(1);
});
