import { memoryStore } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf, connect, setStage } from './acme-client.ts';

/** A stage whose store fails, as some drivers do, when it is asked for what it cannot keep. */
function strictStage() {
  const store = memoryStore();
  const strict = new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (/\\u0000|\\ud8/.test(JSON.stringify(args))) throw new Error('invalid byte sequence');
        return Reflect.apply(member, target, args);
      };
    },
  });
  return setStage({ store: strict });
}

const TEXTS = ['con_\0', 'con_a\0b', 'con_\ud800'];

test.each(TEXTS)('nobody has a connection %j', async (id) => {
  const stage = strictStage();
  await connect(stage);
  const alice = stage.client.entity('alice');
  expect(await alice.connections.get(id)).toBeNull();
  expect(await stage.client.connections.get(id)).toBeNull();
  const call = { action: 'ACME_GET', params: { path: '/items' }, connectionId: id } as const;
  expect((await alice.executeAction(call)).error?.code).toBe('connection_required');
  expect((await stage.client.executeAction(call)).error?.code).toBe('connection_required');
  expect(stage.log).toEqual([]);
});

test.each([
  ['a NUL for its id', '%00'],
  ['a NUL in its id', 'flow%00.secret'],
  ['no id', '.'],
  ['an id without end', 'a'.repeat(100_000)],
])('a callback whose state has %s belongs to no flow', async (_, state) => {
  const { client, log } = strictStage();
  const callbackUrl = `https://product.example/api/onbehalf/callback/acme?code=c&state=${state}`;
  const completed = client.completeConnection({
    callbackUrl,
    browserSecret: null,
    identity: 'alice',
  });
  expect(await codeOf(completed)).toBe('flow_expired');
  expect(log).toEqual([]);
});

test.each(['a\0b', '\ud800'])('a cursor that ends with %j is none', async (id) => {
  const { client } = strictStage();
  const cursor = btoa(JSON.stringify([1, id]).replaceAll('\ud800', String.raw`\ud800`));
  const list = client.entity('alice').connections.list({ cursor });
  await expect(list).rejects.toThrow('"cursor" is not one that a list has answered.');
});

test.each(['1e999', '1.5', '1e30', '"1"', 'null'])(
  'a cursor whose time is %s is none',
  async (time) => {
    const { client, log } = strictStage();
    const cursor = btoa(`[${time}, "con_1"]`);
    for (const { list } of [client.entity('alice').connections, client.integrations]) {
      await expect(list({ cursor })).rejects.toThrow(
        '"cursor" is not one that a list has answered.',
      );
    }
    expect(log).toEqual([]);
  },
);
