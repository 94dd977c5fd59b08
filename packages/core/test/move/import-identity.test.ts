import { bearerToken, defineApp } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acmeApp, codeOf, connect, finishFlow, startFlow } from '../acme-client.ts';
import { alices, setMoveStage } from './held.ts';

describe('a connection whose account is known', () => {
  test('is the one that its user connects again', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held(), { account: { id: 'id-octo' } })]);
    const [imported] = (await stage.client.connections.list()).items;
    expect((await connect(stage)).id).toBe(imported?.id);
    expect((await stage.client.connections.list({ status: 'ACTIVE' })).items).toHaveLength(1);
  });

  test("stays that account's: another one under the same external id is refused", async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held(), { account: { id: 'id-octo' } })]);
    stage.clock.advance(1);
    const other = alices(await stage.held('hubot'), { account: { id: 'id-hubot' } });
    const { failed } = await stage.bring([other]);
    expect(failed).toMatchObject([{ code: 'account_mismatch' }]);
    expect(await stage.use()).toBe('octo');
  });

  test('may be several of one user, through one integration', async () => {
    const stage = setMoveStage();
    for (const login of ['octo', 'hubot']) {
      const row = { account: { id: `id-${login}` }, externalId: login };
      const result = await stage.bring([alices(await stage.held(login), row)]);
      expect(result).toMatchObject({ imported: 1 });
    }
    expect(await stage.use()).toBe('ambiguous_connection');
  });

  test('has a label for people that cannot steer a model', async () => {
    const stage = setMoveStage();
    const label = `octo\n\n${'x'.repeat(500)}`;
    await stage.bring([alices(await stage.held(), { account: { id: 'id-octo', label } })]);
    const shown = (await stage.client.connections.list()).items[0]?.account?.label ?? '';
    expect(shown).toMatch(/^octo x+/);
    expect(shown.length).toBeLessThan(250);
  });
});

describe('a connection whose account nobody knows', () => {
  test('takes the account of whoever reconnects it, and then no other', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    const [imported] = (await stage.client.connections.list()).items;
    expect(imported?.account).toBeNull();
    const reconnect = async (login: string) => {
      const alice = stage.client.entity('alice');
      const request = await alice.initiateConnection({ connectionId: imported?.id });
      const token = request.redirectUrl?.split('/').at(-1) ?? '';
      const opened = await stage.client.openLink({ token, identity: 'alice' });
      const flow = { connectionId: '', redirectUrl: '', opened };
      return (await finishFlow(stage, flow, { login })).connection;
    };
    expect(await reconnect('octo')).toMatchObject({ id: imported?.id, account: { id: 'id-octo' } });
    expect(await codeOf(reconnect('hubot'))).toBe('account_mismatch');
  });

  test('is told the account by a later import', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    const heard: string[] = [];
    stage.client.on('refreshed', ({ type }) => heard.push(type));
    const account = { id: 'id-octo', label: 'octo' };
    expect(await stage.bring([alices(held, { account })])).toMatchObject({ updated: 1 });
    expect(heard).toEqual([]);
    expect(await stage.bring([alices(held, { account })])).toMatchObject({ unchanged: 1 });
    expect((await stage.client.connections.list()).items).toMatchObject([{ account }]);
    expect(await stage.use()).toBe('octo');
  });

  test('is another one for each external id, entity, integration and tenant', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const rows = [
      alices(held),
      alices(held, { externalId: 'row-2' }),
      alices(held, { entityId: 'bob' }),
      alices({ token: held.accessToken }, { app: null, integrationId: 'acme-token' }),
    ];
    expect(await stage.bring(rows)).toMatchObject({ imported: 4 });
    const { imported } = await stage.client.tenant('globex').connections.import(rows);
    expect(imported).toBe(4);
    const ids = (await stage.client.connections.list()).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^con_[\w-]{22}$/);
  });

  test('is another one if its parts run together differently', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const rows = [
      alices(held, { entityId: 'ab', externalId: 'c' }),
      alices(held, { entityId: 'a', externalId: 'bc' }),
    ];
    expect(await stage.bring(rows)).toMatchObject({ imported: 2 });
  });
});

test("a connection that was made another user's in the database gets no credentials", async () => {
  const stage = setMoveStage();
  await stage.bring([alices(await stage.held())]);
  const [row] = await stage.store.listConnections({ tenantId: '', limit: 1 });
  await stage.store.updateConnection({ ...row!, entityId: 'mallory' });
  stage.clock.advance(1);
  const { failed } = await stage.bring([alices(await stage.held())]);
  expect(failed).toMatchObject([{ code: 'account_mismatch' }]);
  expect(await stage.use('mallory')).toBe('misconfigured');
});

test('an app that cannot name accounts has one connection for each entity', async () => {
  const { account: _account, ...unnamed } = acmeApp;
  const app = defineApp({ ...unnamed, auth: [bearerToken()], actions: [] });
  const stage = setMoveStage({ apps: [app], integrations: [{ app: 'acme' }] } as never);
  const row = { ...alices({ token: 'the-token-of-alice' }), externalId: null };
  expect(await stage.bring([row])).toMatchObject({ imported: 1 });
  expect(await stage.bring([row])).toMatchObject({ unchanged: 1 });
  const alice = stage.client.entity('alice');
  const credentials = { token: 'another-token' };
  await alice.initiateConnection({ app: 'acme', credentials });
  expect((await alice.connections.list()).items).toMatchObject([{ account: { id: 'default' } }]);
});

test('what belongs to a user of the same flow is not touched by an import meanwhile', async () => {
  const stage = setMoveStage();
  const flow = await startFlow(stage.client);
  await stage.bring([alices(await stage.held(), { account: { id: 'id-octo' } })]);
  const { connection } = await finishFlow(stage, flow);
  expect((await stage.client.connections.list({ status: 'ACTIVE' })).items).toHaveLength(1);
  expect(connection.status).toBe('ACTIVE');
});
