import nodeCrypto from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { SealContext } from '../src/index.ts';
import { aesGcmVault } from '../src/vault/aes-gcm.ts';
import { type Cipher, nodeCipher, webCipher } from '../src/vault/cipher.ts';

const OLD = `old:${'A'.repeat(43)}=`;
const NEW = `new:${'B'.repeat(42)}A=`;

const row: SealContext = {
  tenantId: 'acme',
  connectionId: 'con_1',
  entityId: 'alice',
  integrationId: 'github',
  purpose: 'credentials',
};
const secret = '{"access_token":"gho_secret"}';
const plaintext = new TextEncoder().encode(secret);

const ciphers: readonly [string, Cipher][] = [
  ['node:crypto', nodeCipher(nodeCrypto)],
  ['WebCrypto', webCipher],
];

const text = (opened: Uint8Array): string => new TextDecoder().decode(opened);
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe.each(ciphers)('a vault on %s', (_, cipher) => {
  const vault = aesGcmVault({ keys: OLD, cipher });

  test('opens what it has sealed, and the sealed value does not show it', async () => {
    const sealed = await vault.seal(plaintext, row);
    expect(text(await vault.open(sealed, row))).toBe(secret);
    expect(Buffer.from(sealed).includes('gho_secret')).toBe(false);
  });

  test('encrypts the vector of test case 16 of the GCM specification', async () => {
    const key = bytes('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const nonce = bytes('cafebabefacedbaddecaf888');
    const aad = bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const data = bytes(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
        '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const expected =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b';
    const sealed = await cipher(key).encrypt(nonce, aad, data);
    expect(Buffer.from(sealed).toString('hex')).toBe(expected);
    const opened = await cipher(key).decrypt(nonce, aad, bytes(expected));
    expect(Buffer.from(opened)).toEqual(Buffer.from(data));
  });

  test('opens a value sealed by an earlier release', async () => {
    const sealed = Buffer.from(SEALED_ONCE, 'base64');
    expect(text(await vault.open(sealed, row))).toBe(secret);
  });

  test.each(Object.keys(row) as (keyof SealContext)[])(
    'refuses a value moved to a row with another %s',
    async (part) => {
      const sealed = await vault.seal(plaintext, row);
      const other = { ...row, [part]: `${row[part]}2` };
      await expect(vault.open(sealed, other)).rejects.toThrow('belongs to another row');
    },
  );

  test('does not take two rows for one because their parts run together', async () => {
    const sealed = await vault.seal(plaintext, { ...row, tenantId: 'ac', connectionId: 'mecon_1' });
    await expect(
      vault.open(sealed, { ...row, tenantId: 'acme', connectionId: 'con_1' }),
    ).rejects.toThrow('belongs to another row');
  });

  test('refuses a value cut off anywhere, and one with a byte too many', async () => {
    const sealed = await vault.seal(plaintext, row);
    for (let length = 0; length < sealed.length; length++) {
      await expect(vault.open(sealed.subarray(0, length), row), `${length}`).rejects.toThrow(
        'sealed',
      );
    }
    await expect(vault.open(Uint8Array.from([...sealed, 0]), row)).rejects.toThrow('sealed');
  });

  test('refuses a value in which any bit is flipped', async () => {
    const sealed = await vault.seal(plaintext, row);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(vault.open(flipped, row), `bit ${bit}`).rejects.toThrow('sealed');
    }
  });

  test('refuses a header that spells the same key id in other bytes', async () => {
    const sealed = await vault.seal(plaintext, row);
    const byteOrderMark = [0xef, 0xbb, 0xbf];
    const respelled = Uint8Array.from([1, 6, ...byteOrderMark, ...sealed.subarray(2)]);
    await expect(vault.open(respelled, row)).rejects.toThrow('not in the key ring');
  });

  test('refuses a value sealed with another key of the same id', async () => {
    const sealed = await aesGcmVault({ keys: NEW.replace('new', 'old'), cipher }).seal(
      plaintext,
      row,
    );
    await expect(vault.open(sealed, row)).rejects.toThrow('was changed');
  });

  test('refuses a value whose key it does not have', async () => {
    const sealed = await aesGcmVault({ keys: NEW, cipher }).seal(plaintext, row);
    await expect(vault.open(sealed, row)).rejects.toThrow('not in the key ring');
  });

  test.each(['', '{"access_token":"gho_planted"}', `\u0001${'x'.repeat(60)}`])(
    'never takes what somebody planted for plaintext: %j',
    async (planted) => {
      await expect(vault.open(new TextEncoder().encode(planted), row)).rejects.toThrow('sealed');
    },
  );

  test('opens what the old key has sealed after a new one is put in front', async () => {
    const sealed = await vault.seal(plaintext, row);
    const rotated = aesGcmVault({ keys: `${NEW},${OLD}`, cipher });
    expect(text(await rotated.open(sealed, row))).toBe(secret);
    const resealed = await rotated.seal(plaintext, row);
    await expect(vault.open(resealed, row)).rejects.toThrow('not in the key ring');
  });

  test('tells which key a value says it hangs on, and of what is none of its values nothing', async () => {
    const rotated = aesGcmVault({ keys: `${NEW},${OLD}`, cipher });
    expect(rotated.keyIds).toEqual(['new', 'old']);
    const sealed = await vault.seal(plaintext, row);
    expect(rotated.keyOf?.(sealed)).toBe('old');
    expect(rotated.keyOf?.(await rotated.seal(plaintext, row))).toBe('new');
    expect(aesGcmVault({ keys: NEW, cipher }).keyOf?.(sealed)).toBe('old');
    const foreign = [
      plaintext,
      sealed.subarray(0, 20),
      Uint8Array.from([2, ...sealed.subarray(1)]),
    ];
    for (const value of foreign) expect(rotated.keyOf?.(value)).toBeNull();
    // An id that nobody could have given to a key is not shown to anybody.
    const named = Uint8Array.from([1, 3, 0x0a, 0x1b, 0x5b, ...sealed.subarray(5)]);
    expect(rotated.keyOf?.(named)).toBeNull();
  });

  test('seals the same value differently each time', async () => {
    const sealed = await Promise.all(Array.from({ length: 500 }, () => vault.seal(plaintext, row)));
    const nonces = sealed.map((value) => Buffer.from(value.subarray(5, 17)).toString('hex'));
    expect(new Set(nonces).size).toBe(500);
  });
});

test('what one cipher seals, the other opens', async () => {
  const [node, web] = ciphers.map(([, cipher]) => aesGcmVault({ keys: OLD, cipher }));
  if (node === undefined || web === undefined) throw new Error('There are two ciphers.');
  expect(text(await web.open(await node.seal(plaintext, row), row))).toBe(secret);
  expect(text(await node.open(await web.seal(plaintext, row), row))).toBe(secret);
});

/** `plaintext` for `row` under the key "old". */
const SEALED_ONCE =
  'AQNvbGTWSOQwQoxEXonmIms1mIg/bAMDuoTIfpRAPzyw/GXL+a3+avWJIXfe9ZthArrZTdErtfd3jzvieOQ=';
