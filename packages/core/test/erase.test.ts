import { envelopeVault, memoryStore, type Store } from '@onbehalf/core';
import { expect, test } from 'vitest';

import {
  type AcmeClient,
  codeOf,
  connect,
  finishFlow,
  setStage,
  type Stage,
  startFlow,
} from './acme-client.ts';
import { bring, rowOf } from './key-stage.ts';
import { testWrapper } from './test-wrapper.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

function setEnvelopeStage(store: Store = memoryStore()): Stage {
  return setStage({ store, vault: envelopeVault({ wrapper: testWrapper('k1') }) });
}

const alice = ({ client }: Pick<Stage, 'client'>) => client.entity('alice');
const all = ({ store }: Stage) => store.walkConnections({ limit: 100 });
const keys = async ({ store }: Stage): Promise<readonly string[]> =>
  (await store.walkDataKeys({ limit: 100 })).map((row) => `${row.tenantId}/${row.entityId}`);
const revoked = ({ acme }: Stage) =>
  acme.requests.filter(({ url }) => url.endsWith('/revoke')).map(({ form }) => form.get('token'));

test('nothing of an entity is left here, and its grants are revoked', async () => {
  const stage = setEnvelopeStage();
  await connect(stage);
  await bring(stage, stage.client);
  const { connectionId } = await startFlow(stage.client);
  const flow = await stage.store.getFlowOfConnection('', connectionId);
  const heard: string[] = [];
  stage.client.on('deleted', (event) => heard.push(event.entityId));
  const [, brought] = await all(stage);

  const result = await alice(stage).erase();
  expect(result).toMatchObject({ connections: 3, dataKeyDestroyed: true });
  // A token that was brought along is the user's own to end.
  expect(result.notRevoked).toEqual([
    {
      connectionId: expect.stringMatching(/^con_/) as string,
      integrationId: 'acme-token',
      app: 'acme',
      revoked: 'not_supported',
    },
  ]);
  expect(brought).toBeDefined();
  expect(revoked(stage)).toEqual(['refresh-2-of-octo-zzzzzz']);
  expect(await all(stage)).toEqual([]);
  expect(await keys(stage)).toEqual([]);
  expect(await stage.store.getFlow(flow?.id ?? '')).toBeNull();
  expect(await stage.store.countFlows(Infinity)).toBe(0);
  expect(heard).toEqual(['alice', 'alice', 'alice']);
});

test('no other entity and no other tenant loses anything', async () => {
  const stage = setEnvelopeStage();
  await bring(stage, stage.client);
  await bring(stage, stage.client, 'bob');
  await bring(stage, stage.client.tenant('acme'));
  await startFlow(stage.client, { entityId: 'bob' });
  await alice(stage).erase();
  expect((await all(stage)).map((row) => `${row.tenantId}/${row.entityId}`).toSorted()).toEqual([
    '/bob',
    '/bob',
    'acme/alice',
  ]);
  expect(await keys(stage)).toEqual(['/bob', 'acme/alice']);
  expect(await stage.store.countFlows(Infinity)).toBe(1);
  expect((await stage.client.entity('bob').executeAction(call)).error?.code).not.toBe(
    'connection_required',
  );
});

test('erasing once more finds nothing, and the user may begin anew', async () => {
  const stage = setEnvelopeStage();
  await connect(stage);
  await alice(stage).erase();
  expect(await alice(stage).erase()).toEqual({
    connections: 0,
    notRevoked: [],
    dataKeyDestroyed: false,
  });
  await connect(stage);
  expect((await alice(stage).executeAction(call)).successful).toBe(true);
});

test('without data keys the rows go all the same, and the report says so', async () => {
  const stage = setStage();
  await connect(stage);
  expect(await alice(stage).erase()).toEqual({
    connections: 1,
    notRevoked: [],
    dataKeyDestroyed: false,
  });
  expect(await all(stage)).toEqual([]);
});

test('what the provider does not revoke is named, and erased here', async () => {
  const stage = setEnvelopeStage();
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) =>
    url.endsWith('/revoke') ? Response.json({}, { status: 503 }) : undefined;
  const { notRevoked } = await alice(stage).erase();
  expect(notRevoked).toEqual([
    { connectionId: id, integrationId: 'acme', app: 'acme', revoked: 'failed' },
  ]);
  expect(await all(stage)).toEqual([]);
});

test('a copy of a row opens nowhere any more, unless the wrapped key was copied, too', async () => {
  const stage = setEnvelopeStage();
  const { id } = await connect(stage);
  const copy = await rowOf(stage, id);
  const wrapped = await stage.store.getDataKey('', 'alice');
  await alice(stage).erase();

  await stage.store.insertConnection(copy);
  const restarted = stage.another({ vault: envelopeVault({ wrapper: testWrapper('k1') }) });
  for (const client of [stage.client, restarted]) {
    expect((await client.entity('alice').executeAction(call)).error).toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('cannot be opened') as string,
    });
  }
  // A backup that has both brings both back: erasing again ends that.
  if (wrapped !== null) await stage.store.insertDataKey(wrapped);
  expect((await restarted.entity('alice').executeAction(call)).error?.code).not.toBe(
    'misconfigured',
  );
  expect(await alice(stage).erase()).toMatchObject({ connections: 1, dataKeyDestroyed: true });
  expect([await all(stage), await keys(stage)]).toEqual([[], []]);
});

