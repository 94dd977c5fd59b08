import type { ConnectionRow, SealContext, Vault } from '@onbehalf/core';

/**
 * Seals without encrypting, within the same turn. What is sealed still opens in its own row and
 * for its own purpose only.
 */
export const sameTurnVault: Vault = {
  async seal(plaintext, context) {
    const name = encoder.encode(nameOf(context));
    const sealed = new Uint8Array(2 + name.length + plaintext.length);
    sealed[0] = name.length >> 8;
    sealed[1] = name.length & 0xff;
    sealed.set(name, 2);
    sealed.set(plaintext, 2 + name.length);
    return sealed;
  },
  async open(sealed, context) {
    const [name, plaintext] = split(sealed);
    if (decoder.decode(name) !== nameOf(context)) throw new Error('It was sealed for another row.');
    return plaintext;
  },
};

/** The refresh token that a row keeps; null when it keeps none. */
export function refreshTokenIn({ sealed }: ConnectionRow): string | null {
  return secretIn(sealed, 'refreshToken');
}

export function accessTokenIn({ sealed }: ConnectionRow): string | null {
  return secretIn(sealed, 'accessToken');
}

function secretIn(sealed: Uint8Array | null, name: string): string | null {
  if (sealed === null) return null;
  const [, plaintext] = split(sealed);
  // Found in the text: how credentials are laid out in it is nobody's business here.
  const found = new RegExp(`"${name}":"([^"]*)"`).exec(decoder.decode(plaintext));
  return found?.[1] ?? null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function split(sealed: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const end = 2 + ((sealed[0] ?? 0) << 8) + (sealed[1] ?? 0);
  return [sealed.subarray(2, end), sealed.subarray(end)];
}

const nameOf = ({ tenantId, connectionId, entityId, integrationId, purpose }: SealContext) =>
  JSON.stringify([tenantId, connectionId, entityId, integrationId, purpose]);
