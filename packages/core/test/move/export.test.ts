import type { ExportedConnection, ExportOptions } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, connect, startFlow } from '../acme-client.ts';
import { elsewhere, exported } from './elsewhere.ts';
import { alices, HOUR_MS, type MoveStage, setMoveStage } from './held.ts';

async function connected(): Promise<MoveStage & { readonly record: ExportedConnection }> {
  const stage = setMoveStage();
  await connect(stage);
  const [record] = await exported(stage.client);
  if (record === undefined) throw new Error('Nothing was exported.');
  return { ...stage, record };
}

const callOf = async (client: MoveStage['client'], entityId = 'alice') =>
  client.entity(entityId).executeAction({ action: 'ACME_GET', params: { path: '/me' } });

describe('an export', () => {
  test('moves connections to another store with the same keys: calls go on', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    expect(await client.connections.import([stage.record])).toMatchObject({ imported: 1 });
    expect((await callOf(client)).successful).toBe(true);
    stage.clock.advance(HOUR_MS);
    expect((await callOf(client)).successful).toBe(true);
    const row = await store.getConnection('', stage.record.id);
    expect(row).toMatchObject({ entityId: 'alice', account: { id: 'id-octo' }, lease: null });
  });

  test('is JSON that shows no secret, and holds every column but the lease', async () => {
    const { record, store } = await connected();
    const text = JSON.stringify(record);
    expect(text).not.toMatch(/access-\d|refresh-\d/);
    const bytes = Buffer.from(record.sealed ?? '', 'base64');
    expect(bytes.toString('latin1')).not.toMatch(/access-\d|refresh-\d/);
    const row = await store.getConnection('', record.id);
    const { lease: _lease, ...columns } = row ?? { lease: null };
    expect(record).toEqual({ ...columns, format: 1, sealed: bytes.toString('base64') });
    expect(bytes).toEqual(Buffer.from(row?.sealed ?? []));
  });

  test('has what was ever usable, of this tenant alone, and what was asked for', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const own = { app: null, integrationId: 'acme-token' };
    await stage.bring([
      alices(held),
      alices(held, { entityId: 'bob' }),
      alices({ token: 'the-token-of-bob' }, { entityId: 'bob', ...own }),
    ]);
    await stage.client.tenant('globex').connections.import([alices(held)]);
    await startFlow(stage.client, { entityId: 'carol' });
    const ofWhom = async (options?: ExportOptions) =>
      (await exported(stage.client, options)).map((it) => `${it.entityId} ${it.integrationId}`);
    expect((await ofWhom()).toSorted()).toEqual(['alice acme', 'bob acme', 'bob acme-token']);
    expect(await ofWhom({ entityId: 'alice', app: 'acme' })).toEqual(['alice acme']);
    expect(await ofWhom({ integrationId: 'acme-token' })).toEqual(['bob acme-token']);
    expect(await exported(stage.client.tenant('globex'))).toMatchObject([{ tenantId: 'globex' }]);
  });

  test('is complete, however many pages there are', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const rows = Array.from({ length: 450 }, (_, index) =>
      alices(held, { externalId: `${index}`, createdAt: 1_900_000_000_000 + (index % 3) }),
    );
    await stage.bring(rows);
    const records = await exported(stage.client);
    expect(records).toHaveLength(450);
    expect(new Set(records.map(({ id }) => id)).size).toBe(450);
  });

  test('that is cancelled says so, since it is not all', async () => {
    const stage = await connected();
    const stop = new AbortController();
    stop.abort();
    expect(await codeOf(exported(stage.client, { signal: stop.signal }))).toBe('cancelled');
  });

  test('refuses what it does not know, since it would export too much', async () => {
    const stage = await connected();
    expect(await codeOf(exported(stage.client, { entity: 'bob' } as never))).toMatch(/^TypeError/);
    expect(await codeOf(exported(stage.client, { app: 'acmee' }))).toMatch(/^TypeError/);
    expect(await codeOf(exported(stage.client, { entityId: undefined, app: '' }))).toMatch(
      /^TypeError/,
    );
  });
});

