import { type BetterAuthAccount, fromBetterAuth } from '@onbehalf/core/import';
import { describe, expect, test } from 'vitest';

import { setMoveStage } from '../move/held.ts';

/** A row of its table `account`. */
const row: BetterAuthAccount = {
  id: 'acc_1',
  userId: 'alice',
  providerId: 'acme',
  accountId: 'id-octo',
  accessToken: 'access-token-of-alice',
  refreshToken: 'refresh-token-of-alice',
  accessTokenExpiresAt: new Date('2030-01-01T01:00:00Z'),
  refreshTokenExpiresAt: null,
  scope: 'a,b',
  createdAt: new Date('2029-03-04T05:06:07Z'),
};

describe('an account of Better Auth', () => {
  test('is one of its user, through the integration of the same id', () => {
    expect(fromBetterAuth(row)).toEqual({
      entityId: 'alice',
      externalId: 'acc_1',
      integrationId: 'acme',
      credentials: {
        accessToken: 'access-token-of-alice',
        refreshToken: 'refresh-token-of-alice',
        expiresAt: row.accessTokenExpiresAt,
        refreshTokenExpiresAt: null,
      },
      account: { id: 'id-octo' },
      scopes: ['a', 'b'],
      createdAt: row.createdAt,
    });
  });

  test('works once it is imported, and is the one that its user connects again', async () => {
    const stage = setMoveStage();
    const { accessToken, refreshToken, expiresAt } = await stage.held();
    const accounts = [
      { ...row, accessToken, refreshToken, accessTokenExpiresAt: new Date(expiresAt) },
    ];
    expect(await stage.bring(accounts.map(fromBetterAuth))).toMatchObject({ imported: 1 });
    expect(await stage.bring(accounts.map(fromBetterAuth))).toMatchObject({ unchanged: 1 });
    expect(await stage.use()).toBe('octo');
    const { items } = await stage.client.connections.list();
    expect(items).toMatchObject([{ account: { id: 'id-octo' }, scopes: { granted: ['a', 'b'] } }]);
  });

  // 32 bytes of a token, sealed with XChaCha20-Poly1305, in hex: as `encryptOAuthTokens` writes it.
  const sealed = 'ab01'.repeat((24 + 32 + 16) / 2);
  test.for([
    ['an access token', { accessToken: sealed }],
    ['a refresh token', { refreshToken: sealed }],
    ['one with the version of its key', { accessToken: `$ba$2$${sealed}` }],
    ['a short one with it', { refreshToken: '$ba$1$00' }],
    ['one in capital letters', { accessToken: sealed.toUpperCase() }],
  ] as const)('is refused with %s that is encrypted', async ([, changes]) => {
    const read = fromBetterAuth({ ...row, ...changes });
    expect(read).toMatchObject({
      entityId: 'alice',
      externalId: 'acc_1',
      refused: expect.stringMatching(/encryptOAuthTokens.*symmetricDecrypt/) as string,
    });
    expect(read).not.toHaveProperty('credentials');
    const stage = setMoveStage();
    expect((await stage.bring([read])).failed).toMatchObject([{ code: 'invalid_params' }]);
  });

  test('is not taken for encrypted because its token is in hex', () => {
    const accessToken = '0f'.repeat(20);
    expect(fromBetterAuth({ ...row, accessToken })).toMatchObject({ credentials: { accessToken } });
  });

  test('is refused where it is a password, or has no tokens', () => {
    const password = { ...row, providerId: 'credential', accessToken: null, refreshToken: null };
    expect(fromBetterAuth(password)).toHaveProperty('refused');
    expect(fromBetterAuth({ ...row, accessToken: null, refreshToken: '' })).toMatchObject({
      refused: 'The account has no tokens.',
    });
  });

  test('says nothing of scopes where none are written down', () => {
    expect(fromBetterAuth({ ...row, scope: '' })).toMatchObject({ scopes: undefined });
    expect(fromBetterAuth({ ...row, scope: null })).toMatchObject({ scopes: undefined });
  });

  test('may go through an integration of another id', async () => {
    const stage = setMoveStage();
    const read = { ...fromBetterAuth({ ...row, providerId: 'acme-sign-in' }) };
    expect((await stage.bring([read])).failed).toMatchObject([{ code: 'misconfigured' }]);
    expect(await stage.bring([{ ...read, integrationId: 'acme' }])).toMatchObject({ imported: 1 });
  });
});
