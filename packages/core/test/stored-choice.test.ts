import { describe, expect, test } from 'vitest';

import { type AcmeClient, codeOf } from './acme-client.ts';
import { acmeClient, call, connectThrough, setStoredStage } from './stored-stage.ts';

/** Through which integration `{ app }` connects, or why not. */
async function chosenBy(client: AcmeClient): Promise<string> {
  const { connectionId } = await client.entity('alice').initiateConnection({ app: 'acme' });
  const connection = await client.connections.get(connectionId);
  return connection?.integrationId ?? 'none';
}

const another = { ...acmeClient, clientId: 'acme-client-2' };

describe('{ app } is', () => {
  test('the one whose id is the app’s slug, configured or stored', async () => {
    const stage = setStoredStage();
    const { client } = stage;
    await client.integrations.create({ ...acmeClient, id: 'acme-eu' });
    await client.integrations.create({ ...acmeClient, id: 'acme' });
    expect(await chosenBy(client)).toBe('acme');
    const configured = stage.another({ integrations: [acmeClient] }).tenant('globex');
    await configured.integrations.create(acmeClient);
    expect(await chosenBy(configured)).toBe('acme');
  });

  test('else the only one, of both together', async () => {
    const stage = setStoredStage();
    const { id } = await stage.client.integrations.create(acmeClient);
    expect(await chosenBy(stage.client)).toBe(id);
    const eu = { ...another, id: 'acme-eu' };
    const both = stage.another({ integrations: [eu] });
    expect(await codeOf(chosenBy(both))).toBe(
      `TypeError: "acme" has several integrations; choose one by integrationId: acme-eu, ${id}.`,
    );
    expect(await chosenBy(both.tenant('globex'))).toBe('acme-eu');
  });

  test('none of another tenant, or of another app', async () => {
    const { client } = setStoredStage();
    await client.tenant('acme').integrations.create({ ...acmeClient, id: 'acme' });
    const missing = /^TypeError: There is no integration for "acme": add .* or create one/;
    expect(await codeOf(chosenBy(client.tenant('globex')))).toMatch(missing);
    expect(await codeOf(chosenBy(client))).toMatch(missing);
  });

  test('not one that is disabled, where another one is not', async () => {
    const { client } = setStoredStage();
    const old = await client.integrations.create(acmeClient);
    const current = await client.integrations.create(another);
    expect(await codeOf(chosenBy(client))).toContain('several integrations');
    await client.integrations.disable(old.id);
    expect(await chosenBy(client)).toBe(current.id);
    await client.integrations.disable(current.id);
    expect(await codeOf(chosenBy(client))).toBe('denied');
  });
});

describe('an id that is configured and in the store', () => {
  test('is one client while it moves into the store, and no call fails', async () => {
    const before = setStoredStage();
    const old = before.another({ integrations: [acmeClient] });
    await before.client.integrations.create({ ...acmeClient, id: 'acme' });
    const restarted = before.another({ integrations: [acmeClient] });
    const connection = await connectThrough(
      { client: old, acme: before.acme },
      {
        id: 'acme',
        tenantId: '',
      },
    );
    for (const client of [old, restarted, before.client]) {
      expect(await call(client, connection.id)).toContain('/items');
      expect(await chosenBy(client)).toBe('acme');
    }
  });

  test('is disabled in the store for both, and can be revoked through both', async () => {
    const stage = setStoredStage();
    const { client, acme, clock } = stage;
    const old = stage.another({ integrations: [acmeClient] });
    const own = { id: 'acme', tenantId: '' };
    const first = await connectThrough({ client: old, acme }, own);
    const second = await connectThrough({ client: old, acme }, own, 'octo-2');
    await client.integrations.create({ ...acmeClient, id: 'acme' });
    clock.advance(60_000);
    expect(await call(old, first.id)).toContain('/items');

    await client.integrations.disable('acme');
    const sent = acme.requests.length;
    for (const process of [client, old, stage.another({ integrations: [acmeClient] })]) {
      expect(await call(process, first.id)).toBe('denied: integration_disabled');
    }
    expect(acme.requests).toHaveLength(sent);
    for (const [process, { id }] of [[client, first] as const, [old, second] as const]) {
      expect(await process.connections.revoke(id)).toMatchObject({ statusReason: 'revoked' });
    }
    await client.integrations.enable('acme');
    expect(await chosenBy(old)).toBe('acme');
  });

  test.each([
    { clientId: 'acme-client-2' },
    { scheme: 'bearer_token' },
    { apiUrl: 'https://api.acme-eu.example', authUrl: 'https://auth.acme-eu.example' },
  ])('is refused where they differ, in that tenant alone: %o', async (difference) => {
    const stage = setStoredStage();
    const { client } = stage;
    const theirs = { ...acmeClient, ...difference, id: 'acme' };
    await client.tenant('acme').integrations.create(theirs);
    const sent = stage.acme.requests.length;
    const both = stage.another({ integrations: [acmeClient] });
    expect(await codeOf(chosenBy(both.tenant('acme')))).toBe('misconfigured');
    expect(stage.acme.requests).toHaveLength(sent);
    expect(await chosenBy(both.tenant('globex'))).toBe('acme');
  });

  test('is looked for once a minute in each tenant: a call pays for it no more', async () => {
    const stage = setStoredStage();
    let reads = 0;
    const client = stage.another({
      integrations: [acmeClient],
      store: {
        ...stage.store,
        getIntegration: async (tenantId, id) => {
          reads++;
          return stage.store.getIntegration(tenantId, id);
        },
      },
    });
    await connectThrough({ client, acme: stage.acme }, { id: 'acme', tenantId: '' });
    expect(reads).toBe(1);
    for (let count = 0; count < 3; count++) await call(client);
    expect(reads).toBe(1);
    await client.tenant('globex').entity('alice').initiateConnection({ app: 'acme' });
    expect(reads).toBe(2);
    stage.clock.advance(60_000);
    await call(client);
    expect(reads).toBe(3);
  });
});

describe('where a function finds integrations', () => {
  test('the store is not asked, and keeps none', async () => {
    const stage = setStoredStage();
    await stage.client.integrations.create({ ...acmeClient, id: 'stored' });
    const client = stage.another({
      integrations: (query) => ('app' in query || query.id === 'acme' ? acmeClient : null),
    });
    const stored = client.entity('alice').initiateConnection({ integrationId: 'stored' });
    expect(await codeOf(stored)).toBe('misconfigured');
    expect(await chosenBy(client)).toBe('acme');
    const { integrations } = client;
    for (const attempt of [
      () => integrations.create(acmeClient),
      () => integrations.get('stored'),
      () => integrations.list(),
      () => integrations.update('stored', {}),
      () => integrations.disable('stored'),
      () => integrations.enable('stored'),
      () => integrations.delete('stored'),
    ]) {
      expect(await codeOf(attempt())).toContain('TypeError: A function finds the integrations');
    }
  });
});
