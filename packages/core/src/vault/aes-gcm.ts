import { type Cipher, platformCipher } from './cipher.ts';
import { isKeyId, parseKeyRing } from './key-ring.ts';
import { readKeyId, sealingKey } from './sealing-key.ts';
import type { Vault } from './vault.ts';

const FORMAT = 1;

export interface AesGcmVaultOptions {
  /** `id:base64,...`: 32 bytes each; the first seals, all open. */
  readonly keys: string | undefined;
  /** For tests: another implementation of the cipher. */
  readonly cipher?: Cipher | undefined;
}

/**
 * A vault with AES-256-GCM and a key ring.
 *
 * @throws TypeError when a key is missing or too short, saying how to make one
 */
export function aesGcmVault({ keys, cipher = platformCipher() }: AesGcmVaultOptions): Vault {
  const ring = new Map(
    [...parseKeyRing(keys)].map(([id, key]) => [id, sealingKey(FORMAT, id, cipher(key))]),
  );
  const [first] = ring.values();
  if (first === undefined) throw new TypeError('The vault has no key.');

  return {
    keyIds: Object.freeze([...ring.keys()]),
    keyOf(sealed) {
      const id = readKeyId(FORMAT, sealed);
      return id !== null && isKeyId(id) ? id : null;
    },
    seal: first.seal,
    async open(sealed, context) {
      const id = readKeyId(FORMAT, sealed);
      if (id === null) throw new Error('This is not a value that the vault has sealed.');
      const key = ring.get(id);
      if (key === undefined)
        throw new Error('The key of this sealed value is not in the key ring.');
      return key.open(sealed, context);
    },
  };
}
