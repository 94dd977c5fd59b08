import { type ConnectionRow, type FlowRow, memoryStore, type Store } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import {
  codeOf,
  connect,
  finishFlow,
  setStage,
  type Stage,
  type StageOptions,
  startFlow,
} from './acme-client.ts';

// Who can write to the database, but has no key, edits rows: nobody's account changes hands.

const credentials = { clientId: 'acme-client', clientSecret: 'acme-client-secret' };

interface Forgery {
  /** Columns that every flow is read with. */
  flow: Partial<FlowRow>;
  editRow(id: string, columns: Partial<ConnectionRow>): Promise<void>;
}

function setForgersStage(options: StageOptions = {}): Stage & { readonly forge: Forgery } {
  const honest = memoryStore();
  const read = (flow: FlowRow | null): FlowRow | null => flow && { ...flow, ...forge.flow };
  const store: Store = {
    ...honest,
    getFlow: async (id) => read(await honest.getFlow(id)),
    getFlowByLink: async (linkHash) => read(await honest.getFlowByLink(linkHash)),
  };
  const forge: Forgery = {
    flow: {},
    async editRow(id, columns) {
      const row = await honest.getConnection('', id);
      if (row !== null) await honest.updateConnection({ ...row, ...columns });
    },
  };
  const integrations = [
    { app: 'acme', ...credentials },
    { id: 'acme-eu', app: 'acme', ...credentials },
  ] as const;
  return { ...setStage({ store, integrations, ...options }), forge };
}

const exchanges = ({ acme }: Stage) => acme.tokenRequests('authorization_code');

async function nobodyCanUse({ client, acme }: Stage, connectionId: string): Promise<void> {
  for (const entityId of ['alice', 'mallory']) {
    const call = {
      action: 'ACME_GET',
      params: { path: '/items' },
      entityId,
      connectionId,
    } as const;
    expect((await client.executeAction(call)).successful).toBe(false);
  }
  expect(acme.requests.filter(({ url }) => url.endsWith('/items'))).toEqual([]);
}

describe("a flow of alice that points at mallory's pending connection", () => {
  test('cannot be opened', async () => {
    const stage = setForgersStage();
    const mallorys = await startFlow(stage.client, { entityId: 'mallory' });
    const { redirectUrl } = await stage.client.entity('alice').initiateConnection({ app: 'acme' });
    const token = redirectUrl?.split('/').at(-1) ?? '';
    stage.forge.flow = { connectionId: mallorys.connectionId };
    expect(await codeOf(stage.client.openLink({ token, identity: 'alice' }))).toBe('misconfigured');
  });

  test('ends before any exchange, and changes nothing of mallory', async () => {
    const stage = setForgersStage();
    const mallorys = await startFlow(stage.client, { entityId: 'mallory' });
    const before = await stage.store.getConnection('', mallorys.connectionId);
    const alices = await startFlow(stage.client);
    stage.forge.flow = { connectionId: mallorys.connectionId };
    expect(await codeOf(finishFlow(stage, alices))).toBe('misconfigured');
    expect(exchanges(stage)).toEqual([]);
    expect(await stage.store.getConnection('', mallorys.connectionId)).toEqual(before);
  });
});

test('a flow that was made to answer to another link is not opened by it', async () => {
  const stage = setForgersStage();
  await startFlow(stage.client);
  const mallorys = await startFlow(stage.client, { entityId: 'mallory' });
  const [alices] = (await stage.client.entity('alice').connections.list()).items;
  stage.forge.flow = (await stage.store.getFlowOfConnection('', alices?.id ?? '')) ?? {};
  const token = mallorys.redirectUrl.split('/').at(-1) ?? '';
  expect(await codeOf(stage.client.openLink({ token, identity: 'alice' }))).toBe('flow_expired');
});

