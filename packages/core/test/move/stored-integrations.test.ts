import type { ExportedConnection } from '@onbehalf/core';
import { memoryStore, type Store } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { acmeClient, call, connectThrough, setStoredStage } from '../stored-stage.ts';

async function exportedStage() {
  const stage = setStoredStage();
  const integration = await stage.client.integrations.create({ ...acmeClient, id: 'customers' });
  await connectThrough(stage, integration);
  const records: ExportedConnection[] = [];
  for await (const record of stage.client.connections.export()) records.push(record);
  return { ...stage, records };
}

test('connections wait for the integration that they go through', async () => {
  const { another, records } = await exportedStage();
  const client = another({ store: memoryStore() });
  const { failed } = await client.connections.import(records);
  expect(failed).toMatchObject([{ code: 'misconfigured' }]);
  await client.integrations.create({ ...acmeClient, id: 'customers' });
  expect(await client.connections.import(records)).toMatchObject({ imported: 1, failed: [] });
  expect(await call(client)).toContain('/items');
});

test('connections of an integration that is switched off are restored, and wait until it is on', async () => {
  const { another, records } = await exportedStage();
  const client = another({ store: memoryStore() });
  await client.integrations.create({ ...acmeClient, id: 'customers' });
  await client.integrations.disable('customers');
  expect(await client.connections.import(records)).toMatchObject({ imported: 1, failed: [] });
  expect(await call(client)).toBe('denied: integration_disabled');
  await client.integrations.enable('customers');
  expect(await call(client)).toContain('/items');
});

test('what is restored while its integration is deleted can be revoked, or is not there', async () => {
  const { another, records } = await exportedStage();
  const kept = memoryStore();
  let lastMoment = async (): Promise<unknown> => null;
  const store: Store = {
    ...kept,
    async deleteIntegration(...row) {
      await lastMoment();
      return kept.deleteIntegration(...row);
    },
  };
  const client = another({ store });
  await client.integrations.create({ ...acmeClient, id: 'customers' });
  lastMoment = async () => {
    lastMoment = async () => null;
    return another({ store }).connections.import(records);
  };
  const deleted = await client.integrations.delete('customers', { deleteConnections: true });
  expect(deleted).toMatchObject({ deleted: true, connections: { revoked: 1 } });
  expect(await kept.listConnections({ tenantId: '', limit: 10 })).toEqual([]);
});

test('plain credentials are not imported through an integration that is switched off', async () => {
  const { client, store } = setStoredStage();
  await client.integrations.create({ ...acmeClient, id: 'customers' });
  await client.integrations.disable('customers');
  const row = {
    entityId: 'alice',
    integrationId: 'customers',
    externalId: 'row-1',
    credentials: { accessToken: 'access-token-of-alice' },
  };
  expect((await client.connections.import([row])).failed).toMatchObject([{ code: 'denied' }]);
  expect(await store.listConnections({ tenantId: '', limit: 10 })).toEqual([]);
});
