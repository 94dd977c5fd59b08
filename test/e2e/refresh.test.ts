import { expect, test } from 'vitest';

import { connectOidc, startOidcProduct, subjectOf } from './oidc-product.ts';

/** A product whose clock stands still until the test moves it. */
async function startConnected() {
  let now = Date.now();
  const product = await startOidcProduct({ overrides: { now: () => now } });
  const alice = product.onbehalf.entity('alice');
  const { id } = await connectOidc(alice);
  return {
    ...product,
    alice,
    id,
    pass: (ms: number) => (now += ms),
    refreshes: () => product.provider.tokenRequests('refresh_token'),
  };
}

const HOUR_MS = 3600_000;

test('a token that has expired is refreshed on the way, and its user notices nothing', async () => {
  const { alice, id, pass, refreshes, provider } = await startConnected();
  expect(await subjectOf(alice)).toBe('alice');
  expect(refreshes()).toEqual({ accepted: 0, refused: 0 });

  await provider.expireAccessTokens();
  pass(HOUR_MS + 1);
  expect(await subjectOf(alice)).toBe('alice');
  expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
  expect(await alice.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
});

test('a rotated refresh token is kept for whoever opens the database next', async () => {
  const { open, pass, refreshes } = await startConnected();
  // An old one would end the whole family: the provider takes each only once.
  for (let round = 1; round <= 3; round++) {
    pass(HOUR_MS + 1);
    expect(await subjectOf(open().entity('alice'))).toBe('alice');
    expect(refreshes()).toEqual({ accepted: round, refused: 0 });
  }
});

test('a token that the provider ends early is refreshed once, for all calls that meet it', async () => {
  const { alice, provider, refreshes } = await startConnected();
  await provider.expireAccessTokens();
  const calls = Array.from({ length: 8 }, () => subjectOf(alice));
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['alice']));
  expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
});

test('a refresh on demand gives the connection new credentials', async () => {
  const { alice, id, pass, refreshes } = await startConnected();
  const before = await alice.connections.get(id);
  pass(1000);
  const after = await alice.connections.refresh(id);
  expect(Date.parse(after.expiresAt ?? '') - Date.parse(before?.expiresAt ?? '')).toBe(1000);
  expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
  expect(await subjectOf(alice)).toBe('alice');
});

test('when the user revokes, the refused refresh ends the connection; connecting heals it', async () => {
  const { alice, id, pass, refreshes, provider } = await startConnected();
  await provider.revokeGrants();
  pass(HOUR_MS + 1);
  expect(await subjectOf(alice)).toBe('reauth_required');
  expect(refreshes()).toEqual({ accepted: 0, refused: 1 });
  expect(await alice.connections.get(id)).toMatchObject({
    status: 'EXPIRED',
    statusReason: 'revoked',
  });
  expect(await subjectOf(alice)).toBe('reauth_required');
  expect(refreshes().refused).toBe(1);

  expect((await connectOidc(alice)).id).toBe(id);
  expect(await subjectOf(alice)).toBe('alice');
});
