import { OnBehalfError } from '../../errors.ts';
import { equalHashes } from '../../runtime.ts';
import { only } from '../only.ts';
import type { Client } from '../scheme.ts';
import { expand } from '../template.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { hmacHex } from './hmac.ts';

/**
 * What some providers prove, or repeat, in a callback: that it is theirs, and about whom.
 *
 * @throws OnBehalfError `issuer_mismatch`
 */
export async function assertCallback(
  { callbackHmac, callbackMustEqual = {} }: OAuth2Descriptor,
  callback: URLSearchParams,
  client: Client,
): Promise<void> {
  if (callbackHmac !== undefined) {
    const given = only(callback, callbackHmac);
    const message = [...callback]
      .filter(([name]) => name !== callbackHmac)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const expected = await hmacHex(client.runtime, client.clientSecret ?? '', message);
    if (!equalHashes(given.toLowerCase(), expected)) throw foreign(client.appName);
  }
  for (const [name, template] of Object.entries(callbackMustEqual)) {
    const expected = expand(template, client.fields, `The callback of ${client.appName}`);
    if (only(callback, name).toLowerCase() !== expected.toLowerCase()) {
      throw foreign(client.appName);
    }
  }
}

function foreign(app: string): OnBehalfError {
  return new OnBehalfError(
    'issuer_mismatch',
    `The answer does not come from ${app}, or is not about this user.`,
  );
}
