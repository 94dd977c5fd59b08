import { type ConnectionRow, OnBehalfError, type RotateKeysProgress } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect, finishFlow, glassVault, setStage, type Stage, startFlow } from './acme-client.ts';
import { bring, ring, rowOf, sealedBy, setFourRows, setKeyStage } from './key-stage.ts';
import { spoilt } from './spoilt.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const NEW = ring('new', 'old');

describe('rotating the keys', () => {
  test('seals everything of every tenant with the first key, and says that none hangs on another', async () => {
    const stage = await setFourRows();
    const client = stage.another({ vault: NEW });
    expect(await client.rotateKeys()).toEqual({
      checked: 8,
      resealed: 4,
      rewrapped: 0,
      complete: true,
      remaining: { new: 4 },
      failed: 0,
      failures: [],
      keepOldKeysUntil: '2030-01-01T00:10:00.000Z',
    });
    expect(await stage.keys()).toEqual(['new', 'new', 'new', 'new']);
    // Nothing is left that only the old key opens.
    const afterwards = stage.another({ vault: ring('new') });
    stage.acme.answer = () => Response.json({});
    expect((await afterwards.entity('carol').executeAction(call)).successful).toBe(true);
    const theirs = await afterwards.tenant('acme').entity('alice').executeAction(call);
    expect(theirs.successful).toBe(true);
  });

  test('of one tenant leaves the others as they are', async () => {
    const stage = await setFourRows();
    const client = stage.another({ vault: NEW });
    expect(await client.tenant('acme').rotateKeys()).toMatchObject({
      resealed: 1,
      remaining: { new: 1 },
    });
    expect(await stage.keys()).toEqual(['new', 'old', 'old', 'old']);
    expect(await client.tenant('').rotateKeys()).toMatchObject({ remaining: { new: 3 } });
  });

  test('changes nothing of a row but its seal', async () => {
    const stage = await setFourRows();
    const [id = ''] = stage.ids;
    const before = await rowOf(stage, id);
    await stage.another({ vault: NEW }).rotateKeys();
    const { sealed, version } = await rowOf(stage, id);
    expect(await rowOf(stage, id)).toEqual({ ...before, sealed, version });
    expect(sealed).not.toEqual(before.sealed);
    expect(version).toBe(before.version + 1);
  });

  test('once it is done writes nothing any more', async () => {
    const stage = await setFourRows();
    const client = stage.another({ vault: NEW });
    await client.rotateKeys();
    const before = await stage.store.walkConnections({ limit: 10 });
    expect(await client.rotateKeys()).toMatchObject({ checked: 4, resealed: 0 });
    expect(await stage.store.walkConnections({ limit: 10 })).toEqual(before);
  });

  test('finds what was sealed by an old key while it ran', async () => {
    const stage = await setFourRows();
    const walk = stage.store.walkConnections;
    let late = '';
    stage.store.walkConnections = async (query) => {
      const rows = await walk(query);
      if (late === '') late = await bring(stage, stage.client, 'dave');
      return rows;
    };
    const { remaining } = await stage.another({ vault: NEW }).rotateKeys();
    expect(remaining).toEqual({ new: 5 });
    expect(sealedBy(await rowOf(stage, late))).toBe('new');
  });

  test.each<[string, (stage: Stage, id: string) => Promise<unknown>, string]>([
    ['disabled', (stage, id) => stage.client.connections.disable(id), 'DISABLED'],
    [
      'expired',
      async (stage) => {
        stage.acme.revoke('everything');
        await stage.client.entity('alice').executeAction(call);
      },
      'EXPIRED',
    ],
    [
      'revoked in vain',
      async (stage, id) => {
        stage.acme.answer = ({ url }) =>
          url.endsWith('/revoke') ? Response.json({}, { status: 500 }) : undefined;
        await stage.client.connections.revoke(id);
      },
      'REVOKED',
    ],
    [
      'revoked while its old seal could not be replaced',
      async (stage, id) => {
        const row = await rowOf(stage, id);
        await stage.store.updateConnection({
          ...row,
          status: 'REVOKED',
          statusReason: 'revocation_failed',
        });
      },
      'REVOKED',
    ],
  ])('takes what is %s along', async (_, happen, status) => {
    const stage = setKeyStage();
    const { id } = await connect(stage);
    await happen(stage, id);
    const client = stage.another({ vault: NEW });
    expect(await client.rotateKeys()).toMatchObject({ resealed: 1, failed: 0 });
    expect(await rowOf(stage, id)).toMatchObject({ status });
    // What is sealed is still there, for the same purpose: it can be revoked.
    stage.acme.answer = () => undefined;
    const revoked = await stage.another({ vault: ring('new') }).connections.revoke(id);
    expect(revoked).toMatchObject({ status: 'REVOKED', statusReason: 'revoked' });
  });

  test('takes along what nobody has confirmed, which stays unusable until somebody does', async () => {
    const stage = setKeyStage();
    const flow = await startFlow(stage.client);
    const callbackUrl = stage.acme.approve(flow.opened.authorizationUrl);
    const { browserSecret } = flow.opened;
    await stage.client.completeConnection({ callbackUrl, browserSecret, identity: null });
    const client = stage.another({ vault: NEW });
    expect(await client.rotateKeys()).toMatchObject({ resealed: 1 });
    expect((await client.entity('alice').executeAction(call)).error?.code).toBe(
      'connection_required',
    );
    const confirm = { callbackUrl, browserSecret, identity: 'alice' };
    expect((await client.completeConnection(confirm)).connection.status).toBe('ACTIVE');
  });

  test('leaves links that are under way to the old keys, and says for how long', async () => {
    const stage = setKeyStage();
    const flow = await startFlow(stage.client);
    const client = stage.another({ vault: NEW });
    const { keepOldKeysUntil } = await client.rotateKeys();
    const lifetime = Date.parse(keepOldKeysUntil) - stage.clock.now();
    stage.clock.advance(lifetime - 1);
    expect((await finishFlow({ ...stage, client }, flow)).connection.status).toBe('ACTIVE');
  });
});

