import type { App } from '@onbehalf/core';
import { serveOnLoopback } from '@onbehalf/example-quickstart/loopback';
import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { codeOf } from '../peers/code-of.ts';
import { oidcApp, type OidcAppOptions } from './oidc-app.ts';
import { connectOidc, startOidcProduct, subjectOf } from './oidc-product.ts';

/** An app that knows the issuer, and nothing else of the provider. */
function discovered({ issuer }: OidcAppOptions): App {
  const authorizationParameters = { prompt: 'consent' };
  return oidcApp({ issuer, descriptor: { issuer, discovery: 'oidc', authorizationParameters } });
}

test('an issuer is enough to connect, to refresh and to end a connection', async () => {
  const { onbehalf, provider } = await startOidcProduct({ app: discovered });
  const alice = onbehalf.entity('alice');
  const { id } = await connectOidc(alice);
  expect(await subjectOf(alice)).toBe('alice');
  await provider.expireAccessTokens();
  expect(await subjectOf(alice)).toBe('alice');
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 0 });
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'revoked' });
});

test('what an issuer says of itself is read once, however many ask', async () => {
  const asked: string[] = [];
  const watch: typeof fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname.startsWith('/.well-known/')) asked.push(pathname);
    return fetch(input, init);
  };
  const { onbehalf } = await startOidcProduct({ app: discovered, overrides: { fetch: watch } });
  const people = ['alice', 'bob', 'carol'].map((name) => onbehalf.entity(name));
  await Promise.all(people.map((entity) => connectOidc(entity)));
  expect(asked).toEqual(['/.well-known/openid-configuration']);
});

test('metadata of another issuer are refused, before anybody is sent there', async () => {
  let issuer = '';
  const impostor = closing(
    await serveOnLoopback(async ({ url }) => fetch(issuer + new URL(url).pathname)),
  );
  const { onbehalf, provider } = await startOidcProduct({
    app: () => discovered({ issuer: impostor.url }),
  });
  ({ issuer } = provider);
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'oidc' });
  const page = await fetch(request.redirectUrl ?? '', { redirect: 'manual' });
  expect([page.status, page.headers.get('location')]).toEqual([500, null]);
  expect(await codeOf(request.waitUntilActive({ timeoutMs: 50 }))).toBe('timeout');
});
