import {
  callable,
  type Check,
  oneOf,
  optional,
  optionsOf,
  string,
  stringsByName,
} from '../../check-options.ts';
import { credentialUrl } from '../../transport/address.ts';
import { assertNotReserved } from './authorization-url.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

/** A path is checked with the integration's `authUrl`. */
const endpoint: Check = (value, name) => {
  string(value, name);
  if (!String(value).startsWith('/')) credentialUrl(String(value), name);
};

const checkDescriptor = optionsOf<OAuth2Descriptor>({
  authorizationEndpoint: endpoint,
  tokenEndpoint: endpoint,
  revocationEndpoint: optional(endpoint),
  revoke: optional(callable),
  issuer: optional(string),
  clientAuthentication: optional(oneOf('body', 'basic', 'none')),
  scopeSeparator: optional(string),
  authorizationParameters: optional(stringsByName),
});

/** @throws TypeError naming what is missing, unknown, unsafe or reserved */
export function assertDescriptor(descriptor: OAuth2Descriptor): void {
  checkDescriptor(descriptor, 'oauth2');
  assertNotReserved(descriptor.authorizationParameters ?? {});
}
