import { memoryStore, type Store } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, startFlow } from './acme-client.ts';

/** A store whose every operation takes a while of its own, the same whiles for the same seed. */
function slowStore(seed: number): Store {
  let state = seed;
  const turns = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) % 8;
  };
  const pause = async (): Promise<void> => {
    for (let left = turns(); left > 0; left--) await new Promise(setImmediate);
  };
  return new Proxy(memoryStore(), {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        await pause();
        const result: unknown = await Reflect.apply(member, target, args);
        await pause();
        return result;
      };
    },
  });
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(seeds)(
  'ten flows for one account leave one connection, in whatever order (%i)',
  async (seed) => {
    const stage = setStage({ store: slowStore(seed) });
    const flows = [];
    for (let n = 0; n < 10; n++) flows.push(await startFlow(stage.client));
    const { connections } = stage.client.entity('alice');
    const waiting = flows.map(({ connectionId }) => connections.waitUntilActive(connectionId));
    const done = await Promise.all(flows.map((flow) => finishFlow(stage, flow)));
    const { items } = await connections.list();
    expect(items).toMatchObject([{ status: 'ACTIVE' }]);
    const ids = [
      ...done.map(({ connection }) => connection.id),
      ...(await Promise.all(waiting)).map(({ id }) => id),
    ];
    expect(new Set(ids)).toEqual(new Set([items[0]?.id]));
  },
);

test.each(seeds)('one callback ten times is one exchange, in whatever order (%i)', async (seed) => {
  const stage = setStage({ store: slowStore(seed) });
  const { opened } = await startFlow(stage.client);
  const callbackUrl = stage.acme.approve(opened.authorizationUrl);
  const { browserSecret } = opened;
  const codes = await Promise.all(
    Array.from({ length: 10 }, () =>
      codeOf(stage.client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' })),
    ),
  );
  expect(codes.filter((code) => code === 'no error')).toHaveLength(1);
  expect(stage.acme.tokenRequests('authorization_code')).toHaveLength(1);
  expect((await stage.client.connections.list()).items).toMatchObject([{ status: 'ACTIVE' }]);
});

test.each(seeds)(
  'calls, a disabling and a new grant at once end in a whole connection (%i)',
  async (seed) => {
    const stage = setStage({ store: slowStore(seed) });
    const { id } = await connect(stage);
    stage.clock.advance(3600_000 - 1000);
    const flow = await startFlow(stage.client);
    const alice = stage.client.entity('alice');
    const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
    const outcomes = await Promise.all([
      alice.executeAction(call),
      alice.executeAction(call),
      codeOf(finishFlow(stage, flow)),
      codeOf(alice.connections.disable(id)),
      alice.executeAction(call),
    ]);
    expect(
      outcomes.map((it) => (typeof it === 'string' ? it : (it.error?.code ?? 'no error'))),
    ).toSatisfy((codes: string[]) =>
      codes.every((code) => ['no error', 'denied', 'flow_expired'].includes(code)),
    );
    await alice.connections.enable(id).catch(() => {});
    expect((await alice.executeAction(call)).successful).toBe(true);
    expect((await alice.connections.list()).items).toMatchObject([{ id, status: 'ACTIVE' }]);
  },
);

test('a link that is opened again while its callback arrives belongs to the newer browser', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const token = flow.redirectUrl.split('/').at(-1) ?? '';
  const take = stage.store.takeFlow;
  let newer = flow.opened;
  stage.store.takeFlow = async (...args) => {
    stage.store.takeFlow = take;
    newer = await stage.client.openLink({ token, identity: 'alice' });
    return take(...args);
  };
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_replayed');
  expect(stage.acme.tokenRequests('authorization_code')).toHaveLength(0);
  const { connection } = await finishFlow(stage, { ...flow, opened: newer });
  expect(connection.status).toBe('ACTIVE');
});

test('a link cannot be opened again once its callback has arrived', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const token = flow.redirectUrl.split('/').at(-1) ?? '';
  const bind = stage.store.bindFlow;
  stage.store.bindFlow = async (...args) => {
    stage.store.bindFlow = bind;
    await finishFlow(stage, flow);
    return bind(...args);
  };
  expect(await codeOf(stage.client.openLink({ token, identity: 'alice' }))).toBe('flow_replayed');
  expect(await stage.client.connections.get(flow.connectionId)).toMatchObject({ status: 'ACTIVE' });
});
