import { OnBehalfError } from '../../errors.ts';
import type { Client } from '../scheme.ts';
import { expand } from '../template.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

/**
 * The address of an endpoint of this client's provider, for its connection.
 *
 * @throws OnBehalfError `misconfigured` when the provider has no such endpoint
 */
export function endpoint(
  address: string | undefined,
  { authUrl, fields, appName }: Client,
  what: string,
): string {
  if (address === undefined) throw new OnBehalfError('misconfigured', `${appName} has no ${what}.`);
  const whole = address.startsWith('/') ? authUrl + address : address;
  return expand(whole, fields, `The ${what} of ${appName}`);
}

/** Whether some of what a user or the client is sent to is not below the integration's `authUrl`. */
export function hasFixedEndpoints(descriptor: OAuth2Descriptor): boolean {
  const { authorizationEndpoint, tokenEndpoint, refreshEndpoint, revocationEndpoint } = descriptor;
  const { deviceAuthorizationEndpoint, discovery, issuer } = descriptor;
  const discovered = discovery === undefined ? undefined : issuer;
  return [
    authorizationEndpoint,
    tokenEndpoint,
    refreshEndpoint,
    revocationEndpoint,
    deviceAuthorizationEndpoint,
    discovered,
  ].some((address) => address?.startsWith('/') === false);
}
