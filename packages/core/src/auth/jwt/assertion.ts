import {
  type Check,
  mustBe,
  oneOf,
  optional,
  optionsOf,
  string,
  stringsByName,
} from '../../check-options.ts';
import { OnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { Client } from '../scheme.ts';
import { SIGNING_ALGORITHMS, type SigningAlgorithm, signJwt } from './sign-jwt.ts';
import type { CredentialNames, Signer } from './signer.ts';

const MINUTE_MS = 60_000;
// A clock may be ahead of the provider's, who refuses what was issued in the future.
const AHEAD_S = 30;

/** What an assertion says: RFC 7523 §3. */
export interface AssertionOptions {
  /** Default `RS256`. */
  readonly algorithm?: SigningAlgorithm;
  /** The `aud` claim; default the address of the token endpoint. May be a path below `authUrl`. */
  readonly audience?: string;
  /** From `iat` to `exp`, at most an hour; default 5 minutes. */
  readonly lifetimeMs?: number;
  /**
   * Whom the token is for, `sub`: the user must say it (`required`), or may, and else it is left
   * out (`optional`), or is the issuer. Default `issuer`.
   */
  readonly subject?: 'required' | 'optional' | 'issuer';
  /** Where the scopes are said; default as a parameter of the request. */
  readonly scopes?: 'parameter' | 'claim';
  readonly claims?: Readonly<Record<string, string>>;
  /**
   * What the file that a provider hands out calls the parts of the credentials, so that a user can
   * bring it as it is: `{ issuer: 'client_email', privateKey: 'private_key' }`.
   */
  readonly credentialNames?: Readonly<Partial<CredentialNames>>;
}

export const checkAssertion: Check = optionsOf<AssertionOptions>({
  algorithm: optional(oneOf(...SIGNING_ALGORITHMS)),
  audience: optional(string),
  lifetimeMs: optional(
    mustBe('between a minute and an hour, in milliseconds', (it) => {
      return typeof it === 'number' && it >= MINUTE_MS && it <= 60 * MINUTE_MS;
    }),
  ),
  subject: optional(oneOf('required', 'optional', 'issuer')),
  scopes: optional(oneOf('parameter', 'claim')),
  claims: optional(stringsByName),
  credentialNames: optional(stringsByName),
});

interface Assertion {
  readonly signer: Signer;
  readonly subject: string | undefined;
  /** An address. */
  readonly audience: string;
  readonly scopes: Readonly<Record<string, string>>;
}

/**
 * An assertion for one request, signed.
 *
 * @throws OnBehalfError `invalid_params` for a key of the user's that does not sign,
 * `misconfigured` for the integration's; the message shows nothing of it
 */
export async function signAssertion(
  options: AssertionOptions,
  { signer, subject, audience, scopes }: Assertion,
  { runtime, appName }: Client,
): Promise<string> {
  const { issuer, privateKey, keyId, isOwn } = signer;
  const { algorithm, claims, lifetimeMs = 5 * MINUTE_MS } = options;
  const iat = Math.floor(runtime.now() / 1000) - AHEAD_S;
  return signJwt({
    privateKey,
    keyId,
    algorithm,
    claims: {
      ...claims,
      ...scopes,
      iss: issuer,
      sub: subject ?? (options.subject === 'optional' ? undefined : issuer),
      aud: audience,
      iat,
      exp: iat + Math.floor(lifetimeMs / 1000),
      jti: randomToken(runtime),
    },
  }).catch((error: unknown) => {
    const problem = error instanceof TypeError ? error.message : 'it cannot be read';
    throw isOwn
      ? new OnBehalfError('invalid_params', `The private key for ${appName} is wrong: ${problem}.`)
      : new OnBehalfError('misconfigured', `The privateKey of ${appName} is wrong: ${problem}.`);
  });
}
