import type { App } from '@onbehalf/core';
import { type Page, startVisitor } from '@onbehalf/example-quickstart/visitor';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { closing } from '../peers/closing.ts';
import { codeOf } from '../peers/code-of.ts';
import { serve } from '../peers/fake-authorization-server.ts';
import { approve } from '../peers/oidc-user.ts';
import { oidcApp, type OidcAppOptions } from './oidc-app.ts';
import { startOidcProduct, subjectOf } from './oidc-product.ts';

/** Gives the OpenID provider's page another address: one that changes the request on its way. */
function withAuthorizationEndpoint(address: string) {
  return (options: OidcAppOptions): App => oidcApp({ ...options, authorizationEndpoint: address });
}

/** Keeps what an operator would read off the console; answers it as text. */
function quietConsole(): () => string {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  return () => JSON.stringify(log.mock.calls);
}

test('the provider insists on PKCE, so whoever connects has sent it', async () => {
  // The same flow, with the challenge taken out on its way to the provider: the peer is strict.
  const stripper = closing(
    await serve((request) => {
      const { searchParams } = new URL(request.url);
      for (const name of ['code_challenge', 'code_challenge_method']) searchParams.delete(name);
      return Response.redirect(`${issuer}/auth?${searchParams.toString()}`, 302);
    }),
  );
  const app = withAuthorizationEndpoint(`${stripper.url}/auth`);
  const { onbehalf, provider } = await startOidcProduct({ app });
  const { issuer } = provider;
  const request = await onbehalf.entity('alice').initiateConnection({ app: 'oidc' });
  const refused = codeOf(request.waitUntilActive());
  const log = quietConsole();
  await expect(approve(request.redirectUrl ?? '')).rejects.toThrow('HTTP 500');
  expect(await refused).toBe('misconfigured');
  expect(log()).toMatch(/invalid_request\. .*PKCE/); // The operator reads what to mend.
  expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 0, refused: 0 });
  expect(stripper.requests[0]?.path).toMatch(/code_challenge=[\w-]{43}&code_challenge_method=S256/);
});

describe('an answer that comes from elsewhere is refused, before its code is used', () => {
  async function startAtCallback() {
    const { onbehalf, provider } = await startOidcProduct();
    const alice = onbehalf.entity('alice');
    const request = await alice.initiateConnection({ app: 'oidc' });
    const waiting = request.waitUntilActive();
    // One browser: it opens the link, signs in, and finishes at an address that the test changes.
    const finish = async (change: (callback: URL) => void): Promise<Page> => {
      const visitor = startVisitor({ stopAt: ({ searchParams }) => searchParams.has('code') });
      const { url } = await approve(request.redirectUrl ?? '', { visitor });
      const callback = new URL(url);
      change(callback);
      return visitor.open(callback.href);
    };
    return { alice, provider, waiting, finish };
  }

  test.for<[string, (callback: URL) => void]>([
    ['a wrong iss', ({ searchParams }) => searchParams.set('iss', 'http://127.0.0.1:9')],
    ['no iss', ({ searchParams }) => searchParams.delete('iss')],
    ['an empty iss', ({ searchParams }) => searchParams.set('iss', '')],
  ])('%s', async ([, change]) => {
    const { alice, provider, waiting, finish } = await startAtCallback();
    const refused = codeOf(waiting);
    const page = await finish(change);
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('wrong place')]);
    expect(await refused).toBe('issuer_mismatch');
    expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 0, refused: 0 });
    expect(await subjectOf(alice)).toBe('connection_required');
  });

  test('a foreign code: the provider refuses it for this verifier', async () => {
    const { alice, provider, waiting, finish } = await startAtCallback();
    const refused = codeOf(waiting);
    const log = quietConsole();
    const page = await finish(({ searchParams }) => searchParams.set('code', 'A'.repeat(43)));
    expect(page.status).toBe(502);
    expect(log()).toContain('invalid_grant');
    expect(await refused).toBe('provider_error');
    expect(provider.tokenRequests('authorization_code')).toEqual({ accepted: 0, refused: 1 });
    expect(await subjectOf(alice)).toBe('connection_required');
  });

  test('nothing changed: it connects', async () => {
    const { alice, waiting, finish } = await startAtCallback();
    expect((await finish(() => {})).status).toBe(200);
    expect(await waiting).toMatchObject({ status: 'ACTIVE', account: { label: 'alice' } });
    expect(await subjectOf(alice)).toBe('alice');
  });
});
