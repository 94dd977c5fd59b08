import {
  type ConnectionEvent,
  type ConnectionEventType,
  memoryStore,
  type OnBehalf,
  type Store,
} from '@onbehalf/core';
import { expect, expectTypeOf, test } from 'vitest';

import { codeOf, connect, finishFlow, setStage, startFlow } from './acme-client.ts';

const TYPES = [
  'connected',
  'refreshed',
  'expiring_soon',
  'expired',
  'recovered',
  'revoked',
  'failed',
  'deleted',
] as const satisfies readonly ConnectionEventType[];
const HOUR = 3600_000;
const call = { action: 'ACME_GET', params: { path: '/items' } } as const;

/** Everything that `client` tells, in the order in which it does. */
function record(client: Pick<OnBehalf, 'on'>, allTenants = false): readonly ConnectionEvent[] {
  const heard: ConnectionEvent[] = [];
  for (const type of TYPES) client.on(type, (event) => heard.push(event), { allTenants });
  return heard;
}

const summary = (events: readonly ConnectionEvent[]) =>
  events.map(({ type, connectionId, reason }) => [type, connectionId, reason]);

test('the life of a connection is told as it happens, by ids alone', async () => {
  const stage = setStage();
  const { client, clock, acme } = stage;
  const heard = record(client);
  const { id } = await connect(stage);
  const at = new Date(clock.now()).toISOString();
  expect(heard).toEqual([
    {
      type: 'connected',
      tenantId: '',
      connectionId: id,
      entityId: 'alice',
      integrationId: 'acme',
      app: 'acme',
      version: 1,
      at,
    },
  ]);

  clock.advance(HOUR);
  const alice = client.entity('alice');
  await alice.executeAction(call);
  acme.revoke('everything');
  await alice.executeAction(call);
  await connect(stage);
  await alice.connections.delete(id);
  expect(summary(heard)).toEqual([
    ['connected', id, undefined],
    ['refreshed', id, undefined],
    ['expired', id, 'revoked'],
    ['recovered', id, undefined],
    ['deleted', id, undefined],
  ]);
  const versions = heard.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(JSON.stringify(heard)).not.toMatch(/zzzzzz|octo|access|refresh-/);
  expect(heard.every((event) => Object.isFrozen(event))).toBe(true);
});

test('a connection that never was is told as failed, with the reason', async () => {
  const stage = setStage();
  const { client, acme, clock } = stage;
  const heard = record(client);
  const denied = await startFlow(client);
  const { browserSecret, authorizationUrl } = denied.opened;
  const callbackUrl = acme.deny(authorizationUrl);
  const callback = client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  expect(await codeOf(callback)).toBe('access_denied');
  const late = await startFlow(client);
  clock.advance(HOUR);
  await client.connections.get(late.connectionId);
  await client.connections.get(late.connectionId);
  expect(summary(heard)).toEqual([
    ['failed', denied.connectionId, 'access_denied'],
    ['failed', late.connectionId, 'link_expired'],
  ]);
});

test('connecting the same account again is told of the connection that was kept, once', async () => {
  const stage = setStage();
  const first = await connect(stage);
  const heard = record(stage.client);
  await connect(stage);
  await stage.client.connections.disable(first.id);
  await connect(stage);
  expect(summary(heard)).toEqual([
    ['connected', first.id, undefined],
    ['refreshed', first.id, undefined],
  ]);
});

test('credentials of the same kind that are forgotten before they were used are not told', async () => {
  const stage = setStage();
  const heard = record(stage.client);
  for (let n = 0; n < 12; n++) await startFlow(stage.client);
  expect(heard).toEqual([]);
});

test('whoever unsubscribes hears no more, and the others go on', async () => {
  const stage = setStage();
  const heard: string[] = [];
  const end = stage.client.on('connected', () => heard.push('first'));
  const listener = (): void => void heard.push('second');
  stage.client.on('connected', listener);
  // The same function twice is two subscriptions.
  const endAgain = stage.client.on('connected', listener);
  await connect(stage, 'octo');
  end();
  end();
  endAgain();
  await connect(stage, 'hubot');
  expect(heard).toEqual(['first', 'second', 'second', 'second']);
});

test('a listener that one before it has ended hears nothing of the same event', async () => {
  const stage = setStage();
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  stage.client.on('connected', () => ends.forEach((end) => end()));
  ends.push(stage.client.on('connected', () => heard.push('ended')));
  await connect(stage);
  expect(heard).toEqual([]);
});

