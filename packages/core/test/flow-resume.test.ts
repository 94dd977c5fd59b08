import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { finishFlow, setStage, type Stage } from './acme-client.ts';

const MINUTE = 60_000;

/** Where alice is sent; null when she is connected. */
async function linkFor({ client }: Stage, returnTo = '/settings'): Promise<string | null> {
  const outcome = await client.entity('alice').ensureConnected({ app: 'acme', returnTo });
  return 'redirectUrl' in outcome ? outcome.redirectUrl : null;
}

test('who keeps asking gets one link, whether it was opened or not', async () => {
  const stage = setStage();
  const { client } = stage;
  const first = await linkFor(stage);
  expect(await linkFor(stage)).toBe(first);
  const token = first?.split('/').at(-1) ?? '';
  const opened = await client.openLink({ token, identity: 'alice' });
  expect(await linkFor(stage)).toBe(first);

  await finishFlow(stage, { connectionId: '', redirectUrl: first ?? '', opened });
  expect(await linkFor(stage)).toBeNull();
  expect((await client.connections.list()).items).toHaveLength(1);
});

test('a failing call of an agent shows that same link', async () => {
  const stage = setStage({ startConnections: true });
  const alice = stage.client.entity('alice');
  const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
  const links = [await alice.executeAction(call), await alice.executeAction(call)];
  const [first, second] = links.map(({ error }) => error?.redirectUrl);
  expect(first).toMatch(/^https:\/\/product\.example\/api\/onbehalf\/connect\/[\w-]{22}$/);
  expect(second).toBe(first);
});

test('a link that leaves less than half its time is not shown again', async () => {
  const stage = setStage();
  const first = await linkFor(stage);
  stage.clock.advance(6 * MINUTE);
  expect(await linkFor(stage)).not.toBe(first);
});

test('a link to return elsewhere, of another user or under another name is another link', async () => {
  const stage = setStage();
  const first = await linkFor(stage);
  expect(await linkFor(stage, '/other')).not.toBe(first);
  const ask = async (id: string, alias?: string): Promise<unknown> => {
    const options = { app: 'acme', returnTo: '/settings', ...(alias !== undefined && { alias }) };
    const outcome = await stage.client.entity(id).ensureConnected({ ...options, app: 'acme' });
    return 'redirectUrl' in outcome ? outcome.redirectUrl : outcome;
  };
  expect(await ask('bob')).not.toBe(first);
  expect(await ask('alice', 'work')).not.toBe(first);
});

test('initiateConnection makes a new link each time', async () => {
  const { client } = setStage();
  const alice = client.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({ app: 'acme' });
  expect((await alice.initiateConnection({ app: 'acme' })).redirectUrl).not.toBe(redirectUrl);
});

test('a link can be shown again, and is nowhere in the store for others to read', async () => {
  const stage = setStage();
  const flows: unknown[] = [];
  const insert = stage.store.insertFlow;
  stage.store.insertFlow = async (flow) => {
    flows.push(flow, new TextDecoder().decode(flow.sealed ?? new Uint8Array()));
    await insert(flow);
  };
  const token = (await linkFor(stage))?.split('/').at(-1) ?? 'none';
  expect(flows).toHaveLength(2);
  expect(inspect(flows, { depth: null, maxStringLength: null })).not.toContain(token);
});

test.each([
  ['does not open', { sealed: new Uint8Array([1, 2, 3]) }],
  ['says another app than its connection', { app: 'other' }],
])('a flow that %s is not shown again, and asking goes on', async (_, forged) => {
  const stage = setStage();
  const first = await linkFor(stage);
  const { getFlowOfConnection } = stage.store;
  stage.store.getFlowOfConnection = async (tenantId, id) => {
    const flow = await getFlowOfConnection(tenantId, id);
    return flow === null ? null : { ...flow, ...forged };
  };
  const second = await linkFor(stage);
  expect(second).toMatch(/\/connect\/[\w-]{22}$/);
  expect(second).not.toBe(first);
});
