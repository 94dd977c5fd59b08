import { OnBehalfError } from '../../errors.ts';
import { retryAfter } from '../../transport/retry-after.ts';
import type { AuthScheme, Client, Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { placeToken } from './place-token.ts';
import { parseAnswer } from './read-answer.ts';
import { resolve } from './resolve.ts';
import { MAIN, secretName } from './secret-name.ts';
import { sendRequest } from './send-request.ts';
import { readError } from './token-answer.ts';

/** How a grant is taken back: RFC 7009, or as the descriptor says; undefined where it cannot be. */
export function revocationOf(descriptor: OAuth2Descriptor): AuthScheme['revoke'] {
  const { revoke, revocationEndpoint, discovery } = descriptor;
  if (revoke !== undefined) return revoke;
  if ((revocationEndpoint ?? discovery) === undefined) return undefined;
  return async (grant, client) => {
    const { descriptor: resolved } = await resolve(descriptor, client);
    // Each of several tokens, even if one of them is refused.
    const names = [MAIN, ...Object.keys(descriptor.tokens ?? {})];
    const held = names.filter((name) => grant.secrets[secretName(name, 'accessToken')]);
    const results = await Promise.allSettled(
      held.map((name) => revokeToken(resolved, name, grant, client)),
    );
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
  };
}

async function revokeToken(
  descriptor: OAuth2Descriptor,
  name: string,
  { secrets }: Grant,
  client: Client,
): Promise<void> {
  const {
    method,
    token = 'refresh_token',
    parameter = 'token',
    authentication = 'client',
    parameters,
  } = descriptor.revocation ?? {};
  const accessToken = secrets[secretName(name, 'accessToken')] ?? '';
  // RFC 7009 §2.1: revoking the refresh token ends its access tokens too.
  const refreshToken = token === 'refresh_token' && secrets[secretName(name, 'refreshToken')];
  const revoked = refreshToken || accessToken;
  const what = `The revocation endpoint of ${client.appName}`;
  const template = descriptor.revocationEndpoint?.replace('{token}', encodeURIComponent(revoked));
  const headers = new Headers();
  const url = new URL(endpoint(template, client, 'revocation endpoint'));
  if (authentication === 'bearer') placeToken(descriptor, { headers, url }, accessToken);
  const {
    status,
    text,
    headers: answered,
  } = await sendRequest(
    descriptor,
    {
      kind: 'revoke',
      what,
      address: url.href,
      method,
      parameters: { ...(parameter !== false && { [parameter]: revoked }), ...parameters },
      headers: Object.fromEntries(headers),
      provesClient: authentication === 'client',
    },
    client,
  );
  // Slack says with status 200 that it did not.
  const error = readError(parseAnswer(text), status, descriptor.response);
  if (error === null) return;
  const message = `${what} answered ${status}.`;
  if (status === 429) {
    // Whoever revokes many has to know when to go on.
    const retryAt = retryAfter(answered, client.runtime.now());
    throw new OnBehalfError('rate_limited', message, retryAt === null ? {} : { retryAt });
  }
  throw new OnBehalfError('provider_error', message, { status, retryable: status >= 500 });
}