describe('a rotation that is stopped', () => {
  test('is continued by the next, which reads what is left', async () => {
    const stage = await setFourRows();
    const client = stage.another({ vault: NEW });
    const stop = new AbortController();
    const seen: RotateKeysProgress[] = [];
    const stopped = await client.rotateKeys({
      batch: 2,
      signal: stop.signal,
      onProgress(progress) {
        seen.push(progress);
        stop.abort();
      },
    });
    expect(seen).toEqual([{ checked: 2, resealed: 2, rewrapped: 0 }]);
    expect(stopped).toMatchObject({ complete: false, resealed: 2, remaining: { new: 2 } });
    expect(await stage.keys()).toEqual(['new', 'new', 'old', 'old']);
    expect(await client.rotateKeys()).toMatchObject({
      complete: true,
      resealed: 2,
      remaining: { new: 4 },
    });
  });

  test('that was stopped before it began does nothing', async () => {
    const stage = await setFourRows();
    const client = stage.another({ vault: NEW });
    const result = await client.rotateKeys({ signal: AbortSignal.abort() });
    expect(result).toMatchObject({ checked: 0, complete: false, remaining: {} });
  });
});

describe('what cannot be opened', () => {
  const corrupt = async (stage: Stage, id: string, change: (sealed: Uint8Array) => Uint8Array) => {
    const row = await rowOf(stage, id);
    const sealed = change(Uint8Array.from(row.sealed ?? []));
    await stage.store.updateConnection({ ...row, sealed });
    return rowOf(stage, id);
  };

  test.each<[string, (sealed: Uint8Array, other: ConnectionRow) => Uint8Array, object]>([
    ['was changed', spoilt, { new: 3, old: 1 }],
    ['was cut off', (sealed) => sealed.subarray(0, 20), { new: 3, 'unknown key': 1 }],
    ['is another row’s', (_, { sealed }) => sealed ?? new Uint8Array(), { new: 3, old: 1 }],
    [
      'was planted as plaintext',
      () => new TextEncoder().encode('{"secrets":{}}'),
      { new: 3, 'unknown key': 1 },
    ],
    [
      'was sealed by a key that is gone',
      (sealed) => Uint8Array.from([1, 3, 0x6b, 0x2d, 0x30, ...sealed.subarray(5)]),
      { new: 3, 'k-0': 1 },
    ],
  ])('because it %s is reported and left as it is', async (_, change, remaining) => {
    const stage = await setFourRows();
    const [id = '', otherId = ''] = stage.ids;
    const other = await rowOf(stage, otherId);
    const before = await corrupt(stage, id, (sealed) => change(sealed, other));
    const result = await stage.another({ vault: NEW }).rotateKeys();
    expect(result).toMatchObject({
      failed: 1,
      failures: [
        {
          kind: 'connection',
          tenantId: '',
          id,
          message: expect.stringMatching(/^it was changed|^its key "k-0" is not in/) as string,
        },
      ],
    });
    expect(result.remaining).toEqual(remaining);
    expect(await rowOf(stage, id)).toEqual(before);
  });

  test('is listed up to a hundred', async () => {
    const stage = setKeyStage();
    const id = await bring(stage, stage.client);
    const row = await rowOf(stage, id);
    for (let i = 0; i < 150; i++) {
      await stage.store.insertConnection({ ...row, id: `con_${i}`, account: null });
    }
    const { failed, failures } = await stage.another({ vault: NEW }).rotateKeys();
    expect(failed).toBe(150);
    expect(failures).toHaveLength(100);
  });
});

