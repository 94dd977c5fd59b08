import { mustBe, oneOf, optional, optionsOf, string, stringsByName } from '../check-options.ts';
import { OnBehalfError } from '../errors.ts';
import { randomToken } from '../runtime.ts';
import { SIGNING_ALGORITHMS, type SigningAlgorithm, signJwt } from './jwt/sign-jwt.ts';
import type { OAuth2Descriptor } from './oauth2/descriptor.ts';
import { endpoint } from './oauth2/endpoint.ts';
import { mint } from './oauth2/mint.ts';
import { oauth2 } from './oauth2/oauth2.ts';
import { resolve } from './oauth2/resolve.ts';
import { scopeParameters } from './oauth2/scopes.ts';
import type { AuthScheme, Client, Grant } from './scheme.ts';
import { refuseUnused, requirePem, requireText } from './secret.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
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
  readonly credentialNames?: Readonly<Partial<Record<Part, string>>>;
}

type Part = 'issuer' | 'privateKey' | 'keyId' | 'subject';

/**
 * The JWT bearer grant (RFC 7523 §2.1): a token for an assertion that a private key has signed. The
 * key and its issuer are the integration's `privateKey` and `clientId`, or what the user brings:
 * `credentials: { issuer, privateKey, keyId?, subject? }`. A new access token is minted with the
 * same key when one is due.
 *
 * Where the key is the integration's, whoever may choose the `subject` may act as anybody there.
 *
 * @throws TypeError naming what is wrong with the descriptor or the assertion
 */
export function jwtBearer(
  descriptor: OAuth2Descriptor,
  assertion: AssertionOptions = {},
): AuthScheme {
  checkAssertion(assertion, 'jwtBearer');
  // The assertion proves whoever asks.
  const ofKey: OAuth2Descriptor = { clientAuthentication: 'none', ...descriptor };
  const { codeFlow: _codeFlow, needsClientSecret: _secret, ...scheme } = oauth2(ofKey);
  const names = { ...DEFAULT_NAMES, ...assertion.credentialNames };
  return {
    ...scheme,
    type: 'jwt_bearer',
    async accept(credentials, client) {
      const signer = readSigner(credentials, client, names);
      const { subject: rule = 'issuer' } = assertion;
      const isSaid = credentials[names.subject] !== undefined;
      const subject =
        isSaid || rule === 'required' ? requireText(credentials, names.subject) : undefined;
      return request(ofKey, assertion, client, { signer, subject, previous: null });
    },
    async refresh(grant, client) {
      const { issuer, keyId, subject } = grant.fields ?? {};
      const { privateKey } = grant.secrets;
      const isOwn = issuer !== undefined && privateKey !== undefined;
      const signer = isOwn ? { issuer, privateKey, keyId, isOwn } : ofIntegration(client);
      return request(ofKey, assertion, client, { signer, subject, previous: grant });
    },
  };
}

const DEFAULT_NAMES: Readonly<Record<Part, string>> = {
  issuer: 'issuer',
  privateKey: 'privateKey',
  keyId: 'keyId',
  subject: 'subject',
};

const checkAssertion = optionsOf<AssertionOptions>({
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

interface Signer {
  readonly issuer: string;
  readonly privateKey: string;
  readonly keyId: string | undefined;
  /** Whether the user has brought it. */
  readonly isOwn: boolean;
}

function readSigner(
  credentials: Readonly<Record<string, unknown>>,
  client: Client,
  names: Readonly<Record<Part, string>>,
): Signer {
  if (client.privateKey !== null) {
    refuseUnused(credentials, [names.subject], 'the integration has the key');
    return ofIntegration(client);
  }
  const hasKeyId = credentials[names.keyId] !== undefined;
  return {
    issuer: requireText(credentials, names.issuer),
    privateKey: requirePem(credentials, names.privateKey),
    keyId: hasKeyId ? requireText(credentials, names.keyId) : undefined,
    isOwn: true,
  };
}

function ofIntegration({ clientId, privateKey, keyId, appName }: Client): Signer {
  if (privateKey === null || clientId === '') {
    throw new OnBehalfError(
      'misconfigured',
      `The integration of ${appName} needs both clientId and privateKey to sign for its users.`,
    );
  }
  return { issuer: clientId, privateKey, keyId: keyId ?? undefined, isOwn: false };
}

interface Wanted {
  readonly signer: Signer;
  readonly subject: string | undefined;
  readonly previous: Grant | null;
}

async function request(
  descriptor: OAuth2Descriptor,
  options: AssertionOptions,
  given: Client,
  { signer, subject, previous }: Wanted,
): Promise<Grant> {
  const client: Client = { ...given, fields: { ...given.fields, ...previous?.fields } };
  const scope = scopeParameters(descriptor, client.scopes);
  const isClaim = options.scopes === 'claim';
  const { descriptor: resolved } = await resolve(descriptor, client);
  const { issuer, privateKey, keyId, isOwn } = signer;
  const iat = Math.floor(client.runtime.now() / 1000) - AHEAD_S;
  const audience = options.audience ?? resolved.tokenEndpoint;
  const assertion = await signJwt({
    privateKey,
    keyId,
    algorithm: options.algorithm,
    claims: {
      ...options.claims,
      ...(isClaim && scope),
      iss: issuer,
      sub: subject ?? (options.subject === 'optional' ? undefined : issuer),
      aud: endpoint(audience, client, 'audience'),
      iat,
      exp: iat + Math.floor((options.lifetimeMs ?? 5 * MINUTE_MS) / 1000),
      jti: randomToken(client.runtime),
    },
  }).catch((error: unknown) => {
    throw unsigned(error, isOwn, client);
  });
  const { secrets, ...grant } = await mint(resolved, client, {
    parameters: {
      ...descriptor.tokenParameters,
      grant_type: GRANT_TYPE,
      assertion,
      ...(!isClaim && scope),
    },
    broughtBy: isOwn ? 'user' : 'integration',
    previous,
  });
  const { refreshToken: _refreshToken, ...kept } = secrets;
  return {
    ...grant,
    secrets: { ...kept, ...(isOwn && { privateKey }) },
    fields: {
      ...client.fields,
      ...grant.fields,
      ...(isOwn && { issuer, ...(keyId !== undefined && { keyId }) }),
      ...(subject !== undefined && { subject }),
    },
  };
}

/** The message of a key that does not sign shows nothing of it. */
function unsigned(error: unknown, isOwn: boolean, { appName }: Client): OnBehalfError {
  const problem = error instanceof TypeError ? error.message : 'it cannot be read';
  return isOwn
    ? new OnBehalfError('invalid_params', `The private key for ${appName} is wrong: ${problem}.`)
    : new OnBehalfError('misconfigured', `The privateKey of ${appName} is wrong: ${problem}.`);
}
