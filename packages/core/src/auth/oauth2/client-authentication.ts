import { OnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import { encodeBasic } from '../basic.ts';
import { signJwt } from '../jwt/sign-jwt.ts';
import type { Client } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

const ASSERTION_LIFETIME_MS = 60_000;

/** What proves the client in a request: some of it in headers, some among the parameters. */
export interface ClientProof {
  readonly headers: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** What must not be shown when the provider repeats it. */
  readonly secrets: readonly string[];
}

/**
 * Proves who the client is: RFC 6749 §2.3.1, RFC 7523 §2.2.
 *
 * @param tokenEndpoint - whose address is the audience of an assertion without an issuer
 * @throws OnBehalfError `misconfigured` for a private key that cannot sign
 */
export async function proveClient(
  { clientAuthentication = 'body', clientAssertion = {}, issuer }: OAuth2Descriptor,
  client: Client,
  tokenEndpoint: string,
): Promise<ClientProof> {
  const { clientId, clientSecret } = client;
  const secret = clientSecret ?? '';
  switch (clientAuthentication) {
    case 'basic':
      // §2.3.1 wants both halves form-encoded before they are joined.
      return basic(encodeBasic(formEncode(clientId), formEncode(secret)), secret);
    case 'basic_secret':
      return basic(encodeBasic(formEncode(secret), ''), secret);
    case 'private_key_jwt': {
      const audience = clientAssertion.audience ?? issuer ?? tokenEndpoint;
      const assertion = await assert(client, clientAssertion, audience);
      return proof(
        {
          client_id: clientId,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
        },
        [assertion],
      );
    }
    case 'none':
      return proof({ client_id: clientId }, []);
    default:
      return proof({ client_id: clientId, ...(secret !== '' && { client_secret: secret }) }, [
        secret,
      ]);
  }
}

/** The assertion of RFC 7523 §3: one use, one minute, for one server. */
async function assert(
  { runtime, clientId, privateKey, keyId, appName }: Client,
  {
    algorithm,
    lifetimeMs = ASSERTION_LIFETIME_MS,
  }: NonNullable<OAuth2Descriptor['clientAssertion']>,
  audience: string,
): Promise<string> {
  const now = Math.floor(runtime.now() / 1000);
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: audience,
    jti: randomToken(runtime),
    iat: now,
    exp: now + Math.ceil(lifetimeMs / 1000),
  };
  return signJwt({ privateKey: privateKey ?? '', algorithm, keyId, claims }).catch(
    (error: unknown) => {
      const why = error instanceof TypeError ? error.message : 'it cannot be used';
      throw new OnBehalfError(
        'misconfigured',
        `The privateKey of the integration of ${appName} cannot sign: ${why}.`,
      );
    },
  );
}

function basic(pair: string, secret: string): ClientProof {
  return { headers: { authorization: `Basic ${pair}` }, parameters: {}, secrets: [pair, secret] };
}

function proof(
  parameters: Readonly<Record<string, string>>,
  secrets: readonly string[],
): ClientProof {
  return { headers: {}, parameters, secrets };
}

const formEncode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
