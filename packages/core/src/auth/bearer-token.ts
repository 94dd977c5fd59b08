import type { AuthScheme } from './scheme.ts';
import { requireSecret } from './secret.ts';

/** A token the user brings: `credentials: { token }`, sent as RFC 6750 §2.1 says. */
export function bearerToken(): AuthScheme {
  return {
    type: 'bearer_token',
    accept: (credentials) => ({
      secrets: { token: requireSecret(credentials, 'token') },
      scopes: null,
      expiresAt: null,
    }),
    sign({ headers }, { secrets }) {
      headers.set('authorization', `Bearer ${secrets['token']}`);
    },
  };
}
