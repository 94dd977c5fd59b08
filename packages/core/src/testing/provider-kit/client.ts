import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  verify,
} from 'node:crypto';

import type { Dialect } from './dialect.ts';
import type { Received } from './received.ts';

export const CLIENT_ID = 'kit-client';
/** Each character of it is one that form encoding or Base64 has destroyed somewhere. */
export const CLIENT_SECRET = 'kit:secret+with/every%20sign=zzzz';

export interface ClientKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

// Making one takes longer than most checks.
const made = new Map<string, ClientKeys>();

/** A private key that fits the descriptor's algorithm, and the public one that proves it: as PEM. */
export function clientKeys(algorithm = 'RS256'): ClientKeys {
  const known = made.get(algorithm);
  if (known !== undefined) return known;
  const { privateKey, publicKey } = keyPair(algorithm);
  const keys = {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  made.set(algorithm, keys);
  return keys;
}

function keyPair(algorithm: string): { privateKey: KeyObject; publicKey: KeyObject } {
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (algorithm === 'EdDSA') return generateKeyPairSync('ed25519');
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

export interface TokenRequest {
  readonly received: Received;
  /** By their standard names. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What is wrong with how a request to the token endpoint looks, and proves who sends it. */
export function clientProblems(
  dialect: Dialect,
  { received, parameters }: TokenRequest,
  publicKey: string,
): readonly string[] {
  const { clientAuthentication = 'body' } = dialect.descriptor;
  const problems: string[] = [];
  const expect = (isRight: boolean, problem: string): void => {
    if (!isRight) problems.push(problem);
  };
  const authorization = received.headers.get('authorization');
  const { client_id, client_secret, client_assertion, client_assertion_type } = parameters;
  const isBasic = clientAuthentication === 'basic' || clientAuthentication === 'basic_secret';

  expect(
    received.headers.get('accept')?.includes('application/json') ?? false,
    'does not accept JSON',
  );
  if (isBasic) {
    const pair =
      clientAuthentication === 'basic'
        ? `${formEncoded(CLIENT_ID)}:${formEncoded(CLIENT_SECRET)}`
        : `${formEncoded(CLIENT_SECRET)}:`;
    expect(
      authorization === `Basic ${Buffer.from(pair).toString('base64')}`,
      'does not carry the client as Basic has it, form-encoded first',
    );
  } else {
    expect(authorization === null, 'carries an Authorization header, which nobody asked for');
    if (dialect.takes('token', 'client_id') && clientAuthentication !== 'private_key_jwt') {
      expect(client_id === CLIENT_ID, 'lacks the client_id');
    }
  }
  if (clientAuthentication === 'body') {
    expect(client_secret === CLIENT_SECRET, 'lacks the client_secret, or has another');
  } else {
    expect(client_secret === undefined, 'carries the client_secret where it must not');
  }
  if (clientAuthentication === 'private_key_jwt') {
    const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    expect(client_assertion_type === type, 'lacks the type of its client assertion');
    const why = assertionProblem(dialect, client_assertion ?? '', publicKey);
    expect(why === null, `has a client assertion that ${why}`);
  }
  return problems;
}

function assertionProblem(dialect: Dialect, jwt: string, publicKey: string): string | null {
  const { clientAssertion = {} } = dialect.descriptor;
  const { algorithm = 'RS256', audience } = clientAssertion;
  const [head = '', body = '', signature = ''] = jwt.split('.');
  try {
    const header = decoded(head);
    const claims = decoded(body);
    if (header['alg'] !== algorithm) return `is signed with ${String(header['alg'])}`;
    if (claims['iss'] !== CLIENT_ID || claims['sub'] !== CLIENT_ID) return 'is of another client';
    const wanted = audience ?? dialect.issuer ?? dialect.endpoints.tokenEndpoint;
    if (claims['aud'] !== wanted) return 'is meant for somebody else';
    if (typeof claims['exp'] !== 'number' || typeof claims['jti'] !== 'string') {
      return 'never ends, or can be used twice';
    }
    return isSigned(algorithm, `${head}.${body}`, signature, publicKey)
      ? null
      : 'nobody has signed';
  } catch {
    return 'cannot be read';
  }
}

function isSigned(algorithm: string, data: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey(publicKey);
  const bytes = Buffer.from(signature, 'base64url');
  if (algorithm === 'EdDSA') return verify(null, Buffer.from(data), key, bytes);
  const options =
    algorithm === 'ES256'
      ? { key, dsaEncoding: 'ieee-p1363' as const }
      : { key, ...(algorithm === 'PS256' && { padding: 6, saltLength: 32 }) };
  return verify('sha256', Buffer.from(data), options, bytes);
}

/** What is wrong with the assertion with which an app asks for a token of its own: RFC 7523 §3. */
export function ownAssertionProblems(
  { descriptor, endpoints }: Dialect,
  { parameters }: TokenRequest,
  publicKey: string,
): readonly string[] {
  const { assertion } = parameters;
  if (assertion === undefined) return [];
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const { algorithm = 'RS256' } = descriptor.clientAssertion ?? {};
  const { iss, aud, exp } = decoded(body);
  const isOurs = iss === CLIENT_ID && aud === endpoints.tokenEndpoint && typeof exp === 'number';
  const isRight = isOurs && isSigned(algorithm, `${head}.${body}`, signature, publicKey);
  return isRight ? [] : ['has an assertion that the app has not signed'];
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}

function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** The challenge that goes with a verifier: RFC 7636 §4.2. */
export function challengeOf(verifier: string, method: 'S256' | 'plain'): string {
  return method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
}
