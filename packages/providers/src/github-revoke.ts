import { type Client, type Grant, OnBehalfError, strictRequest } from '@onbehalf/core';

/**
 * Takes a token back at GitHub, which has a way of its own instead of RFC 7009: the OAuth app signs
 * in with its client id and secret and names the token.
 *
 * @throws OnBehalfError `misconfigured` without a client secret; `provider_error` when GitHub does
 * not confirm; what {@link strictRequest} throws
 */
export async function revokeGitHubToken(grant: Grant, client: Client): Promise<void> {
  const { runtime, apiUrl, clientId, clientSecret, signal } = client;
  const what = "GitHub's token revocation";
  if (clientSecret === null) {
    throw new OnBehalfError('misconfigured', `${what} needs the clientSecret of the integration.`);
  }
  const { status } = await strictRequest(runtime, {
    url: `${apiUrl}/applications/${encodeURIComponent(clientId)}/token`,
    method: 'DELETE',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/json',
      'user-agent': 'onbehalf',
    },
    body: JSON.stringify({ access_token: grant.secrets['accessToken'] }),
    what,
    signal,
  });
  if (status !== 204) {
    throw new OnBehalfError('provider_error', `${what} answered ${status}.`, { status });
  }
}
