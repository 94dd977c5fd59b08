import { expect, test } from 'vitest';

import type { OidcPeer } from '../peers/oidc.ts';
import {
  connectOidc,
  type OidcProductOptions,
  startOidcProduct,
  subjectOf,
} from './oidc-product.ts';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A connection whose tokens the test sees, on a clock that nobody stops. */
async function startConnected(options: OidcProductOptions = {}) {
  const given: Tokens[] = [];
  const watch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (new URL(response.url).pathname === '/token' && response.ok) {
      given.push((await response.clone().json()) as Tokens);
    }
    return response;
  };
  const product = await startOidcProduct({ ...options, overrides: { fetch: watch } });
  const alice = product.onbehalf.entity('alice');
  const { id } = await connectOidc(alice);
  const newest = (): Tokens => given.at(-1) as Tokens;
  return { ...product, alice, id, given, newest };
}

/** Resolves when the provider takes a token no longer. */
async function end(provider: OidcPeer, token: string): Promise<void> {
  while (await provider.isActive(token)) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Spends a refresh token as whoever has stolen it, and the client's secret. */
async function steal({ issuer, clientId, clientSecret }: OidcPeer, token: string) {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  return (await answer.json()) as Partial<Tokens>;
}

// Providers count whole seconds: a token of two lives one at least.

test('a token that lives seconds is renewed by whoever calls after that', async () => {
  const { alice, provider, newest, given } = await startConnected({ accessTokenTtlSeconds: 2 });
  const [first] = given;
  await end(provider, first?.access_token ?? '');
  expect(await subjectOf(alice)).toBe('alice');
  expect(newest().access_token).not.toBe(first?.access_token);
  expect(await provider.isActive(first?.refresh_token ?? '')).toBe(false);
  expect(provider.tokenRequests('refresh_token').refused).toBe(0);
});

test('a refresh token that nobody used in time ends the connection, and no call repeats it', async () => {
  const lifetimes = { accessTokenTtlSeconds: 2, refreshTokenTtlSeconds: 2 };
  const { alice, id, provider, newest } = await startConnected(lifetimes);
  await end(provider, newest().refresh_token);
  expect(await subjectOf(alice)).toBe('reauth_required');
  expect(await subjectOf(alice)).toBe('reauth_required');
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 0, refused: 1 });
  expect(await alice.connections.get(id)).toMatchObject({ status: 'EXPIRED' });
});

test('a stolen refresh token that comes back ends every token, and the user is asked again', async () => {
  const { alice, id, provider, given, newest } = await startConnected();
  await alice.connections.refresh(id);
  const [first] = given;
  expect(await steal(provider, first?.refresh_token ?? '')).toEqual(
    expect.objectContaining({ error: 'invalid_grant' }),
  );
  expect(await provider.isActive(newest().access_token)).toBe(false);
  expect(await provider.isActive(newest().refresh_token)).toBe(false);

  const action = 'OIDC_GET_THE_USER';
  const { error } = await alice.executeAction({ action });
  expect(error).toMatchObject({ code: 'reauth_required', reason: 'revoked', connectionId: id });
  expect((await connectOidc(alice)).id).toBe(id);
  expect(await subjectOf(alice)).toBe('alice');
});

test('a stolen refresh token that is spent first is worth nothing once the user calls', async () => {
  const { alice, provider, newest } = await startConnected();
  const stolen = await steal(provider, newest().refresh_token);
  expect(await provider.isActive(stolen.access_token ?? '')).toBe(true);
  await provider.expireAccessTokens();
  const again = await steal(provider, stolen.refresh_token ?? '');
  expect(await provider.isActive(again.access_token ?? '')).toBe(true);

  expect(await subjectOf(alice)).toBe('reauth_required');
  expect(await provider.isActive(again.access_token ?? '')).toBe(false);
  expect(await steal(provider, again.refresh_token ?? '')).toHaveProperty('error');
});

test('deleting a connection ends both of its tokens at the provider', async () => {
  const { alice, id, provider, newest } = await startConnected();
  const { access_token: accessToken, refresh_token: refreshToken } = newest();
  expect(await provider.isActive(accessToken)).toBe(true);
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'revoked' });
  expect(await provider.isActive(accessToken)).toBe(false);
  expect(await provider.isActive(refreshToken)).toBe(false);
  const headers = { authorization: `Bearer ${accessToken}` };
  expect((await fetch(`${provider.issuer}/me`, { headers })).status).toBe(401);
});

test('a provider that is away keeps nobody from deleting, and what it may still take is told', async () => {
  const { alice, id, provider } = await startConnected();
  await provider.close();
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'failed' });
  expect(await alice.connections.get(id)).toBeNull();
  expect(await subjectOf(alice)).toBe('connection_required');
});
