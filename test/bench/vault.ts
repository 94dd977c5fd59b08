import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

import { aesGcmVault, type SealContext, type Vault } from '@onbehalf/core';

import type { Effort, Row } from './row.ts';
import { median, race } from './samples.ts';

const bytes = Buffer.from('0123456789abcdef0123456789abcdef');
const key = createSecretKey(bytes);
const keys = `bench:${bytes.toString('base64')}`;
const credentials = new TextEncoder().encode(
  JSON.stringify({ secrets: { accessToken: 'a'.repeat(40), refreshToken: 'r'.repeat(80) } }),
);
const row: SealContext = {
  tenantId: 'acme',
  connectionId: 'con_AAAAAAAAAAAAAAAAAAAAAA',
  entityId: 'user-alice-456',
  integrationId: 'github',
  purpose: 'credentials',
};

/** Sealing and opening the credentials of one row, beside AES-256-GCM alone. */
export async function benchVault({ isQuick }: Effort): Promise<Row[]> {
  const native = aesGcmVault({ keys });
  const portable = vaultWithoutNode();
  const sealed = await native.seal(credentials, row);
  const nonce = randomBytes(12);
  const bare = seal(nonce);
  const samples = await race(
    {
      bareSeal: () => seal(nonce),
      nativeSeal: () => native.seal(credentials, row),
      portableSeal: () => portable.seal(credentials, row),
      bareOpen: () => open(nonce, bare),
      nativeOpen: () => native.open(sealed, row),
      portableOpen: () => portable.open(sealed, row),
    },
    { timeMs: isQuick ? 2000 : 8000, batch: 50 },
  );
  const line = (what: string, floor: readonly number[], ours: readonly number[]): Row => ({
    what: `vault: ${what}`,
    unit: 'µs',
    floor: median(floor),
    ours: median(ours),
  });
  return [
    line('seal, node:crypto', samples.bareSeal, samples.nativeSeal),
    line('open, node:crypto', samples.bareOpen, samples.nativeOpen),
    line('seal, WebCrypto', samples.bareSeal, samples.portableSeal),
    line('open, WebCrypto', samples.bareOpen, samples.portableOpen),
  ];
}

/** As on a platform that has no node:crypto. */
function vaultWithoutNode(): Vault {
  const original = process.getBuiltinModule.bind(process);
  process.getBuiltinModule = () => undefined as never;
  try {
    return aesGcmVault({ keys });
  } finally {
    process.getBuiltinModule = original;
  }
}

function seal(nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([cipher.update(credentials), cipher.final(), cipher.getAuthTag()]);
}

function open(nonce: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
