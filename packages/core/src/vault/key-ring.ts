const KEY_BYTES = 32;
const HOW_TO =
  "Make one with `node -p \"'k1:' + crypto.randomBytes(32).toString('base64')\"`, " +
  'keep it in a secret store and pass it as aesGcmVault({ keys }).';

/** Keys by id, in the order given: the first seals, all open. */
export type KeyRing = ReadonlyMap<string, Uint8Array>;

/**
 * Reads `id:base64,id:base64`. Each key is 32 bytes; an id is 1 to 32 letters, digits, `.`, `_`
 * or `-`. To rotate, put a new key in front and keep the old ones behind it.
 *
 * @throws TypeError when there is no key, or one is malformed; the message never shows a key
 */
export function parseKeyRing(keys: string | undefined): KeyRing {
  if (typeof keys !== 'string' || keys.trim() === '') {
    throw new TypeError(`The vault has no key. ${HOW_TO}`);
  }
  const ring = new Map<string, Uint8Array>();
  for (const [index, entry] of keys.split(',').entries()) {
    const [, id, encoded] = /^\s*([^:\s]+):([\w+/-]+={0,2})\s*$/.exec(entry) ?? [];
    if (id === undefined || encoded === undefined || !isKeyId(id)) {
      throw new TypeError(`Key ${index + 1} of the vault is not of the form id:base64. ${HOW_TO}`);
    }
    if (ring.has(id)) throw new TypeError(`The vault has two keys with the id "${id}".`);
    ring.set(id, decodeKey(id, encoded));
  }
  return ring;
}

/** Whether a text may name a key. */
export function isKeyId(text: string): boolean {
  return /^[\w.-]{1,32}$/.test(text);
}

function decodeKey(id: string, encoded: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new TypeError(`The key "${id}" of the vault is not valid base64. ${HOW_TO}`);
  }
  if (binary.length !== KEY_BYTES) {
    throw new TypeError(
      `The key "${id}" of the vault has ${binary.length} bytes instead of ${KEY_BYTES}. ${HOW_TO}`,
    );
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
