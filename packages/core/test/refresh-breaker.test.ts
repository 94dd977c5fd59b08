import { expect, test } from 'vitest';

import {
  type AcmeClient,
  connect,
  finishFlow,
  setStage,
  type Stage,
  startFlow,
} from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;
const PAUSE = 20_000;

const execute = ({ client }: Pick<Stage, 'client'>, entity = 'alice') =>
  client.entity(entity).executeAction(call);
const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;

const failWith = ({ acme }: Stage, status: number, headers: Record<string, string> = {}) => {
  acme.answer = ({ url }) =>
    url.endsWith('/token') ? new Response('', { status, headers }) : undefined;
};

/** Alice's and bob's tokens are dead, and the endpoint has failed `failures` times in a row. */
async function troubledStage(failures: number): Promise<Stage> {
  const stage = setStage();
  await connect(stage);
  const flow = await startFlow(stage.client, { entityId: 'bob' });
  await finishFlow(stage, flow, { login: 'bobby', identity: 'bob' });
  stage.clock.advance(HOUR);
  failWith(stage, 503);
  for (let n = 0; n < failures; n++) {
    expect((await execute(stage)).error).toMatchObject({ code: 'provider_error', retryable: true });
  }
  return stage;
}

test('an endpoint that fails five times in a row is left alone, for everybody', async () => {
  const stage = await troubledStage(5);
  expect(refreshes(stage)).toBe(5);
  for (const entity of ['alice', 'bob']) {
    const { error } = await execute(stage, entity);
    expect(error).toMatchObject({ code: 'provider_error', retryable: true });
    expect(error?.message).toContain('has failed 5 times in a row');
  }
  expect(refreshes(stage)).toBe(5);
});

test('what one client is told keeps no other from asking, such as another tenant’s', async () => {
  const stage = setStage({
    integrations: ({ tenantId }) => ({
      app: 'acme',
      clientId: `client-of-${tenantId}`,
      clientSecret: 'acme-client-secret',
    }),
  });
  const [greedy, other] = ['greedy', 'other'].map((id) => stage.client.tenant(id)) as [
    AcmeClient,
    AcmeClient,
  ];
  for (const client of [greedy, other]) {
    await finishFlow({ client, acme: stage.acme }, await startFlow(client));
  }
  stage.clock.advance(HOUR);
  stage.acme.answer = ({ form }) =>
    form.get('client_id') === 'client-of-greedy'
      ? new Response('', { status: 429, headers: { 'retry-after': '3000' } })
      : undefined;
  for (let n = 0; n < 6; n++) await execute({ client: greedy });
  expect((await execute({ client: greedy })).error?.message).toContain('5 times in a row');
  expect((await execute({ client: other })).successful).toBe(true);
});

test('four failures and a success count nothing', async () => {
  const stage = await troubledStage(4);
  stage.acme.answer = () => undefined;
  expect((await execute(stage)).successful).toBe(true);
  stage.clock.advance(HOUR);
  failWith(stage, 503);
  for (let n = 0; n < 4; n++) await execute(stage);
  expect(refreshes(stage)).toBe(9);
  await execute(stage);
  expect(refreshes(stage)).toBe(10);
});

test('after the pause one request tries, and its success opens the way for all', async () => {
  const stage = await troubledStage(5);
  stage.clock.advance(PAUSE);
  const told = Promise.withResolvers<void>();
  stage.acme.answer = (request) =>
    request.url.endsWith('/token')
      ? told.promise.then(() => stage.acme.ownAnswer(request))
      : undefined;
  const probe = execute(stage);
  await expect.poll(() => refreshes(stage)).toBe(6);
  expect((await execute(stage, 'bob')).error?.code).toBe('provider_error');
  expect(refreshes(stage)).toBe(6);
  told.resolve();
  expect((await probe).successful).toBe(true);
  expect((await execute(stage, 'bob')).successful).toBe(true);
  expect(refreshes(stage)).toBe(7);
});

test('a try that fails leaves it alone for longer', async () => {
  const stage = await troubledStage(5);
  stage.clock.advance(PAUSE);
  await execute(stage);
  expect(refreshes(stage)).toBe(6);
  stage.clock.advance(14_900);
  await execute(stage);
  expect(refreshes(stage)).toBe(6);
  stage.clock.advance(PAUSE);
  await execute(stage);
  expect(refreshes(stage)).toBe(7);
});

test('a try that never ends does not leave the endpoint alone for ever', async () => {
  const stage = await troubledStage(5);
  stage.clock.advance(PAUSE);
  stage.acme.answer = ({ url }) => (url.endsWith('/token') ? new Promise(() => {}) : undefined);
  void execute(stage);
  await expect.poll(() => refreshes(stage)).toBe(6);
  stage.acme.answer = () => undefined;
  stage.clock.advance(PAUSE);
  expect((await execute(stage, 'bob')).successful).toBe(true);
});

test('a provider that names a time is left alone until then, an hour at most', async () => {
  const stage = await troubledStage(4);
  const date = new Date(stage.clock.now()).toUTCString();
  failWith(stage, 429, { 'retry-after': '600', date });
  await execute(stage);
  const { error } = await execute(stage, 'bob');
  const retryAt = new Date(stage.clock.now() + 600_000).toISOString();
  expect(error).toMatchObject({ code: 'rate_limited', retryable: true, retryAt });
  expect(refreshes(stage)).toBe(5);
  stage.clock.advance(600_000);
  stage.acme.answer = () => undefined;
  expect((await execute(stage, 'bob')).successful).toBe(true);

  stage.clock.advance(HOUR);
  failWith(stage, 429, { 'retry-after': '99999999', date });
  for (let n = 0; n < 5; n++) await execute(stage);
  stage.acme.answer = () => undefined;
  stage.clock.advance(HOUR);
  expect((await execute(stage)).successful).toBe(true);
});

test('a token that still works is used while the endpoint is left alone, at no cost', async () => {
  const stage = await troubledStage(0);
  stage.acme.answer = () => undefined;
  expect((await execute(stage, 'bob')).successful).toBe(true);
  failWith(stage, 503);
  for (let n = 0; n < 5; n++) await execute(stage);
  stage.clock.advance(HOUR - 50_000);
  for (let n = 0; n < 5; n++) await execute(stage);
  const sent = refreshes(stage);
  const update = stage.store.updateConnection;
  let leases = 0;
  stage.store.updateConnection = (row) => {
    if (row.lease !== null) leases++;
    return update(row);
  };
  for (let n = 0; n < 3; n++) expect((await execute(stage, 'bob')).successful).toBe(true);
  expect([refreshes(stage), leases]).toEqual([sent, 0]);
});

test.each([
  ['refuses the client', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
  ['answers a page', () => new Response('<html>')],
])('an endpoint that %s works: the next call is not kept from it', async (_, answer) => {
  const stage = await troubledStage(0);
  stage.acme.answer = ({ url }) => (url.endsWith('/token') ? answer() : undefined);
  for (let n = 0; n < 7; n++) await execute(stage);
  expect(refreshes(stage)).toBe(7);
});