describe('a record', () => {
  const moved: readonly (readonly [string, Partial<ExportedConnection>, string])[] = [
    ['another entity', { entityId: 'mallory' }, 'misconfigured'],
    ['another id', { id: 'con_another' }, 'misconfigured'],
    ['another integration', { integrationId: 'acme-token' }, 'misconfigured'],
    ['another tenant', { tenantId: 'globex' }, 'invalid_params'],
    ['another app', { app: 'other' }, 'misconfigured'],
    ['an integration that is not here', { integrationId: 'gone' }, 'misconfigured'],
  ];
  test.for(moved)('that was moved to %s is refused', async ([, changes, code]) => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    const { failed } = await client.connections.import([{ ...stage.record, ...changes }]);
    expect(failed).toMatchObject([{ index: 0, code }]);
    expect(await store.listConnections({ tenantId: '', limit: 10 })).toEqual([]);
  });

  test('does not open in another tenant, though it says that it is of that', async () => {
    const stage = await connected();
    const { client } = elsewhere(stage);
    const record = { ...stage.record, tenantId: 'globex' };
    const { failed } = await client.tenant('globex').connections.import([record]);
    expect(failed).toMatchObject([{ code: 'misconfigured' }]);
  });

  test('that other keys have sealed is refused, and so is one that was changed', async () => {
    const stage = await connected();
    const { client } = elsewhere(stage, 'another-key-of-thirty-two-bytes!');
    expect((await client.connections.import([stage.record])).failed).toMatchObject([
      { code: 'misconfigured' },
    ]);
    const bytes = Buffer.from(stage.record.sealed ?? '', 'base64');
    bytes[bytes.length - 20]! ^= 1;
    const changed = { ...stage.record, sealed: bytes.toString('base64') };
    const { failed } = await elsewhere(stage).client.connections.import([changed]);
    expect(failed).toMatchObject([{ code: 'misconfigured' }]);
  });

  test('of what was revoked here cannot be made one that works', async () => {
    const stage = await connected();
    stage.acme.answer = ({ url }) =>
      url.endsWith('/revoke') ? new Response(null, { status: 503 }) : undefined;
    await stage.client.connections.revoke(stage.record.id);
    const [record] = await exported(stage.client);
    expect(record).toMatchObject({ status: 'REVOKED', statusReason: 'revocation_failed' });
    const active = { ...record, status: 'ACTIVE', statusReason: null } as ExportedConnection;
    const { client, store } = elsewhere(stage);
    expect((await client.connections.import([active])).failed).toMatchObject([
      { code: 'misconfigured' },
    ]);
    expect(await client.connections.import([record!])).toMatchObject({ imported: 1 });
    expect(await store.getConnection('', record?.id ?? '')).toMatchObject({ status: 'REVOKED' });
  });

  const malformed: readonly (readonly [string, object])[] = [
    ['of a later form', { format: 2 }],
    ['with a member of a later form', { leases: [] }],
    ['without a status', { status: undefined }],
    ['that waits for its user', { status: 'UNCONFIRMED' }],
    ['without credentials', { sealed: null }],
    ['whose credentials are no base64', { sealed: '***' }],
    ['whose times are none', { expiresAt: '2030-01-01' }],
    ['whose id is none', { id: '../con_1' }],
    ['whose texts no database keeps', { alias: 'a\0b' }],
    ['whose account is none', { account: { id: 1 } }],
    ['whose account fits no index', { account: { id: 'x'.repeat(513), label: 'x' } }],
  ];
  test.for(malformed)('%s is refused as it is', async ([, changes]) => {
    const stage = await connected();
    const record = { ...stage.record, ...changes } as ExportedConnection;
    const { failed } = await elsewhere(stage).client.connections.import([record]);
    expect(failed).toMatchObject([{ code: 'invalid_params', entityId: 'alice' }]);
  });

  test('changes nothing where it is already, nor where that is newer', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    await client.connections.import([stage.record]);
    const restored = await store.getConnection('', stage.record.id);
    expect(await client.connections.import([stage.record])).toMatchObject({ unchanged: 1 });
    expect(await store.getConnection('', stage.record.id)).toEqual(restored);

    stage.clock.advance(HOUR_MS);
    await callOf(client);
    const renewed = await store.getConnection('', stage.record.id);
    expect(await client.connections.import([stage.record])).toMatchObject({ unchanged: 1 });
    expect(await store.getConnection('', stage.record.id)).toEqual(renewed);
  });

  test('of later replaces what was exported before', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    await client.connections.import([stage.record]);
    stage.clock.advance(HOUR_MS);
    await callOf(stage.client);
    const [later] = await exported(stage.client);
    expect(await client.connections.import([later!])).toMatchObject({ updated: 1 });
    const row = await store.getConnection('', stage.record.id);
    expect(row).toMatchObject({ generation: 2, expiresAt: later?.expiresAt });
    expect((await callOf(client)).successful).toBe(true);
    // An earlier file that turns up afterwards.
    expect(await client.connections.import([stage.record])).toMatchObject({ unchanged: 1 });
  });

  test('of later, whose credentials are older, changes nothing', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    await client.connections.import([stage.record]);
    stage.clock.advance(HOUR_MS);
    await callOf(client);
    const renewed = await store.getConnection('', stage.record.id);
    stage.clock.advance(1000);
    await stage.client.connections.disable(stage.record.id);
    expect(await client.connections.import(await exported(stage.client))).toMatchObject({
      unchanged: 1,
    });
    expect(await store.getConnection('', stage.record.id)).toEqual(renewed);
  });

  test('of credentials that were renewed elsewhere as often is another generation here', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    const second = elsewhere(stage);
    // Both get a token of their own for one refresh token, as some providers allow.
    stage.acme.answer = ({ url }) =>
      url.endsWith('/token')
        ? Response.json({ access_token: `token-${stage.clock.now()}`, expires_in: 3600 })
        : undefined;
    for (const it of [client, second.client]) {
      await it.connections.import([stage.record]);
      stage.clock.advance(1000);
      await it.connections.refresh(stage.record.id);
    }
    expect(await client.connections.import(await exported(second.client))).toMatchObject({
      updated: 1,
    });
    expect(await store.getConnection('', stage.record.id)).toMatchObject({ generation: 3 });
  });

  test('is refused where its account has a connection already, or its id is another', async () => {
    const stage = await connected();
    const { client, store } = elsewhere(stage);
    const { id } = await connect({ ...stage, client });
    const { failed } = await client.connections.import([stage.record]);
    expect(failed).toMatchObject([{ code: 'account_mismatch' }]);
    expect(failed[0]?.message).toContain(id);

    await store.deleteConnection('', id);
    const row = await stage.store.getConnection('', stage.record.id);
    await store.insertConnection({ ...row!, entityId: 'bob' });
    expect((await client.connections.import([stage.record])).failed).toMatchObject([
      { code: 'account_mismatch' },
    ]);
  });
});

test('a whole store moves, and moving it twice changes nothing', async () => {
  const stage = setMoveStage();
  const held = await stage.held();
  const rows = Array.from({ length: 30 }, (_, index) => alices(held, { externalId: `${index}` }));
  await stage.bring(rows);
  const { client, store } = elsewhere(stage);
  expect(await client.connections.import(stage.client.connections.export())).toMatchObject({
    imported: 30,
  });
  expect(await client.connections.import(stage.client.connections.export())).toMatchObject({
    unchanged: 30,
  });
  const query = { tenantId: '', limit: 100 };
  expect(await store.listConnections(query)).toEqual(await stage.store.listConnections(query));
  // What was imported there is known here, too.
  expect(await client.connections.import(rows)).toMatchObject({ unchanged: 30 });
});