test('a tenant hears itself alone; all are heard only by whoever asks for it', async () => {
  const stage = setStage();
  const acme = record(stage.client.tenant('acme'));
  const own = record(stage.client);
  const all = record(stage.client, true);
  const identity = { userId: 'alice', tenantId: 'acme' };
  const { redirectUrl } = await stage.client
    .tenant('acme')
    .entity('alice')
    .initiateConnection({ integrationId: 'acme' });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const opened = await stage.client.openLink({ token, identity });
  const flow = { connectionId: '', redirectUrl: '', opened };
  const { connection } = await finishFlow(stage, flow, { identity });
  expect(acme).toMatchObject([{ connectionId: connection.id, tenantId: 'acme' }]);
  expect(own).toEqual([]);
  await connect(stage);
  expect(acme).toHaveLength(1);
  expect(own).toHaveLength(1);
  expect(all).toHaveLength(2);
});

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345 is not mine');
    },
  ],
  [
    'rejects',
    async () => {
      throw new Error('Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345 is not mine');
    },
  ],
])('a listener that %s harms nobody, and is logged without secrets', async (_, listener) => {
  const stage = setStage();
  stage.client.on('connected', listener);
  const heard = record(stage.client);
  const { status } = await connect(stage);
  expect(status).toBe('ACTIVE');
  expect(heard).toHaveLength(1);
  await new Promise(setImmediate);
  expect(stage.log).toHaveLength(1);
  expect(stage.log.join()).toContain('is not mine');
  expect(stage.log.join()).not.toContain('ghp_0123456789');
});

test('nobody waits for a listener', async () => {
  const stage = setStage();
  stage.client.on('connected', () => new Promise(() => {}));
  expect((await connect(stage)).status).toBe('ACTIVE');
});

/** A store that writes at once, and answers the writes of connections only when it is told to. */
function lateStore() {
  const store = memoryStore();
  const waiting: (() => void)[] = [];
  let isLate = false;
  const late: Store = {
    ...store,
    async updateConnection(row) {
      const isWritten = await store.updateConnection(row);
      if (isLate) await new Promise<void>((resolve) => waiting.push(resolve));
      return isWritten;
    },
  };
  return {
    store: late,
    waiting,
    beLate: () => {
      isLate = true;
    },
    beOnTime: () => {
      isLate = false;
    },
  };
}

test('several writes of one row are told in its order, in whatever order the store answers', async () => {
  const { store, waiting, beLate, beOnTime } = lateStore();
  const stage = setStage({ store });
  const { client, clock } = stage;
  const first = await connect(stage, 'octo');
  clock.advance(HOUR);
  const heard = record(client);
  const flow = await startFlow(client);
  beLate();
  const reconnecting = finishFlow(stage, flow, { login: 'octo' });
  await expect.poll(() => waiting).toHaveLength(1);
  // The new grant is stored, but not even its own writer knows.
  beOnTime();
  await client.connections.refresh(first.id);
  await client.connections.delete(first.id);
  const other = await connect(stage, 'hubot');
  expect(summary(heard)).toEqual([['connected', other.id, undefined]]);
  waiting[0]?.();
  await reconnecting;
  expect(summary(heard.slice(1))).toEqual([
    ['connected', first.id, undefined],
    ['refreshed', first.id, undefined],
    ['deleted', first.id, undefined],
  ]);
  const versions = heard.slice(1).map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
});

test('a write that fails tells nothing, and holds up nothing', async () => {
  const store = memoryStore();
  const { updateConnection } = store;
  let isBroken = false;
  store.updateConnection = async (row) => {
    if (isBroken) throw new Error('no space left');
    return updateConnection(row);
  };
  const stage = setStage({ store });
  const heard = record(stage.client);
  const flow = await startFlow(stage.client);
  isBroken = true;
  expect(await codeOf(finishFlow(stage, flow))).toBe('internal');
  isBroken = false;
  const { id } = await connect(stage);
  expect(summary(heard)).toEqual([['connected', id, undefined]]);
});

test('an event that does not exist and a listener that is none are mistakes', () => {
  const { client } = setStage();
  const on = client.on as (...args: unknown[]) => unknown;
  expect(() => on('conected', () => {})).toThrow('on: event must be one of "connected"');
  expect(() => on('connected')).toThrow('on: listener is missing: it must be a function.');
  expect(() => on('connected', () => {}, { tenants: 'all' })).toThrow('on has no option tenants');
});

test('an event is typed by its name', () => {
  const { client } = setStage();
  client.on('expired', (event) => {
    expectTypeOf(event.type).toEqualTypeOf<'expired'>();
    expectTypeOf(event.version).toEqualTypeOf<number>();
  });
});
