import { describe, expect, test } from 'vitest';

import { connect } from '../acme-client.ts';
import { elsewhere } from './elsewhere.ts';
import { alices, HOUR_MS, setMoveStage } from './held.ts';

/** Alice's connection in two stores, which is renewed in the one that it came from. */
async function setMoved() {
  const stage = setMoveStage();
  const { id } = await connect(stage);
  const { client, store } = elsewhere(stage);
  await client.connections.import(stage.client.connections.export());
  const renewThere = async (): Promise<void> => {
    stage.clock.advance(HOUR_MS);
    await stage.client.connections.refresh(id);
  };
  const importAgain = async () => client.connections.import(stage.client.connections.export());
  return { ...stage, id, client, store, renewThere, importAgain };
}

const read = { action: 'ACME_GET', params: { path: '/me' } } as const;

describe('importing an export again', () => {
  test('does not bring back what was revoked here meanwhile', async () => {
    const { client, store, id, renewThere, importAgain } = await setMoved();
    await client.connections.revoke(id);
    const revoked = await store.getConnection('', id);
    await renewThere();
    expect(await importAgain()).toMatchObject({ unchanged: 1 });
    expect(await store.getConnection('', id)).toEqual(revoked);
  });

  test('renews what was disabled here, and leaves it disabled', async () => {
    const { client, store, id, renewThere, importAgain } = await setMoved();
    await client.connections.disable(id);
    await renewThere();
    expect(await importAgain()).toMatchObject({ updated: 1 });
    const { error } = await client.entity('alice').executeAction(read);
    expect(error).toMatchObject({ code: 'denied' });
    expect(await store.getConnection('', id)).toMatchObject({ status: 'DISABLED', generation: 2 });
    await client.connections.enable(id);
    expect((await client.entity('alice').executeAction(read)).successful).toBe(true);
  });

  test('brings what was renewed there, though it was refused here since', async () => {
    const { client, clock, store, id, renewThere, importAgain } = await setMoved();
    await renewThere();
    clock.advance(1000);
    const { error } = await client.entity('alice').executeAction(read);
    expect(error).toMatchObject({ code: 'reauth_required' });
    const recovered: string[] = [];
    client.on('recovered', ({ connectionId }) => recovered.push(connectionId));

    expect(await importAgain()).toMatchObject({ updated: 1 });
    expect(recovered).toEqual([id]);
    expect((await client.entity('alice').executeAction(read)).successful).toBe(true);
    const row = await store.getConnection('', id);
    expect(await importAgain()).toMatchObject({ unchanged: 1 });
    expect(await store.getConnection('', id)).toEqual({ ...row, lastUsedAt: expect.any(Number) });
  });

  test('tells nobody that what was revoked there was renewed', async () => {
    const { client, store, id, clock, another, importAgain } = await setMoved();
    const heard: string[] = [];
    client.on('refreshed', ({ type }) => heard.push(type));
    clock.advance(1000);
    await another().connections.revoke(id);
    expect(await importAgain()).toMatchObject({ updated: 1 });
    expect(await store.getConnection('', id)).toMatchObject({ status: 'REVOKED', sealed: null });
    expect(heard).toEqual([]);
  });

  test('is refused where the account, unknown until then, has a connection here', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    const { client } = elsewhere(stage);
    await client.connections.import(stage.client.connections.export());
    const { id } = await connect({ ...stage, client });
    stage.clock.advance(1000);
    await stage.bring([alices(held)], { verify: true });

    const { failed } = await client.connections.import(stage.client.connections.export());
    expect(failed).toMatchObject([{ code: 'account_mismatch' }]);
    expect(failed[0]?.message).toContain(id);
  });
});
