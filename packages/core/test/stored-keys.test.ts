import type { IntegrationRow } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import type { Stage } from './acme-client.ts';
import { ring } from './key-stage.ts';
import { spoilt } from './spoilt.ts';
import { acmeClient, call, connectThrough, setStoredStage } from './stored-stage.ts';

const OLD = ring('old');
const NEW = ring('new', 'old');

/** An integration of a tenant, and alice's connection through it, sealed by `old`. */
async function setIntegration() {
  const stage = setStoredStage({ vault: OLD });
  const integration = await stage.client.tenant('acme').integrations.create(acmeClient);
  const connection = await connectThrough(stage, integration);
  const row = async () =>
    (await stage.store.getIntegration('acme', integration.id)) as IntegrationRow;
  const edit = async (columns: Partial<IntegrationRow>): Promise<void> => {
    await stage.store.updateIntegration({ ...(await row()), ...columns });
  };
  return { ...stage, id: integration.id, connectionId: connection.id, row, edit };
}

const keysOf = ({ sealed, sealedSecrets }: IntegrationRow) =>
  [sealed, sealedSecrets].map((it) => it && OLD.keyOf?.(it));

describe('rotating the keys of integrations in the store', () => {
  test('seals them and their secrets anew, and changes nothing else', async () => {
    const stage = await setIntegration();
    const before = await stage.row();
    expect(await stage.another({ vault: NEW }).rotateKeys()).toMatchObject({
      resealed: 2,
      remaining: { new: 3 },
      failed: 0,
    });
    const { sealed, sealedSecrets, version } = await stage.row();
    expect(await stage.row()).toEqual({ ...before, sealed, sealedSecrets, version });
    expect(keysOf(await stage.row())).toEqual(['new', 'new']);
    // Its secret is the same: a refresh needs it.
    stage.clock.advance(3600_000);
    const afterwards = stage.another({ vault: ring('new') }).tenant('acme');
    expect(await call(afterwards)).toContain('/items');
  });

  test('takes along one whose parts were sealed by different keys', async () => {
    const stage = await setIntegration();
    const { sealed } = await stage.row();
    await stage.another({ vault: NEW }).rotateKeys();
    await stage.edit({ sealed });
    expect(keysOf(await stage.row())).toEqual(['old', 'new']);
    expect(await stage.another({ vault: NEW }).rotateKeys()).toMatchObject({ resealed: 1 });
    expect(keysOf(await stage.row())).toEqual(['new', 'new']);
  });

  test('overwrites nothing that was changed meanwhile', async () => {
    const stage = await setIntegration();
    const { updateIntegration } = stage.store;
    stage.store.updateIntegration = async (row) => {
      stage.store.updateIntegration = updateIntegration;
      await stage.client.tenant('acme').integrations.disable(stage.id);
      return updateIntegration(row);
    };
    await stage.another({ vault: NEW }).rotateKeys();
    expect(await stage.row()).toMatchObject({ status: 'DISABLED' });
    expect(keysOf(await stage.row())).toEqual(['new', 'new']);
  });

  test('of another tenant leaves them as they are', async () => {
    const stage = await setIntegration();
    await stage.another({ vault: NEW }).tenant('globex').rotateKeys();
    expect(keysOf(await stage.row())).toEqual(['old', 'old']);
  });

  test('reports what cannot be opened', async () => {
    const stage = await setIntegration();
    const { sealedSecrets } = await stage.row();
    await stage.edit({ sealedSecrets: spoilt(sealedSecrets ?? new Uint8Array()) });
    const before = await stage.row();
    expect(await stage.another({ vault: NEW }).rotateKeys()).toMatchObject({
      failed: 1,
      failures: [{ kind: 'integration', tenantId: 'acme', id: stage.id }],
      remaining: { new: 1, old: 2 },
    });
    expect(await stage.row()).toEqual(before);
  });
});

describe('the doctor and integrations in the store', () => {
  test('finds nothing wrong with one that is as it was made', async () => {
    const stage = await setIntegration();
    expect(await stage.client.doctor()).toMatchObject({ ok: true, checked: 2, notes: [] });
    expect(await stage.client.tenant('globex').doctor()).toMatchObject({ checked: 0 });
  });

  test.each<
    [string, (stage: Awaited<ReturnType<typeof setIntegration>>) => Promise<unknown>, string]
  >([
    [
      'whose definition was changed',
      async ({ row, edit }) => edit({ sealed: spoilt((await row()).sealed) }),
      'not_opened',
    ],
    [
      'whose secrets were exchanged for its definition',
      async ({ row, edit }) => edit({ sealedSecrets: (await row()).sealed }),
      'not_opened',
    ],
    ['whose secrets are gone', ({ edit }) => edit({ sealedSecrets: null }), 'not_opened'],
    ['that says another app', ({ edit }) => edit({ app: 'other' }), 'not_opened'],
    [
      'that was sealed by a key that is gone',
      (stage) => stage.another({ vault: ring('gone', 'old') }).rotateKeys(),
      'key_missing',
    ],
  ])('finds one %s', async (_, change, code) => {
    const stage = await setIntegration();
    await stage.store.deleteConnection('acme', stage.connectionId);
    await change(stage);
    const { ok, counts, problems } = await stage.client.doctor();
    expect([ok, counts]).toEqual([false, { [code]: 1 }]);
    expect(problems).toMatchObject([
      { code, tenantId: 'acme', connectionId: null, integrationId: stage.id },
    ]);
    expect(JSON.stringify(problems)).not.toContain('acme-client-secret');
    expect(stage.log).toEqual([]);
  });

  test('tells once of one that does not open, and not again of each connection', async () => {
    const stage = await setIntegration();
    await stage.edit({ sealed: spoilt((await stage.row()).sealed) });
    stage.clock.advance(30 * 24 * 3600_000);
    const { counts } = await stage.client.tenant('acme').doctor();
    expect(counts).toEqual({ not_opened: 1 });
    expect(stage.log).toEqual([]);
  });

  test('notes an old key', async () => {
    const stage = await setIntegration();
    const { counts, ok } = await stage.another({ vault: NEW }).doctor();
    expect([ok, counts]).toEqual([true, { old_key: 2 }]);
  });

  test('takes one that is disabled for no problem, and its connections for not overdue', async () => {
    const stage = await setIntegration();
    await stage.client.tenant('acme').integrations.disable(stage.id);
    stage.clock.advance(30 * 24 * 3600_000);
    expect(await stage.client.tenant('acme').doctor()).toMatchObject({ ok: true, counts: {} });
    await stage.client.tenant('acme').integrations.enable(stage.id);
    const { counts } = await (stage as Stage).client.tenant('acme').doctor();
    expect(counts).toEqual({ refresh_overdue: 1 });
  });
});
