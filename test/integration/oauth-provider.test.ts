import { memoryStore } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { deny } from '../peers/oidc-user.ts';
import { type OidcPeer, startOidcProvider } from '../peers/oidc.ts';
import {
  connectAlice,
  createProduct,
  type Product,
  type ProductOptions,
  REDIRECT_URI,
} from './oauth-product.ts';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A provider, and a product whose tokens the test can see. */
async function setStage(options: ProductOptions = {}) {
  const provider = closing(await startOidcProvider({ redirectUris: [REDIRECT_URI] }));
  const given: Tokens[] = [];
  const watch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (input === `${provider.issuer}/token` && response.ok) {
      given.push((await response.clone().json()) as Tokens);
    }
    return response;
  };
  const product = createProduct(provider.issuer, provider, { fetch: watch, ...options });
  return { provider, product, given };
}

const whoAmI = (product: Product) =>
  product.entity('alice').executeAction({ action: 'OIDC_WHO_AM_I' });

async function statusOf({ issuer }: OidcPeer, { access_token }: Tokens): Promise<number> {
  const headers = { authorization: `Bearer ${access_token}` };
  return (await fetch(`${issuer}/me`, { headers })).status;
}

test('a user connects, and a call acts on their behalf', async () => {
  const { product } = await setStage();
  const { request, complete, callbackUrl } = await connectAlice(product);
  const waiting = request.waitUntilActive();
  await complete();
  expect(new URL(callbackUrl).searchParams.has('iss')).toBe(true);
  const connection = await waiting;
  expect(connection).toMatchObject({ status: 'ACTIVE', account: { id: 'alice', label: 'alice' } });
  expect(connection.scopes.granted).toEqual(['openid', 'offline_access']);
  expect(await whoAmI(product)).toMatchObject({ successful: true, data: { sub: 'alice' } });
});

test('a client that signs in with Basic has its secret encoded first', async () => {
  const { provider } = await setStage();
  const descriptor = { clientAuthentication: 'basic' } as const;
  const product = createProduct(provider.issuer, provider.basicClient, { descriptor });
  const { complete } = await connectAlice(product);
  expect((await complete()).connection.status).toBe('ACTIVE');
});

test('a user who declines is told so at once, and nothing is exchanged', async () => {
  const { product, provider } = await setStage();
  const { request, complete } = await connectAlice(product, deny);
  const waiting = request.waitUntilActive();
  await Promise.all([
    expect(complete()).rejects.toMatchObject({ code: 'access_denied' }),
    expect(waiting).rejects.toMatchObject({ code: 'access_denied' }),
  ]);
  expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 0, refused: 0 });
});

test('an answer of another issuer is not exchanged', async () => {
  const { provider } = await setStage();
  const descriptor = { issuer: 'http://127.0.0.1:9' };
  const product = createProduct(provider.issuer, provider, { descriptor });
  const { complete } = await connectAlice(product);
  await expect(complete()).rejects.toMatchObject({ code: 'issuer_mismatch' });
  expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 0, refused: 0 });
});

test('ten callbacks with one code exchange it once, and the tokens survive', async () => {
  const { product, provider } = await setStage();
  const { complete } = await connectAlice(product);
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, complete));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 1, refused: 0 });
  // A provider ends all tokens of a code that comes twice.
  expect((await whoAmI(product)).successful).toBe(true);
});

test('fifty calls with a token that has died renew it once', async () => {
  const { product, provider } = await setStage();
  await (await connectAlice(product)).complete();
  for (let round = 1; round <= 3; round++) {
    await provider.expireAccessTokens();
    const results = await Promise.all(Array.from({ length: 50 }, () => whoAmI(product)));
    expect(results.every(({ successful }) => successful)).toBe(true);
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: round, refused: 0 });
  }
});

test('two processes with one store renew a token once, by the clock as well as by a 401', async () => {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const store = memoryStore();
  const { product, provider } = await setStage({ store, now });
  await (await connectAlice(product)).complete();
  const other = createProduct(provider.issuer, provider, { store, now });
  const call = () => Promise.all([product, other, product, other].map(whoAmI));

  ahead = 3600_000;
  expect((await call()).every(({ successful }) => successful)).toBe(true);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 0 });
  await provider.expireAccessTokens();
  expect((await call()).every(({ successful }) => successful)).toBe(true);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 2, refused: 0 });
});

test('a refresh token that was used elsewhere ends the connection; connecting again mends it', async () => {
  const { product, provider, given } = await setStage();
  await (await connectAlice(product)).complete();
  const [first] = given;
  await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: first?.refresh_token ?? '',
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
    }),
  });
  await provider.expireAccessTokens();
  const error = { code: 'reauth_required', reason: 'revoked', retryable: false };
  expect((await whoAmI(product)).error).toMatchObject(error);
  expect(await product.connections.list()).toMatchObject({ items: [{ status: 'EXPIRED' }] });
  // Known by now: nothing is asked again.
  expect((await whoAmI(product)).error).toMatchObject(error);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 1 });

  await (await connectAlice(product)).complete();
  expect(await product.connections.list()).toMatchObject({ items: [{ status: 'ACTIVE' }] });
  expect((await whoAmI(product)).successful).toBe(true);
});

test('a deletion ends the tokens at the provider', async () => {
  const { product, provider, given } = await setStage();
  const { connection } = await (await connectAlice(product)).complete();
  const [tokens] = given;
  if (tokens === undefined) throw new Error('No token was given.');
  expect(await statusOf(provider, tokens)).toBe(200);
  const outcome = await product.entity('alice').connections.delete(connection.id);
  expect(outcome).toEqual({ deleted: true, revoked: 'revoked' });
  expect(await statusOf(provider, tokens)).toBe(401);
  expect((await whoAmI(product)).error?.code).toBe('connection_required');
});
