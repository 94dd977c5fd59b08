import type { AuthScheme } from '../auth/scheme.ts';

/** Accepts anything and signs nothing. */
export const fakeScheme: AuthScheme = {
  type: 'fake',
  accept: () => ({ secrets: {}, scopes: null, expiresAt: null }),
  sign() {},
};
