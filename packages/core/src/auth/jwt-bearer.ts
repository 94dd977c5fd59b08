import { type AssertionOptions, checkAssertion, signAssertion } from './jwt/assertion.ts';
import { type CredentialNames, readSigner, type Signer, signerOf } from './jwt/signer.ts';
import type { OAuth2Descriptor } from './oauth2/descriptor.ts';
import { endpoint } from './oauth2/endpoint.ts';
import { mint } from './oauth2/mint.ts';
import { resolve } from './oauth2/resolve.ts';
import { scopeParameters } from './oauth2/scopes.ts';
import { tokenScheme } from './oauth2/token-scheme.ts';
import type { AuthScheme, Client, Grant } from './scheme.ts';
import { refuseUnused, requireText } from './secret.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const NAMES: CredentialNames = {
  issuer: 'issuer',
  privateKey: 'privateKey',
  keyId: 'keyId',
  subject: 'subject',
};

/**
 * The JWT bearer grant (RFC 7523 §2.1): a token for an assertion that a private key has signed. The
 * key and its issuer are the integration's `privateKey` and `clientId`, or what the user brings:
 * `credentials: { issuer, privateKey, keyId?, subject? }`. A new access token is minted with the
 * same key when one is due. The assertion is all that is sent, unless the descriptor has a
 * `clientAuthentication`.
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
  assertOwnNames(descriptor);
  const scheme = tokenScheme({ clientAuthentication: 'none', ...descriptor });
  const proven = provenByKey(descriptor);
  const names = { ...NAMES, ...assertion.credentialNames };
  return {
    ...scheme,
    type: 'jwt_bearer',
    async accept(credentials, client) {
      const signer = readSigner(credentials, client, names);
      const subject = readSubject(credentials, names.subject, assertion.subject);
      return request(proven, assertion, client, { signer, subject, previous: null });
    },
    async refresh(grant, client) {
      const signer = signerOf(grant, client);
      const subject = grant.fields?.['subject'];
      return request(proven, assertion, client, { signer, subject, previous: grant });
    },
  };
}

/** A grant keeps its signer among its fields: a field of the same name would choose who that is. */
function assertOwnNames({ fields, captures }: OAuth2Descriptor): void {
  const taken = Object.keys({ ...fields, ...captures }).find((name) => Object.hasOwn(NAMES, name));
  if (taken === undefined) return;
  throw new TypeError(`jwtBearer: "${taken}" is a part of the credentials: rename the field.`);
}

/** Said by those whom the options let say it: with the integration's key it may be anybody. */
function readSubject(
  credentials: Readonly<Record<string, unknown>>,
  name: string,
  rule: AssertionOptions['subject'] = 'issuer',
): string | undefined {
  const isSaid = credentials[name] !== undefined;
  if (rule === 'issuer' && isSaid) {
    refuseUnused({ [name]: true }, [], 'the token is for the issuer');
  }
  return isSaid || rule === 'required' ? requireText(credentials, name) : undefined;
}

/** RFC 7521 §4.1: who signs need not be a client, and some servers refuse one they do not know. */
function provenByKey(descriptor: OAuth2Descriptor): OAuth2Descriptor {
  const { clientAuthentication, parameterNames } = descriptor;
  if (clientAuthentication !== undefined) return descriptor;
  return {
    ...descriptor,
    clientAuthentication: 'none',
    parameterNames: {
      ...parameterNames,
      token: { ...parameterNames?.token, client_id: false },
    },
  };
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
  const scopes = scopeParameters(descriptor, client.scopes);
  const isClaim = options.scopes === 'claim';
  const { descriptor: resolved } = await resolve(descriptor, client);
  const audience = endpoint(options.audience ?? resolved.tokenEndpoint, client, 'audience');
  const said = { signer, subject, audience, scopes: isClaim ? scopes : {} };
  const { issuer, privateKey, keyId, isOwn } = signer;
  const { secrets, ...grant } = await mint(resolved, client, {
    parameters: {
      ...descriptor.tokenParameters,
      grant_type: GRANT_TYPE,
      assertion: await signAssertion(options, said, client),
      ...(!isClaim && scopes),
    },
    broughtBy: isOwn ? 'user' : subject === undefined ? 'integration' : 'subject',
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
