import { OnBehalfError } from '../../errors.ts';
import { oneLine } from '../../plain-text.ts';
import { bound, scrub } from '../../redact.ts';
import { retryAfter } from '../../transport/retry-after.ts';
import { strictRequest, type StrictResponse } from '../../transport/strict-request.ts';
import { encodeBasic } from '../basic.ts';
import type { Client } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { normaliseTokenAnswer, type TokenAnswer } from './token-response.ts';

/** A token answer that has an access token. */
export type GrantedTokens = TokenAnswer & { readonly accessToken: string };

/** What the token endpoint said, before anybody decides what a refusal means. */
export interface TokenReply {
  /** Null where it refused. */
  readonly tokens: GrantedTokens | null;
  /** The provider's error code. */
  readonly error: string | null;
  /** A refusal in our codes. */
  refusal(): OnBehalfError;
}

/**
 * Asks the token endpoint: RFC 6749 §4.1.3 and §6.
 *
 * @throws OnBehalfError `reauth_required`, `misconfigured`, `rate_limited`, `provider_error`,
 * `network_error`, `timeout`, `cancelled`
 */
export async function requestTokens(
  descriptor: OAuth2Descriptor,
  parameters: Readonly<Record<string, string>>,
  client: Client,
): Promise<GrantedTokens> {
  const { tokens, refusal } = await askTokens(descriptor, parameters, client);
  if (tokens === null) throw refusal();
  return tokens;
}

/** The same, for whoever is refused again and again and asks on: RFC 8628 §3.5. */
export async function askTokens(
  descriptor: OAuth2Descriptor,
  parameters: Readonly<Record<string, string>>,
  client: Client,
): Promise<TokenReply> {
  const what = `The token endpoint of ${client.appName}`;
  const address = endpoint(descriptor.tokenEndpoint, client, 'token endpoint');
  const response = await postForm(descriptor, address, parameters, client, what);
  const answer = normaliseTokenAnswer(response);
  const { accessToken, refreshToken, error } = answer;
  if (error === null && accessToken === null) {
    throw new OnBehalfError('provider_error', `${what} answered without a usable token.`);
  }
  return {
    tokens: error === null && accessToken !== null ? { ...answer, accessToken } : null,
    error,
    refusal() {
      const sent = SECRET_PARAMETERS.map((name) => parameters[name]);
      const secrets = [...sent, client.clientSecret, basicPair(client), accessToken, refreshToken];
      const isRefresh = parameters['refresh_token'] !== undefined;
      return tokenError(answer, response, {
        what,
        secrets: secrets.map((it) => it ?? ''),
        isRefresh,
      });
    },
  };
}

const SECRET_PARAMETERS = ['code', 'code_verifier', 'refresh_token', 'device_code', 'assertion'];

/** Posts a form as this client: RFC 6749 §2.3.1. */
export async function postForm(
  { clientAuthentication = 'body' }: OAuth2Descriptor,
  address: string,
  parameters: Readonly<Record<string, string>>,
  client: Client,
  what: string,
): Promise<StrictResponse> {
  const body = new URLSearchParams(parameters);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (clientAuthentication === 'basic') {
    headers['authorization'] = `Basic ${basicPair(client)}`;
  } else {
    body.set('client_id', client.clientId);
    if (clientAuthentication === 'body' && client.clientSecret !== null) {
      body.set('client_secret', client.clientSecret);
    }
  }
  return strictRequest(client.runtime, {
    url: address,
    method: 'POST',
    headers,
    body: body.toString(),
    what,
    signal: client.signal,
  });
}

/** RFC 6749 §2.3.1 wants both halves form-encoded before they are joined. */
function basicPair({ clientId, clientSecret }: Client): string {
  return encodeBasic(formEncode(clientId), formEncode(clientSecret ?? ''));
}

const formEncode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

const DEAD_GRANT = new Set(['invalid_grant', 'bad_refresh_token']);
const OUR_FAULT = new Set([
  'invalid_client',
  'incorrect_client_credentials',
  'unauthorized_client',
  'redirect_uri_mismatch',
  'invalid_request',
  'unsupported_grant_type',
  'invalid_scope',
]);

function tokenError(
  { error, errorDescription }: TokenAnswer,
  { status, headers }: StrictResponse,
  { what, secrets, isRefresh }: { what: string; secrets: readonly string[]; isRefresh: boolean },
): OnBehalfError {
  const code = bound(scrub(oneLine(error ?? ''), secrets), 64);
  const description = bound(scrub(oneLine(errorDescription ?? ''), secrets), 200);
  const message = `${what} refused: ${code}. ${description}`.trim();
  // A code that is refused was never a grant: nobody has to connect again.
  if (isRefresh && DEAD_GRANT.has(error ?? '')) {
    return new OnBehalfError('reauth_required', message, { reason: 'revoked' });
  }
  if (OUR_FAULT.has(error ?? '')) return new OnBehalfError('misconfigured', message);
  if (status === 429) {
    const retryAt = retryAfter(headers);
    return new OnBehalfError('rate_limited', message, retryAt === null ? {} : { retryAt });
  }
  return new OnBehalfError('provider_error', message, { status, retryable: status >= 500 });
}
