import { clientCredentials } from '../../auth/client-credentials.ts';
import { jwtBearer } from '../../auth/jwt-bearer.ts';
import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import type { AuthScheme } from '../../auth/scheme.ts';

/** How an app gets tokens for itself, as often as it needs one. */
export type Mint = 'client_credentials' | 'jwt_bearer';

/** The scheme of an app that signs in as itself, at a provider that has users, too. */
export function mintingScheme(descriptor: OAuth2Descriptor, how: Mint): AuthScheme {
  if (how === 'client_credentials') return clientCredentials(descriptor);
  const { algorithm } = descriptor.clientAssertion ?? {};
  // The client proves itself as it does elsewhere, whatever it has signed.
  const proven: OAuth2Descriptor = { clientAuthentication: 'body', ...descriptor };
  return jwtBearer(proven, algorithm === undefined ? {} : { algorithm });
}
