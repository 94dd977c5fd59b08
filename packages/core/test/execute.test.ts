import { describe, expect, test } from 'vitest';

import { OnBehalfError, unwrap } from '../src/index.ts';
import { connect, openDesk, TOKEN } from './desk.ts';

const call = { action: 'DESK_RUN', params: {} } as const;

describe('who a call is for', () => {
  const whoAmI = async (_: never, { connection }: { connection: { entityId: string } }) =>
    connection.entityId;

  test('the entity, or the connection alone, or both when they match', async () => {
    const { client, alice } = await openDesk(whoAmI);
    const [connection] = (await alice.connections.list()).items;
    const connectionId = connection?.id ?? '';
    for (const who of [
      { entityId: 'alice' },
      { connectionId },
      { entityId: 'alice', connectionId },
    ]) {
      expect((await client.executeAction({ ...call, ...who })).data).toBe('alice');
    }
  });

  test("a connection of somebody else reads like one that doesn't exist", async () => {
    const { client, alice } = await openDesk(whoAmI);
    const connectionId = await connect(client.entity('bob'));
    const other = await connect(client.tenant('other').entity('alice'));
    for (const id of [connectionId, other, 'con_nobody']) {
      const expected = {
        code: 'connection_required',
        message: `There is no connection ${id} to Help Desk here.`,
      };
      const asEntity = await alice.executeAction({ ...call, connectionId: id });
      const asOwner = await client.executeAction({ ...call, connectionId: id, entityId: 'alice' });
      expect([asEntity.error, asOwner.error]).toEqual([
        expect.objectContaining(expected),
        expect.objectContaining(expected),
      ]);
    }
    expect((await client.executeAction({ ...call, connectionId: other })).error?.code).toBe(
      'connection_required',
    );
  });

  test.each<[string, object, string]>([
    ['nobody', {}, 'Say on whose behalf: { entityId } or { connectionId }.'],
    ['an undefined entity', { entityId: undefined, connectionId: 'con_1' }, 'An entity id is'],
    ['an entity of null', { entityId: null, connectionId: 'con_1' }, 'An entity id is'],
    ['an empty entity', { entityId: '' }, 'An entity id is'],
    ['no action', { entityId: 'alice', action: undefined }, 'Say what to do'],
  ])('%s is a mistake', async (_, who, message) => {
    const { client } = await openDesk(whoAmI);
    const error: unknown = await client
      .executeAction({ ...call, ...who })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).message).toContain(message);
  });

  test.each([
    [''],
    ['a\0b'],
    ['x'.repeat(1025)],
    ['語'.repeat(342)],
    ['\ud800'],
    [undefined],
    [7],
    [{}],
  ])('%j is nobody: no entity has such an id', async (id) => {
    const { client } = await openDesk(whoAmI);
    expect(() => client.entity(id as string)).toThrow(TypeError);
  });

  test.each([['a\0b'], ['x'.repeat(1025)], ['語'.repeat(342)], ['\udfff'], [undefined], [null]])(
    '%j is no tenant: what is sealed for it would be the default one',
    async (id) => {
      const { client } = await openDesk(whoAmI);
      expect(() => client.tenant(id as string)).toThrow(TypeError);
    },
  );
});

test('the call id reaches the action, and the provider as the key of each write', async () => {
  const app = { idempotencyHeader: 'idempotency-key' };
  const { alice, requests } = await openDesk(
    async (_, { fetch, callId }) => {
      await fetch('/tickets');
      await fetch('/tickets', { method: 'POST' });
      await fetch('/tickets/1', { method: 'PATCH' });
      return callId;
    },
    { app },
  );
  expect((await alice.executeAction({ ...call, callId: 'call_7' })).data).toBe('call_7');
  const random = (await alice.executeAction(call)).data as string;
  expect(random).toMatch(/^[\w-]{22}$/);
  const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys).toEqual([null, 'call_7', 'call_7-2', null, random, `${random}-2`]);
});

test('a call id that no header can hold is hashed for the provider, the same each time', async () => {
  const { alice, requests } = await openDesk(
    async (_, { fetch }) => (await fetch('/', { method: 'POST' })).status,
    { app: { idempotencyHeader: 'idempotency-key' } },
  );
  for (const callId of ['ç\r\nx: y', 'ç\r\nx: y', '']) {
    expect((await alice.executeAction({ ...call, callId })).data).toBe(200);
  }
  const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys[0]).toMatch(/^[\w-]{43}$/);
  expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
});

test('an action gets what it needs, and no token', async () => {
  const { alice, requests } = await openDesk(async (params, context) => {
    await context.fetch('/tickets?state=open');
    return { params, names: Object.keys(context).toSorted(), apiUrl: context.apiUrl };
  });
  const { data } = await alice.executeAction({ ...call, params: { a: 1 } });
  expect(data).toEqual({
    params: { a: 1 },
    names: ['apiUrl', 'callId', 'connection', 'fetch', 'file', 'setNextCursor', 'signal'],
    apiUrl: 'https://api.desk.example',
  });
  expect(requests.map(({ url }) => url)).toEqual(['https://api.desk.example/tickets?state=open']);
  expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
});

test('an action cannot change its params or its connection, policy or not', async () => {
  const { alice } = await openDesk(async (params: { a: { b: number } }, { connection }) => {
    const attempts = [
      () => (params.a.b = 2),
      () => ((connection as { entityId: string }).entityId = 'bob'),
      () => (connection.scopes.requested as string[]).push('admin'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'changed';
      } catch {
        return 'frozen';
      }
    });
  });
  const { data } = await alice.executeAction({ ...call, params: { a: { b: 1 } } });
  expect(data).toEqual(['frozen', 'frozen', 'frozen']);
});

test('unwrap gives the data, or throws the error with all it carries', async () => {
  const { alice } = await openDesk(async () => 'fine');
  expect(unwrap(await alice.executeAction(call))).toBe('fine');
  const failed = await alice.executeAction({ ...call, params: [] as never });
  const thrown = await (async () => unwrap(failed))().catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(OnBehalfError);
  expect((thrown as OnBehalfError).toJSON()).toEqual(failed.error);
});
