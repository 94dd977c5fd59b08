import { base64url } from '../../runtime.ts';
import { readPem } from './pem.ts';

/** RFC 7518 §3.1 and RFC 8037; what providers ask for is RS256. */
export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'PS256' | 'ES256' | 'ES384' | 'EdDSA';

/** What WebCrypto calls them, to import a key and to sign. */
interface Algorithm {
  readonly name: string;
  readonly hash?: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

const ALGORITHMS: Readonly<Record<SigningAlgorithm, Algorithm>> = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  RS384: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  RS512: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
  ES256: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384', namedCurve: 'P-384' },
  EdDSA: { name: 'Ed25519' },
};

export const SIGNING_ALGORITHMS: readonly string[] = Object.keys(ALGORITHMS);

export interface JwtOptions {
  /** PEM text, PKCS#8 or PKCS#1. */
  readonly privateKey: string;
  /** Default RS256. */
  readonly algorithm?: SigningAlgorithm | undefined;
  /** Tells the other side which of several keys has signed. */
  readonly keyId?: string | null | undefined;
  /** Times in seconds since 1970, RFC 7519 §2. Members that are undefined are left out. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * A signed JSON Web Token, RFC 7519 in the compact form of RFC 7515 §7.1.
 *
 * @throws TypeError when the key cannot be read, or is not one of this algorithm; the message shows
 * nothing of it
 */
export async function signJwt({
  privateKey,
  algorithm = 'RS256',
  keyId,
  claims,
}: JwtOptions): Promise<string> {
  const header = { alg: algorithm, typ: 'JWT', ...(keyId && { kid: keyId }) };
  const signed = `${encode(header)}.${encode(claims)}`;
  const how = ALGORITHMS[algorithm];
  const key = await crypto.subtle
    .importKey('pkcs8', readPem(privateKey), how, false, ['sign'])
    .catch(() => {
      // The platform's own error says where in the key it stopped reading.
      throw new TypeError(`it is not a key for ${algorithm}`);
    });
  const signature = await crypto.subtle.sign(how, key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

function encode(value: unknown): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)));
}
