import { describe, expect, test } from 'vitest';

import { connect } from '../acme-client.ts';
import { alices, HOUR_MS, setMoveStage } from './held.ts';

const verify = { verify: true };

describe('an import that asks the provider', () => {
  test('knows the account by its word, whatever is said of it', async () => {
    const stage = setMoveStage();
    const rows = [
      alices(await stage.held(), { externalId: null }),
      alices(await stage.held('hubot'), { entityId: 'bob', account: { id: 'somebody' } }),
    ];
    expect(await stage.bring(rows, verify)).toMatchObject({ imported: 2, failed: [] });
    const { items } = await stage.client.connections.list();
    expect(items.map(({ account }) => account?.id ?? '').toSorted()).toEqual([
      'id-hubot',
      'id-octo',
    ]);
  });

  test('refuses what the provider refuses, and leaves no trace of it', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    stage.acme.revoke('everything');
    const { failed } = await stage.bring([alices(held)], verify);
    expect(failed).toMatchObject([{ index: 0, code: 'access_denied' }]);
    expect(failed[0]?.message).not.toContain(held.accessToken);
    expect(await stage.store.listConnections({ tenantId: '', limit: 10 })).toEqual([]);
  });

  test('finds the connection that the user has made here', async () => {
    const stage = setMoveStage();
    const { id } = await connect(stage);
    const connectionIds: (string | null)[] = [];
    const onProgress = ({ connectionId }: { readonly connectionId: string | null }) =>
      connectionIds.push(connectionId);
    const rows = [alices(await stage.held())];
    expect(await stage.bring(rows, { ...verify, onProgress })).toMatchObject({ unchanged: 1 });
    expect(connectionIds).toEqual([id]);
  });

  test('asks once: who it is stays known', async () => {
    const stage = setMoveStage();
    const row = alices(await stage.held());
    await stage.bring([row], verify);
    const asked = stage.acme.requests.length;
    expect(await stage.bring([row], verify)).toMatchObject({ unchanged: 1 });
    expect(stage.acme.requests).toHaveLength(asked);
  });

  test('learns whose an earlier import was, by the token that was renewed since', async () => {
    const stage = setMoveStage();
    const row = alices(await stage.held());
    await stage.bring([row]);
    stage.clock.advance(HOUR_MS);
    await stage.use();
    expect(await stage.bring([row], verify)).toMatchObject({ updated: 1 });
    const { items } = await stage.client.connections.list();
    expect(items).toMatchObject([{ account: { id: 'id-octo', label: 'octo' } }]);
  });

  test('does not spend what would renew a token that has died', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    stage.clock.advance(HOUR_MS);
    const asked = stage.acme.requests.length;
    expect(await stage.bring([alices(held)], verify)).toMatchObject({ imported: 1 });
    expect(stage.acme.requests).toHaveLength(asked);
    const { failed } = await stage.bring([alices(held, { externalId: null })], verify);
    expect(failed).toMatchObject([{ code: 'invalid_params' }]);
    expect(await stage.use()).toBe('octo');
  });
});
