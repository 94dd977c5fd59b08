import { envelopeVault, OnBehalfError, type Vault } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect, setStage, type Stage } from './acme-client.ts';
import { bring, ring, rowOf, sealedBy } from './key-stage.ts';
import { type TestWrapper, testWrapper } from './test-wrapper.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;

const vaultOf = (wrapper: TestWrapper, previous?: Vault) => envelopeVault({ wrapper, previous });

/** Data keys of three entities in two tenants, wrapped by `old`. */
async function setDataKeys() {
  const stage = setStage({ vault: vaultOf(testWrapper('old')) });
  for (const entityId of ['alice', 'bob']) await bring(stage, stage.client, entityId);
  await bring(stage, stage.client.tenant('acme'));
  const wrappedBy = async () =>
    (await stage.store.walkDataKeys({ limit: 100 })).map((row) => row.wrappedBy).toSorted();
  return { ...stage, wrappedBy };
}

const use = (stage: Stage, ...keyIds: string[]) =>
  stage
    .another({ vault: vaultOf(testWrapper(...keyIds)) })
    .entity('alice')
    .executeAction(call);

describe('rotating the key that wraps data keys', () => {
  test('wraps each data key anew, and leaves what they have sealed as it is', async () => {
    const stage = await setDataKeys();
    const before = await stage.store.walkConnections({ limit: 100 });
    const client = stage.another({ vault: vaultOf(testWrapper('new', 'old')) });
    expect(await client.rotateKeys()).toMatchObject({
      resealed: 0,
      rewrapped: 3,
      complete: true,
      remaining: { 'data key': 3, new: 3 },
      failed: 0,
    });
    expect(await stage.store.walkConnections({ limit: 100 })).toEqual(before);
    expect((await use(stage, 'new')).error?.code).not.toBe('misconfigured');
    expect((await use(stage, 'old')).successful).toBe(false);
    expect(await client.rotateKeys()).toMatchObject({ rewrapped: 0, remaining: { new: 3 } });
  });

  test('of one tenant leaves the others as they are', async () => {
    const stage = await setDataKeys();
    const client = stage.another({ vault: vaultOf(testWrapper('new', 'old')) });
    await client.tenant('acme').rotateKeys();
    expect(await stage.wrappedBy()).toEqual(['new', 'old', 'old']);
  });

  test('brings back no data key that was destroyed meanwhile', async () => {
    const stage = await setDataKeys();
    const client = stage.another({ vault: vaultOf(testWrapper('new', 'old')) });
    const { updateDataKey } = stage.store;
    stage.store.updateDataKey = async (row) => {
      stage.store.updateDataKey = updateDataKey;
      await client.tenant(row.tenantId).entity(row.entityId).erase();
      return updateDataKey(row);
    };
    expect(await client.rotateKeys()).toMatchObject({ rewrapped: 2, remaining: { new: 2 } });
    expect(await stage.wrappedBy()).toEqual(['new', 'new']);
  });

  test('two at once end with the same', async () => {
    const stage = await setDataKeys();
    const results = await Promise.all(
      [1, 2].map(async () =>
        stage.another({ vault: vaultOf(testWrapper('new', 'old')) }).rotateKeys(),
      ),
    );
    for (const { remaining } of results) expect(remaining).toEqual({ 'data key': 3, new: 3 });
    expect(await stage.wrappedBy()).toEqual(['new', 'new', 'new']);
  });

  test('reports a data key that cannot be unwrapped, and goes on', async () => {
    const stage = await setDataKeys();
    const wrapper = testWrapper('new', 'old');
    const { unwrap } = wrapper;
    wrapper.unwrap = async (wrapped, context) => {
      if (context.entityId === 'bob') throw new OnBehalfError('misconfigured', 'It was changed.');
      return unwrap(wrapped, context);
    };
    expect(await stage.another({ vault: vaultOf(wrapper) }).rotateKeys()).toMatchObject({
      rewrapped: 2,
      remaining: { 'data key': 3, new: 2, old: 1 },
      failed: 1,
      failures: [{ kind: 'data_key', tenantId: '', id: 'bob' }],
    });
  });

  test('is ended by a wrapper that is out of reach, and continued later', async () => {
    const stage = await setDataKeys();
    const wrapper = testWrapper('new', 'old');
    const client = stage.another({ vault: vaultOf(wrapper) });
    wrapper.fails = () => new Error('out of reach');
    await expect(client.rotateKeys()).rejects.toThrow('The key wrapper "test-kms" failed.');
    wrapper.fails = null;
    expect(await client.rotateKeys()).toMatchObject({ rewrapped: 3, complete: true });
  });
});

test('a product moves from a key ring to data keys while calls go on', async () => {
  const stage = setStage({ vault: ring('old') });
  const { id } = await connect(stage);
  const client = stage.another({ vault: vaultOf(testWrapper('k1'), ring('old')) });
  expect((await client.entity('alice').executeAction(call)).successful).toBe(true);
  expect(sealedBy(await rowOf(stage, id))).toBe('old');
  expect(await client.rotateKeys()).toMatchObject({
    resealed: 1,
    remaining: { 'data key': 1, k1: 1 },
  });
  // The ring may go.
  const afterwards = stage.another({ vault: vaultOf(testWrapper('k1')) });
  expect((await afterwards.entity('alice').executeAction(call)).successful).toBe(true);
  expect(await afterwards.doctor()).toMatchObject({ ok: true, notes: [] });
});

test('a token that came while the wrapper was away is kept', async () => {
  const wrapper = testWrapper('k1');
  const stage = setStage({ vault: vaultOf(wrapper) });
  const { id } = await connect(stage);
  stage.clock.advance(3600_000);
  stage.acme.answer = (request) => {
    if (request.form.get('grant_type') !== 'refresh_token') return undefined;
    // It began with a key that is almost five minutes old, and takes a while.
    stage.clock.advance(5 * 60_000);
    wrapper.fails = () => new Error('out of reach');
    return stage.acme.ownAnswer(request);
  };
  // The token is stored; only to use it the wrapper has to be back.
  const { error } = await stage.client.entity('alice').executeAction(call);
  expect(error).toMatchObject({ code: 'internal', retryable: true });
  expect(await rowOf(stage, id)).toMatchObject({ generation: 2, status: 'ACTIVE', lease: null });
  wrapper.fails = null;
  expect((await stage.client.entity('alice').executeAction(call)).successful).toBe(true);
});