describe.each<[string, Partial<ConnectionRow>]>([
  ['user', { entityId: 'mallory' }],
  ['integration', { integrationId: 'acme-eu' }],
  ['app', { app: 'other' }],
])('a pending connection that is made that of another %s', (_, columns) => {
  test('is not opened', async () => {
    const stage = setForgersStage();
    const { redirectUrl, connectionId } = await startFlow(stage.client);
    await stage.forge.editRow(connectionId, columns);
    const token = redirectUrl.split('/').at(-1) ?? '';
    expect(await codeOf(stage.client.openLink({ token, identity: 'alice' }))).toBe('flow_expired');
  });

  test.each([['alice'], [null]])('ends before any exchange for %s', async (identity) => {
    const stage = setForgersStage();
    const flow = await startFlow(stage.client);
    await stage.forge.editRow(flow.connectionId, columns);
    expect(await codeOf(finishFlow(stage, flow, { identity }))).toBe('flow_expired');
    expect(exchanges(stage)).toEqual([]);
  });

  test.each([['/token'], ['/me']])('while %s is asked gets no grant', async (path) => {
    const stage = setForgersStage();
    const flow = await startFlow(stage.client);
    stage.acme.answer = (request) => {
      if (!request.url.endsWith(path)) return undefined;
      stage.acme.answer = () => undefined;
      return stage.forge
        .editRow(flow.connectionId, columns)
        .then(() => stage.acme.fetch(request.url, { ...request, body: request.body || null }));
    };
    expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
    const row = await stage.store.getConnection('', flow.connectionId);
    expect(row).toMatchObject({ ...columns, status: 'INITIATED', sealed: null });
    await nobodyCanUse(stage, flow.connectionId);
  });

  test('before it is confirmed is not confirmed', async () => {
    const stage = setForgersStage();
    const { opened, connectionId } = await startFlow(stage.client);
    const callbackUrl = stage.acme.approve(opened.authorizationUrl);
    const { browserSecret } = opened;
    const complete = (identity: string | null) =>
      stage.client.completeConnection({ callbackUrl, browserSecret, identity });
    await complete(null);
    await stage.forge.editRow(connectionId, columns);
    expect(await codeOf(complete('alice'))).toBe('flow_replayed');
    await nobodyCanUse(stage, connectionId);
  });
});

describe('a flow and its connection that are both made those of mallory', () => {
  test('end before any exchange', async () => {
    const stage = setForgersStage();
    const flow = await startFlow(stage.client);
    stage.forge.flow = { entityId: 'mallory' };
    await stage.forge.editRow(flow.connectionId, { entityId: 'mallory' });
    expect(await codeOf(finishFlow(stage, flow, { identity: 'mallory' }))).toBe('misconfigured');
    expect(exchanges(stage)).toEqual([]);
    await nobodyCanUse(stage, flow.connectionId);
  });
});

test('a flow whose sealed part is not its own confirms nothing, and asks the provider nothing', async () => {
  const stage = setForgersStage();
  const { opened, connectionId } = await startFlow(stage.client);
  const other = await startFlow(stage.client);
  const callbackUrl = stage.acme.approve(opened.authorizationUrl);
  const { browserSecret } = opened;
  const complete = (identity: string | null) =>
    stage.client.completeConnection({ callbackUrl, browserSecret, identity });
  await complete(null);
  const before = stage.acme.requests.length;
  const { sealed = null } = (await stage.store.getFlowOfConnection('', other.connectionId)) ?? {};
  stage.forge.flow = { sealed };
  expect(await codeOf(complete('alice'))).toBe('misconfigured');
  expect(stage.acme.requests).toHaveLength(before);
  await nobodyCanUse(stage, connectionId);
});

test('a connection whose app was edited is not connected again as another', async () => {
  const stage = setForgersStage();
  const { id } = await connect(stage);
  await stage.forge.editRow(id, { app: 'other' });
  const flow = await startFlow(stage.client);
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
  expect(await stage.store.getConnection('', id)).toMatchObject({ app: 'other', generation: 1 });
});

test('a connection whose app was edited is neither renewed nor revoked with the other', async () => {
  const stage = setForgersStage();
  const { id } = await connect(stage);
  await stage.forge.editRow(id, { app: 'other' });
  const before = stage.acme.requests.length;
  const { connections } = stage.client.entity('alice');
  expect(await codeOf(connections.refresh(id))).toBe('misconfigured');
  expect(await connections.delete(id)).toEqual({ deleted: true, revoked: 'failed' });
  expect(stage.acme.requests).toHaveLength(before);
});

test('a connection that is of another integration once the policy has decided is not used', async () => {
  let decided = async (): Promise<void> => {};
  const policy = async () => {
    await decided();
    return { effect: 'allow' } as const;
  };
  const stage = setForgersStage({ policy });
  const flow = await startFlow(stage.client, { integrationId: 'acme-eu' });
  await finishFlow(stage, flow);
  await stage.forge.editRow(flow.connectionId, { integrationId: 'acme' });
  decided = () => stage.forge.editRow(flow.connectionId, { integrationId: 'acme-eu' });
  const request = stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect(await codeOf(request)).toBe('connection_required');
  expect(stage.acme.requests.filter(({ url }) => url.endsWith('/items'))).toEqual([]);
});
