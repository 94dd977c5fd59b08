import { associatedData } from './associated-data.ts';
import { type Cipher, platformCipher, TAG_BYTES } from './cipher.ts';
import { parseKeyRing } from './key-ring.ts';
import type { Vault } from './vault.ts';

const FORMAT = 1;
const NONCE_BYTES = 12;
// Else a byte order mark would vanish, and two different headers would name one key.
const KEY_ID = new TextDecoder('utf-8', { ignoreBOM: true });

export interface AesGcmVaultOptions {
  /** `id:base64,...`: 32 bytes each; the first seals, all open. */
  readonly keys: string | undefined;
  /** For tests: another implementation of the cipher. */
  readonly cipher?: Cipher | undefined;
}

/**
 * A vault with AES-256-GCM and a key ring. A sealed value is a format byte, the key id with its
 * length in front, a random 96-bit nonce (NIST SP 800-38D §8.2.2), and the ciphertext with its tag.
 *
 * @throws TypeError when a key is missing or too short, saying how to make one
 */
export function aesGcmVault({ keys, cipher = platformCipher() }: AesGcmVaultOptions): Vault {
  const ring = new Map([...parseKeyRing(keys)].map(([id, key]) => [id, cipher(key)]));
  const [first] = ring;
  if (first === undefined) throw new TypeError('The vault has no key.');
  const [sealingId, sealing] = first;
  const header = Uint8Array.from([
    FORMAT,
    sealingId.length,
    ...new TextEncoder().encode(sealingId),
  ]);

  return {
    async seal(plaintext, context) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const aad = associatedData(FORMAT, sealingId, context);
      const ciphertext = await sealing.encrypt(nonce, aad, plaintext);
      const sealed = new Uint8Array(header.length + nonce.length + ciphertext.length);
      sealed.set(header);
      sealed.set(nonce, header.length);
      sealed.set(ciphertext, header.length + nonce.length);
      return sealed;
    },

    async open(sealed, context) {
      const start = 2 + (sealed[1] ?? 0);
      if (sealed[0] !== FORMAT || sealed.length < start + NONCE_BYTES + TAG_BYTES) {
        throw new Error('This is not a value that the vault has sealed.');
      }
      const keyId = KEY_ID.decode(sealed.subarray(2, start));
      const key = ring.get(keyId);
      if (key === undefined)
        throw new Error('The key of this sealed value is not in the key ring.');
      const nonce = sealed.subarray(start, start + NONCE_BYTES);
      const aad = associatedData(FORMAT, keyId, context);
      try {
        return await key.decrypt(nonce, aad, sealed.subarray(start + NONCE_BYTES));
      } catch {
        throw new Error('The sealed value was changed, or belongs to another row.');
      }
    },
  };
}