test('a store that fails ends the rotation, which another run continues', async () => {
  const stage = await setFourRows();
  const client = stage.another({ vault: NEW });
  const update = stage.store.updateConnection;
  let writes = 0;
  stage.store.updateConnection = async (row) => {
    writes++;
    if (writes === 3) throw new Error('the disk is full');
    return update(row);
  };
  await expect(client.rotateKeys()).rejects.toMatchObject({ code: 'internal', retryable: true });
  expect(await client.rotateKeys()).toMatchObject({ remaining: { new: 4 }, complete: true });
});

test('a vault that is out of reach ends the rotation, and is no fault of the rows', async () => {
  const stage = await setFourRows();
  const open = async (): Promise<never> => {
    throw new OnBehalfError('internal', 'The key service did not answer.', { retryable: true });
  };
  const client = stage.another({ vault: { ...NEW, open } });
  await expect(client.rotateKeys()).rejects.toThrow('The key service did not answer.');
  expect(await stage.keys()).toEqual(['old', 'old', 'old', 'old']);
});

test('what a listener of its progress throws is logged, and stops nothing', async () => {
  const stage = await setFourRows();
  const onProgress = (): never => {
    throw new Error('the listener failed');
  };
  const result = await stage.another({ vault: NEW }).rotateKeys({ onProgress });
  expect(result).toMatchObject({ remaining: { new: 4 } });
  expect(stage.log.join('\n')).toContain('the listener failed');
});

test.each([
  [{ batch: 0 }, 'rotateKeys: batch must be a whole number from 1 to 10000.'],
  [{ size: 5 }, 'rotateKeys has no option size.'],
  [{ signal: 1 }, 'rotateKeys: signal must be an AbortSignal.'],
])('a mistaken option is refused: %j', async (options, message) => {
  const { client } = setKeyStage();
  await expect(client.rotateKeys(options as object)).rejects.toThrow(message);
});

test('a vault that has one key for ever has nothing to rotate', async () => {
  const { client } = setStage({ vault: glassVault });
  await expect(client.rotateKeys()).rejects.toThrow(TypeError);
});
