import type {
  ImportedConnection,
  RefusedConnection,
} from '../connections/move/imported-connection.ts';
import type { Time } from '../time.ts';
import { scopesIn } from './scopes-in.ts';

/** A row of Better Auth's `account` table, by the names its own code has for the columns. */
export interface BetterAuthAccount {
  readonly id: string;
  readonly userId: string;
  readonly providerId: string;
  /** The account's id at the provider. */
  readonly accountId: string;
  readonly accessToken?: string | null | undefined;
  readonly refreshToken?: string | null | undefined;
  readonly accessTokenExpiresAt?: Time | null | undefined;
  readonly refreshTokenExpiresAt?: Time | null | undefined;
  /** Separated by commas. */
  readonly scope?: string | null | undefined;
  readonly createdAt?: Time | null | undefined;
}

/**
 * Reads an account of Better Auth for `connections.import`: the user is the entity, and the provider's
 * id the integration's. Where yours has another id, write it over:
 * `{ ...fromBetterAuth(account), integrationId }`.
 *
 * The provider's id of the account is taken for the one that your app here gives it, which is so where
 * both read it from the same place; `import` with `verify: true` asks the provider instead.
 *
 * Refused are passwords, accounts without tokens, and tokens that Better Auth has encrypted
 * (`encryptOAuthTokens`): decrypt these with its `symmetricDecrypt` first.
 */
export function fromBetterAuth(account: BetterAuthAccount): ImportedConnection | RefusedConnection {
  const { id, userId, providerId, accountId, accessToken, refreshToken } = account;
  const ids = { entityId: userId, externalId: id };
  if (providerId === 'credential') {
    return {
      ...ids,
      refused: 'It is a password of your own product: there is nothing to connect.',
    };
  }
  if (!accessToken && !refreshToken) return { ...ids, refused: 'The account has no tokens.' };
  if (isEncrypted(accessToken) || isEncrypted(refreshToken)) {
    return {
      ...ids,
      refused:
        'Its tokens are encrypted (encryptOAuthTokens): decrypt them with symmetricDecrypt of ' +
        'better-auth/crypto first.',
    };
  }
  return {
    ...ids,
    integrationId: providerId,
    credentials: {
      accessToken,
      refreshToken,
      expiresAt: account.accessTokenExpiresAt,
      refreshTokenExpiresAt: account.refreshTokenExpiresAt,
    },
    account: { id: accountId },
    scopes: scopesIn(account.scope),
    createdAt: account.createdAt,
  };
}

// XChaCha20-Poly1305 in hex: a nonce of 24 bytes, a tag of 16, and something between them. Newer
// releases write the version of the key before it.
const LEAST_HEX = 2 * (24 + 16 + 1);

function isEncrypted(token: string | null | undefined): boolean {
  if (!token) return false;
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(token) && token.length >= LEAST_HEX;
  return token.startsWith('$ba$') || isHex;
}
