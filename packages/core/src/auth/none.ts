import type { AuthScheme } from './scheme.ts';

/** No credentials: for public APIs, and for actions that only compute. */
export function none(): AuthScheme {
  return {
    type: 'none',
    accept: () => ({ secrets: {}, scopes: null, expiresAt: null }),
    sign() {},
  };
}