test('a refresh that is under way writes nothing, and what it got is revoked', async () => {
  const stage = setEnvelopeStage();
  await connect(stage);
  stage.clock.advance(HOUR);
  stage.acme.answer = (request) => {
    if (request.form.get('grant_type') !== 'refresh_token') return undefined;
    stage.acme.answer = () => undefined;
    return alice(stage)
      .erase()
      .then(() => stage.acme.ownAnswer(request));
  };
  const elsewhere = stage.another({ vault: envelopeVault({ wrapper: testWrapper('k1') }) });
  const { error } = await elsewhere.entity('alice').executeAction(call);
  expect(error?.code).toBe('connection_required');
  await elsewhere.close();
  expect(await all(stage)).toEqual([]);
  expect(revoked(stage)).toEqual(['refresh-2-of-octo-zzzzzz', 'refresh-3-of-octo-zzzzzz']);
});

test.each<[string, (url: string) => boolean]>([
  ['token endpoint', (url) => url.endsWith('/token')],
  ['account', (url) => url.endsWith('/me')],
])('a callback that waits for the %s makes no connection', async (_, isAsked) => {
  const stage = setEnvelopeStage();
  const flow = await startFlow(stage.client);
  stage.acme.answer = (request) => {
    if (!isAsked(request.url)) return undefined;
    stage.acme.answer = () => undefined;
    return alice(stage)
      .erase()
      .then(() => stage.acme.ownAnswer(request));
  };
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
  expect(await all(stage)).toEqual([]);
});

test('a user who confirms meanwhile has no connection afterwards', async () => {
  const stage = setEnvelopeStage();
  const flow = await startFlow(stage.client);
  const callbackUrl = stage.acme.approve(flow.opened.authorizationUrl);
  const confirm = { callbackUrl, browserSecret: flow.opened.browserSecret };
  await stage.client.completeConnection({ ...confirm, identity: null });
  expect((await all(stage))[0]).toMatchObject({ status: 'UNCONFIRMED' });
  await alice(stage).erase();
  expect(await codeOf(stage.client.completeConnection({ ...confirm, identity: 'alice' }))).toBe(
    'flow_expired',
  );
  expect(await all(stage)).toEqual([]);
});

/** Connects alice's second account whenever a method of the store is called, `times` times. */
function connectingAt(stage: Stage, method: 'deleteFlowsOf' | 'deleteDataKey', times: number) {
  const { [method]: original } = stage.store;
  let count = 0;
  stage.store[method] = async (tenantId: string, entityId: string) => {
    const result = await original(tenantId, entityId);
    if (count++ < times) await bring(stage, stage.client);
    return result as never;
  };
}

test('what is connected meanwhile goes, too, and so does the key it was sealed with', async () => {
  for (const method of ['deleteFlowsOf', 'deleteDataKey'] as const) {
    const stage = setEnvelopeStage();
    await connect(stage);
    connectingAt(stage, method, 1);
    expect(await alice(stage).erase()).toMatchObject({ connections: 2, dataKeyDestroyed: true });
    expect([await all(stage), await keys(stage)]).toEqual([[], []]);
  }
});

test('whoever keeps connecting is told to stop first', async () => {
  const stage = setEnvelopeStage();
  connectingAt(stage, 'deleteDataKey', 1000);
  const error: unknown = await alice(stage)
    .erase()
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'internal', retryable: true });
});

test('one that was cut off by the store is finished by the next', async () => {
  const stage = setEnvelopeStage();
  await connect(stage);
  await bring(stage, stage.client);
  const { deleteDataKey } = stage.store;
  stage.store.deleteDataKey = async () => Promise.reject(new Error('gone'));
  await expect(alice(stage).erase()).rejects.toMatchObject({ code: 'internal', retryable: true });
  stage.store.deleteDataKey = deleteDataKey;
  expect(await alice(stage).erase()).toEqual({
    connections: 0,
    notRevoked: [],
    dataKeyDestroyed: true,
  });
  expect([await all(stage), await keys(stage)]).toEqual([[], []]);
});

test('many connections go, however many pages they are', async () => {
  const stage = setEnvelopeStage();
  const row = await rowOf(stage, await bring(stage, stage.client));
  for (let i = 0; i < 250; i++) {
    const id = `con_${i}`;
    await stage.store.insertConnection({ ...row, id, account: { id, label: id }, sealed: null });
  }
  expect(await alice(stage).erase()).toMatchObject({ connections: 251 });
  expect(await all(stage)).toEqual([]);
});

test('a process that still has the key opens no copy after five minutes', async () => {
  const stage = setEnvelopeStage();
  const elsewhere: AcmeClient = stage.another({
    vault: envelopeVault({ wrapper: testWrapper('k1') }),
  });
  const { id } = await connect(stage);
  await elsewhere.entity('alice').executeAction(call);
  const copy = await rowOf(stage, id);
  await alice(stage).erase();
  await stage.store.insertConnection(copy);
  stage.clock.advance(5 * 60_000);
  expect((await elsewhere.entity('alice').executeAction(call)).error?.code).toBe('misconfigured');
});
