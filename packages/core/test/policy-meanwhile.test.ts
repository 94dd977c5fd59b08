import { expect, test } from 'vitest';

import type { Policy } from '../src/index.ts';
import { codeOf, connect, setStage, type StageOptions } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const allow = { effect: 'allow' } as const;

/** A connected client, and the paths that reach the API once the policy has been set. */
async function stageWith(policy: Policy, options: StageOptions = {}) {
  let rule: Policy = () => allow;
  const stage = setStage({ policy: (request) => rule(request), ...options });
  const connection = await connect(stage);
  rule = policy;
  const before = stage.acme.requests.length;
  const sent = (): string[] =>
    stage.acme.requests.slice(before).map(({ url }) => new URL(url).pathname);
  return { ...stage, alice: stage.client.entity('alice'), connection, sent };
}

test.each([
  ['disabled', 'denied'],
  ['deleted', 'connection_required'],
])('a connection that is %s while the policy waits is not used', async (how, code) => {
  const { alice, connection, sent } = await stageWith(async () => {
    if (how === 'disabled') await alice.connections.disable(connection.id);
    else await alice.connections.delete(connection.id);
    return allow;
  });
  expect((await alice.executeAction(call)).error?.code).toBe(code);
  expect(sent().filter((path) => path === '/items')).toEqual([]);
});

test('a fetch of the entity is judged anew when the connection has changed', async () => {
  const { alice, connection, sent } = await stageWith(async () => {
    await alice.connections.disable(connection.id);
    return allow;
  });
  expect(await codeOf(alice.fetch({ app: 'acme' })('/items'))).toBe('denied');
  expect(sent()).toEqual([]);
});

test('a redirect leads nowhere that the policy would not let a fetch go', async () => {
  const { alice, acme, sent } = await stageWith(({ request }) =>
    request?.url.endsWith('/forbidden') ? { effect: 'deny', reason: 'not there' } : allow,
  );
  acme.answer = ({ url }) =>
    new URL(url).pathname === '/start'
      ? new Response(null, { status: 302, headers: { location: '/forbidden' } })
      : undefined;
  expect(await codeOf(alice.fetch({ app: 'acme' })('/start'))).toBe('denied');
  expect(sent()).toEqual(['/start']);
});
