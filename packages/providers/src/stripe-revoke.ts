import { type Client, type Grant, OnBehalfError, strictRequest } from '@onbehalf/core';

/**
 * Ends the access of a platform to an account. Stripe names the account and not a token, and asks
 * for the secret key as a user name.
 *
 * @throws OnBehalfError `misconfigured` without a client secret; `provider_error` when Stripe does
 * not confirm; what {@link strictRequest} throws
 */
export async function deauthorizeStripe(grant: Grant, client: Client): Promise<void> {
  const { runtime, clientId, clientSecret, signal } = client;
  const what = "Stripe's deauthorization";
  if (clientSecret === null) {
    throw new OnBehalfError('misconfigured', `${what} needs the clientSecret of the integration.`);
  }
  const { status } = await strictRequest(runtime, {
    url: 'https://connect.stripe.com/oauth/deauthorize',
    method: 'POST',
    headers: {
      accept: 'application/json',
      authorization: `Basic ${btoa(`${clientSecret}:`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      client_id: clientId,
      stripe_user_id: grant.fields?.['stripe_user_id'] ?? '',
    }).toString(),
    what,
    signal,
  });
  if (status !== 200) {
    throw new OnBehalfError('provider_error', `${what} answered ${status}.`, { status });
  }
}
