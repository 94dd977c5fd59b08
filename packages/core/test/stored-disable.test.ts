import type { OnBehalfError } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { type AcmeClient, codeOf, finishFlow, startFlow } from './acme-client.ts';
import { acmeClient, call, connectThrough, refusalOf, setStoredStage } from './stored-stage.ts';

const LONGEST_JITTER_MS = 200;
const DENIED = 'denied: integration_disabled';

/** Alice has connected through an integration in the store; another process uses it, too. */
async function setConnected() {
  const stage = setStoredStage();
  const integration = await stage.client.integrations.create(acmeClient);
  const connection = await connectThrough(stage, integration);
  return { ...stage, integration, connection, other: stage.another({ integrations: [] }) };
}

describe('while an integration is disabled', () => {
  test.each<[string, (client: AcmeClient, id: string) => Promise<string>]>([
    ['a call', (client) => call(client)],
    ['a fetch', (client) => refusalOf(client.entity('alice').fetch({ app: 'acme' })('/items'))],
    ['a refresh', (client, id) => refusalOf(client.connections.refresh(id))],
    [
      'a new connection',
      (client) => refusalOf(client.entity('bob').initiateConnection({ app: 'acme' })),
    ],
    [
      'connecting again',
      (client, connectionId) =>
        refusalOf(client.entity('alice').initiateConnection({ connectionId })),
    ],
    [
      'a connection that has to be there',
      (client) => refusalOf(client.entity('alice').ensureConnected({ app: 'acme' })),
    ],
  ])('%s is denied at once, in every process, and nothing is sent', async (_, attempt) => {
    const { client, other, acme, integration, connection } = await setConnected();
    expect(await call(other)).toContain('/items'); // Whatever a process keeps, it has now.
    const sent = acme.requests.length;

    await client.integrations.disable(integration.id);
    for (const process of [client, other]) {
      expect(await attempt(process, connection.id)).toBe(DENIED);
    }
    expect(acme.requests).toHaveLength(sent);

    await client.integrations.enable(integration.id);
    expect(await call(other)).toContain('/items');
  });

  test('a call says so', async () => {
    const { client, other, integration } = await setConnected();
    await client.integrations.disable(integration.id);
    const params = { path: '/items' };
    const { error } = await other.entity('alice').executeAction({ action: 'ACME_GET', params });
    expect(error).toEqual({
      code: 'denied',
      message: `The integration "${integration.id}" is disabled.`,
      retryable: false,
      reason: 'integration_disabled',
    });
  });

  test('a link is not opened, and a user who is at the provider comes back in vain', async () => {
    const { client, acme, integration } = await setConnected();
    const bob = { entityId: 'bob', integrationId: integration.id };
    const pending = await startFlow(client, bob);
    const { redirectUrl } = await client
      .entity('carol')
      .initiateConnection({ integrationId: integration.id });
    await client.integrations.disable(integration.id);

    const sent = acme.requests.length;
    const token = redirectUrl?.split('/').at(-1) ?? '';
    expect(await refusalOf(client.openLink({ token, identity: 'carol' }))).toBe(DENIED);
    const back = finishFlow({ client, acme }, pending, { identity: 'bob' });
    expect(await refusalOf(back)).toBe(DENIED);
    expect(await client.connections.get(pending.connectionId)).toMatchObject({
      status: 'FAILED',
      statusReason: 'denied',
    });
    expect(acme.requests).toHaveLength(sent);
  });

  test('a code that was being exchanged just then makes no connection', async () => {
    const { client, acme, integration } = await setConnected();
    const pending = await startFlow(client, { entityId: 'bob', integrationId: integration.id });
    acme.answer = ({ url }) => {
      if (!url.endsWith('/me')) return undefined;
      acme.answer = () => undefined;
      return client.integrations
        .disable(integration.id)
        .then(() => Response.json({ id: 'id-octo', login: 'octo' }));
    };
    const back = finishFlow({ client, acme }, pending, { identity: 'bob' });
    expect(await refusalOf(back)).toBe(DENIED);
    expect(await client.connections.get(pending.connectionId)).toMatchObject({ status: 'FAILED' });
  });

  test('what a policy let pass after it was disabled is denied all the same', async () => {
    const stage = setStoredStage();
    const integration = await stage.client.integrations.create(acmeClient);
    await connectThrough(stage, integration);
    const client = stage.another({
      integrations: [],
      policy: async () => {
        await stage.client.integrations.disable(integration.id);
        return { effect: 'allow' };
      },
    });
    const sent = stage.acme.requests.length;
    expect(await call(client)).toBe(DENIED);
    await stage.client.integrations.enable(integration.id);
    expect(await refusalOf(client.entity('alice').fetch({ app: 'acme' })('/items'))).toBe(DENIED);
    expect(stage.acme.requests).toHaveLength(sent);
  });

  test('who waits for a process that has died sends nothing afterwards', async () => {
    const { client, clock, store, acme, integration, connection, other } = await setConnected();
    clock.advance(3600_000);
    const row = await store.getConnection('', connection.id);
    if (row === null) throw new Error('There is no connection.');
    await store.updateConnection({ ...row, lease: { owner: 'dead', until: clock.now() + 15_000 } });
    const sent = acme.requests.length;
    const waiting = call(other);
    await clock.somebodyWaits(50);
    await client.integrations.disable(integration.id);
    clock.advance(15_000);
    await clock.skip(50);
    expect(await waiting).toBe(DENIED);
    expect(acme.requests).toHaveLength(sent);
  });

  test('a token that was on its way just then is kept, and not used', async () => {
    const { client, clock, store, acme, integration, connection, other } = await setConnected();
    clock.advance(3600_000);
    acme.answer = (request) => {
      if (!request.url.endsWith('/token')) return undefined;
      return client.integrations.disable(integration.id).then(() => acme.ownAnswer(request));
    };
    expect(await call(other)).toBe(DENIED);
    expect(acme.requests.filter(({ url }) => url.endsWith('/items'))).toEqual([]);
    expect(await store.getConnection('', connection.id)).toMatchObject({ generation: 2 });

    await client.integrations.enable(integration.id);
    expect(await call(other)).toContain('/items');
  });

  test('its connections stay as they are, and can be revoked and deleted', async () => {
    const stage = await setConnected();
    const { client, acme, integration, connection } = stage;
    const second = await connectThrough(stage, integration, 'octo-2');
    await client.integrations.disable(integration.id);
    expect(await client.connections.get(connection.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await client.connections.revoke(connection.id)).toMatchObject({
      status: 'REVOKED',
      statusReason: 'revoked',
    });
    expect(await client.connections.delete(second.id)).toEqual({
      deleted: true,
      revoked: 'revoked',
    });
    const revocations = acme.requests.filter(({ url }) => url.endsWith('/revoke'));
    expect(revocations).toHaveLength(2);
  });

  test('a scheduler passes over it, and renews what others have', async () => {
    const { client, clock, acme, integration, another, store } = await setConnected();
    for (const entityId of ['bob', 'carol', 'dave', 'erin']) {
      const pending = await startFlow(client, { entityId, integrationId: integration.id });
      await finishFlow({ client, acme }, pending, { identity: entityId });
    }
    clock.advance(1);
    const second = await client.integrations.create({ ...acmeClient, clientId: 'acme-client-2' });
    const flow = await startFlow(client, { entityId: 'frank', integrationId: second.id });
    await finishFlow({ client, acme }, flow, { identity: 'frank' });
    await client.integrations.disable(integration.id);
    clock.advance(3600_000);

    const scheduler = another({ integrations: [] });
    const run = scheduler.connections.refreshDue({ limit: 3, concurrency: 1 });
    const result = await clock.during(run, LONGEST_JITTER_MS);
    expect(result).toMatchObject({ refreshed: 1, failed: 0, skipped: 1, needsReauth: [] });
    expect((await store.getConnection('', flow.connectionId))?.generation).toBe(2);
    expect((await client.connections.list()).items.map(({ status }) => status)).toEqual(
      Array.from({ length: 6 }, () => 'ACTIVE'),
    );
  });
});

test('an id that does not exist cannot be disabled, and one that is configured is told apart', async () => {
  const stage = setStoredStage();
  expect(await codeOf(stage.client.integrations.disable('int_x'))).toBe('misconfigured');
  const configured = stage.another({ integrations: [{ app: 'acme', scheme: 'api_key' }] });
  expect(await codeOf(configured.integrations.disable('acme'))).toContain(
    'TypeError: The integration "acme" is configured',
  );
});

test('disabling twice is as good as once', async () => {
  const { client, integration } = await setConnected();
  const once = await client.integrations.disable(integration.id);
  expect(await client.integrations.disable(integration.id)).toEqual(once);
  const error = await client
    .entity('bob')
    .initiateConnection({ integrationId: integration.id })
    .catch((thrown: unknown) => thrown as OnBehalfError);
  expect(error).toMatchObject({ code: 'denied', retryable: false });
});
