import { OnBehalfError } from '../../errors.ts';
import type { Client } from '../scheme.ts';
import { expand } from '../template.ts';

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
