import { createPublicKey } from 'node:crypto';

import { expect } from 'vitest';

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** What WebCrypto calls an algorithm, to import a key. */
export type KeyAlgorithm = { readonly name: string; hash?: string; namedCurve?: string };

/** What a token says, once its signature was verified with the public half of a key in PEM. */
export async function openJwt(
  token: string,
  privateKey: string,
  algorithm: KeyAlgorithm = RS256,
  how: object = {},
): Promise<{ header: unknown; claims: unknown }> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, true, [
    'verify',
  ]);
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  const { name } = algorithm;
  expect(await crypto.subtle.verify({ name, ...how }, key, bytes, signed)).toBe(true);
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  return { header: read(header), claims: read(payload) };
}
