import { associatedData } from './associated-data.ts';
import { type KeyedCipher, TAG_BYTES } from './cipher.ts';
import type { Vault } from './vault.ts';

const NONCE_BYTES = 12;
// Else a byte order mark would vanish, and two different headers would name one key.
const KEY_ID = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();

/**
 * What one key seals: a format byte, the key id with its length in front, a random 96-bit nonce
 * (NIST SP 800-38D §8.2.2), and the ciphertext with its tag. It opens only what says so.
 */
export function sealingKey(
  format: number,
  id: string,
  cipher: KeyedCipher,
): Pick<Vault, 'seal' | 'open'> {
  const idBytes = ENCODER.encode(id);
  const header = Uint8Array.from([format, idBytes.length, ...idBytes]);
  return {
    async seal(plaintext, context) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const aad = associatedData(format, id, context);
      const ciphertext = await cipher.encrypt(nonce, aad, plaintext);
      const sealed = new Uint8Array(header.length + nonce.length + ciphertext.length);
      sealed.set(header);
      sealed.set(nonce, header.length);
      sealed.set(ciphertext, header.length + nonce.length);
      return sealed;
    },
    async open(sealed, context) {
      const start = header.length;
      const nonce = sealed.subarray(start, start + NONCE_BYTES);
      const aad = associatedData(format, id, context);
      try {
        return await cipher.decrypt(nonce, aad, sealed.subarray(start + NONCE_BYTES));
      } catch {
        throw new Error('The sealed value was changed, or belongs to another row.');
      }
    },
  };
}

/** The key id in the header of a sealed value; null for what has another format, or is too short. */
export function readKeyId(format: number, sealed: Uint8Array): string | null {
  const start = 2 + (sealed[1] ?? 0);
  if (sealed[0] !== format || sealed.length < start + NONCE_BYTES + TAG_BYTES) return null;
  return KEY_ID.decode(sealed.subarray(2, start));
}
