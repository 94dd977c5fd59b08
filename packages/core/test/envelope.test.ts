import { type DataKeyRow, envelopeVault, type SealContext, type Store } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { bob, plaintext, row, secret, setVault, text } from './envelope-stage.ts';
import { ring } from './key-stage.ts';
import { testWrapper } from './test-wrapper.ts';

/** What a vault says of a value that it does not open. */
const CLOSED = /was changed|not a value|was destroyed/;
/** What it says where the wrapper does not unwrap, or the key is another. */
const REFUSED = /"test-kms" failed|was destroyed/;

const keyOf = async (store: Store, { tenantId, entityId }: SealContext): Promise<DataKeyRow> =>
  (await store.getDataKey(tenantId, entityId)) as DataKeyRow;

describe('an envelope vault', () => {
  test('opens what it has sealed, in another process too, and shows it nowhere', async () => {
    const { vault, open, store } = setVault();
    const sealed = await vault.seal(plaintext, row);
    expect(text(await vault.open(sealed, row))).toBe(secret);
    expect(text(await open().open(sealed, row))).toBe(secret);
    expect(Buffer.from(sealed).includes('gho_secret')).toBe(false);
    const { wrapped, wrappedBy, id } = await keyOf(store, row);
    expect(wrappedBy).toBe('k1');
    expect(wrapped.length).toBeGreaterThan(32);
    expect(id).toMatch(/^[\w-]{22}$/);
  });

  test('has a key of its own for each entity of each tenant', async () => {
    const { vault, store } = setVault();
    const owners = [row, bob, { ...row, tenantId: 'globex' }, { ...row, entityId: '' }];
    for (const owner of owners) await vault.seal(plaintext, owner);
    const keys = await Promise.all(owners.map(async (owner) => keyOf(store, owner)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(4);
    // Another connection of the same entity has the same key.
    await vault.seal(plaintext, { ...row, connectionId: 'con_2' });
    expect(await store.walkDataKeys({ limit: 10 })).toHaveLength(4);
  });

  test.each(Object.keys(row) as (keyof SealContext)[])(
    'refuses a value moved to a row with another %s',
    async (part) => {
      const { vault } = setVault();
      const sealed = await vault.seal(plaintext, row);
      const other = { ...row, [part]: `${row[part]}2` };
      await vault.seal(plaintext, other);
      await expect(vault.open(sealed, other)).rejects.toThrow(/another/);
    },
  );

  test('refuses a value cut off anywhere, or with any byte changed', async () => {
    const { vault } = setVault();
    const sealed = await vault.seal(plaintext, row);
    for (let length = 0; length < sealed.length; length++) {
      await expect(vault.open(sealed.subarray(0, length), row), `${length}`).rejects.toThrow(
        CLOSED,
      );
    }
    for (let index = 0; index < sealed.length; index++) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      await expect(vault.open(changed, row), `byte ${index}`).rejects.toThrow(CLOSED);
    }
    await expect(vault.open(Uint8Array.from([...sealed, 0]), row)).rejects.toThrow(CLOSED);
  });

  test.each(['', '{"access_token":"gho_planted"}', `\u0002${'x'.repeat(60)}`])(
    'never takes what somebody planted for plaintext: %j',
    async (planted) => {
      const { vault } = setVault();
      await vault.seal(plaintext, row);
      await expect(vault.open(new TextEncoder().encode(planted), row)).rejects.toThrow(CLOSED);
    },
  );

  test('refuses the wrapped key of another entity, or of another data key', async () => {
    const { vault, open, store } = setVault();
    const sealed = await vault.seal(plaintext, row);
    await vault.seal(plaintext, bob);
    const [hers, his] = [await keyOf(store, row), await keyOf(store, bob)];
    for (const swapped of [
      { ...his, wrapped: hers.wrapped },
      { ...his, version: 1, id: hers.id, wrapped: hers.wrapped },
    ]) {
      await store.deleteDataKey('acme', 'bob');
      await store.insertDataKey(swapped);
      await expect(open().open(sealed, bob)).rejects.toThrow(REFUSED);
      await expect(open().seal(plaintext, bob)).rejects.toThrow(REFUSED);
    }
    // Her own, under the id of one that was destroyed.
    await store.updateDataKey({ ...hers, wrapped: his.wrapped });
    await expect(open().open(sealed, row)).rejects.toThrow(REFUSED);
  });

  test('seals with one key, whoever makes it first', async () => {
    const { open, store } = setVault();
    const vaults = Array.from({ length: 5 }, () => open());
    const sealed = await Promise.all(vaults.map(async (it) => it.seal(plaintext, row)));
    expect(await store.walkDataKeys({ limit: 10 })).toHaveLength(1);
    for (const value of sealed) {
      for (const vault of vaults) expect(text(await vault.open(value, row))).toBe(secret);
    }
  });

  test('seals with no key that has not been unwrapped from the store', async () => {
    const { vault, wrapper, store } = setVault();
    const { wrap } = wrapper;
    wrapper.wrap = async (dataKey, context) => ({
      ...(await wrap(dataKey, context)),
      bytes: new Uint8Array(60),
    });
    await expect(vault.seal(plaintext, row)).rejects.toThrow('"test-kms" failed');
    expect((await keyOf(store, row)).wrapped).toEqual(new Uint8Array(60));
  });

  test('opens what the vault before it has sealed, and seals with its own keys', async () => {
    const previous = ring('new', 'old');
    const { vault } = setVault({ previous });
    const older = await ring('old').seal(plaintext, row);
    expect(text(await vault.open(older, row))).toBe(secret);
    await expect(vault.open(older, bob)).rejects.toThrow('another row');
    expect(vault.keyIds).toEqual(['data key', 'new', 'old']);
    expect(vault.keyOf?.(older)).toBe('old');
    const sealed = await vault.seal(plaintext, row);
    expect(vault.keyOf?.(sealed)).toBe('data key');
    await expect(previous.open(sealed, row)).rejects.toThrow('not a value');
    await expect(setVault().vault.open(older, row)).rejects.toThrow('not a value');
  });
});

describe('a data key that is destroyed', () => {
  test('leaves nothing readable of what it has sealed, be it copied before', async () => {
    const { vault, open, store } = setVault();
    const sealed = await vault.seal(plaintext, row);
    const others = await vault.seal(plaintext, bob);
    expect(await vault.dataKeys?.destroy('acme', 'alice')).toBe(true);
    expect(await vault.dataKeys?.destroy('acme', 'alice')).toBe(false);
    for (const it of [vault, open()]) {
      await expect(it.open(sealed, row)).rejects.toThrow('destroyed');
      expect(text(await it.open(others, bob))).toBe(secret);
    }
    expect(await store.getDataKey('acme', 'alice')).toBeNull();
  });

  test('is replaced by another one when the entity comes back, which opens nothing old', async () => {
    const { vault, open, store } = setVault();
    const before = await vault.seal(plaintext, row);
    const { id } = await keyOf(store, row);
    const elsewhere = open();
    await elsewhere.open(before, row);
    await vault.dataKeys?.destroy('acme', 'alice');
    // A process that still has the old key seals with the new one, too.
    const after = await elsewhere.seal(plaintext, row);
    expect((await keyOf(store, row)).id).not.toBe(id);
    expect(text(await vault.open(after, row))).toBe(secret);
    await expect(open().open(before, row)).rejects.toThrow('destroyed');
  });

  test('is out of use in every process after five minutes', async () => {
    const { vault, open, clock } = setVault();
    const sealed = await vault.seal(plaintext, row);
    const elsewhere = open();
    await elsewhere.open(sealed, row);
    await vault.dataKeys?.destroy('acme', 'alice');
    clock.advance(5 * 60_000 - 1);
    expect(text(await elsewhere.open(sealed, row))).toBe(secret);
    clock.advance(1);
    await expect(elsewhere.open(sealed, row)).rejects.toThrow('destroyed');
  });

  test('is not kept by an unwrapping that was under way', async () => {
    const { vault, open, wrapper } = setVault();
    const sealed = await vault.seal(plaintext, row);
    const other = open();
    const { unwrap } = wrapper;
    wrapper.unwrap = async (wrapped, context) => {
      wrapper.unwrap = unwrap;
      const dataKey = await unwrap(wrapped, context);
      await other.dataKeys?.destroy('acme', 'alice');
      return dataKey;
    };
    expect(text(await other.open(sealed, row))).toBe(secret);
    await expect(other.open(sealed, row)).rejects.toThrow('destroyed');
  });
});

test.each([
  [{}, 'envelopeVault: wrapper is missing'],
  [{ wrapper: { wrap: () => {} } }, 'envelopeVault: wrapper must be a key wrapper'],
  [{ wrapper: testWrapper('k'), previous: {} }, 'envelopeVault: previous must be a vault'],
  [{ wrapper: testWrapper('k'), cacheMs: 0 }, 'envelopeVault: cacheMs must be a whole number'],
  [{ wrapper: testWrapper('k'), cache: 1 }, 'envelopeVault has no option cache.'],
])('a mistaken option is refused: %#', (options, message) => {
  expect(() => envelopeVault(options as never)).toThrow(message);
});
