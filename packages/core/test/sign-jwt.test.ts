import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import { type SigningAlgorithm, signJwt } from '../src/auth/jwt/sign-jwt.ts';
import { type KeyAlgorithm, openJwt } from './open-jwt.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const claims = { iss: 'me', exp: 1_893_456_000 };

describe('a token is signed with a key in', () => {
  test.each<[string, string]>([
    ['PKCS#8', pkcs8],
    ['PKCS#1, as GitHub hands it out', pkcs1],
    ['one line, with the two characters that stand for a break', pkcs1.replaceAll('\n', '\\n')],
    ['lines that end as on Windows', pkcs8.replaceAll('\n', '\r\n')],
    ['one line, with spaces for breaks', pkcs8.replaceAll('\n', ' ')],
    ['PKCS#8 without a break at its end', pkcs8.trim()],
  ])('%s', async (_, privateKey) => {
    const token = await signJwt({ privateKey, keyId: 'k1', claims: { ...claims, aud: undefined } });
    expect(await openJwt(token, pkcs8)).toEqual({
      header: { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      claims,
    });
  });

  // The length of what is wrapped is written in another number of bytes.
  test.each([512, 1024, 3072, 4096])('PKCS#1, of %i bits', async (modulusLength) => {
    const pair = generateKeyPairSync('rsa', { modulusLength });
    const privateKey = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const token = await signJwt({ privateKey, claims });
    expect(await openJwt(token, privateKey)).toMatchObject({ claims });
  });
});

test.each<[SigningAlgorithm, KeyAlgorithm, object]>([
  ['RS384', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }, {}],
  ['RS512', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }, {}],
  ['PS256', { name: 'RSA-PSS', hash: 'SHA-256' }, { saltLength: 32 }],
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256' }, { hash: 'SHA-256' }],
  ['ES384', { name: 'ECDSA', namedCurve: 'P-384' }, { hash: 'SHA-384' }],
  ['EdDSA', { name: 'Ed25519' }, {}],
])('%s signs as RFC 7518 says', async (algorithm, key, how) => {
  const pair = key.name === 'Ed25519' ? generateKeyPairSync('ed25519') : pairOf(key.namedCurve);
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const token = await signJwt({ privateKey, algorithm, claims });
  expect(await openJwt(token, privateKey, key, how)).toEqual({
    header: { alg: algorithm, typ: 'JWT' },
    claims,
  });
});

function pairOf(namedCurve: string | undefined) {
  return namedCurve === undefined ? rsa : generateKeyPairSync('ec', { namedCurve });
}

describe('a key is refused without being shown', () => {
  const body = pkcs8.split('\n').slice(1, 4).join('\n');
  const frame = (label: string, text: string): string =>
    `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;
  const sec1 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const protectedKey = rsa.privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });

  test.each<[string, string, RegExp]>([
    ['nothing', '', /it is not PEM text that begins with -----BEGIN PRIVATE KEY-----/],
    ['its body alone', body, /it is not PEM text/],
    ['two keys', pkcs8 + pkcs8, /is not base64/],
    ['a public key', frame('PUBLIC KEY', body), /neither PKCS#8 nor PKCS#1: convert it with/],
    [
      'an EC key of its own form',
      sec1.privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
      /neither PKCS#8 nor PKCS#1/,
    ],
    ['one with a password', protectedKey.toString(), /it is protected by a password: convert/],
    [
      'one with a password, in the old form',
      frame('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n${body}`),
      /it is protected by a password/,
    ],
    ['what is no base64', frame('PRIVATE KEY', `${body}*`), /is not base64/],
    ['half of it', frame('PRIVATE KEY', body), /it is not a key for RS256/],
    ['PKCS#1 that is none', frame('RSA PRIVATE KEY', body), /it is not a key for RS256/],
    [
      'one for another algorithm',
      sec1.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      /it is not a key for RS256/,
    ],
  ])('%s', async (_, privateKey, message) => {
    const error: unknown = await signJwt({ privateKey, claims }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).message).toMatch(message);
    const shown = inspect(error, { depth: null, showHidden: true });
    for (const line of privateKey.split('\n').filter((it) => it.length > 40)) {
      expect(shown).not.toContain(line.slice(0, 20));
    }
  });

  test('a text without end costs no more time than its length', async () => {
    const privateKey = '-----BEGIN PRIVATE KEY-----\n'.repeat(100_000);
    await expect(signJwt({ privateKey, claims })).rejects.toThrow('it is not PEM text');
  });
});
