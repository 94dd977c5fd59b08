import { type App, clientCredentials, deviceCode, type Entity } from '@onbehalf/core';
import { serveOnLoopback } from '@onbehalf/example-quickstart/loopback';
import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { codeOf } from '../peers/code-of.ts';
import { approveDevice, denyDevice } from '../peers/oidc-user.ts';
import { oidcApp, type OidcAppOptions } from './oidc-app.ts';
import { type OidcProductOptions, startOidcProduct, subjectOf } from './oidc-product.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';

/** The OpenID provider, for a device; the issuer says where its endpoints are. */
function deviceApp({ issuer, tokenEndpoint }: OidcAppOptions): App {
  const scheme = deviceCode({
    issuer,
    discovery: 'oidc',
    ...(tokenEndpoint !== undefined && { tokenEndpoint }),
  });
  return oidcApp({ issuer, schemes: [scheme] });
}

/** A product whose clock runs ahead of ours, so that polls come as soon as they may. */
async function start(options: OidcProductOptions = {}) {
  let ahead = 0;
  const product = await startOidcProduct({
    app: deviceApp,
    ...options,
    overrides: {
      now: () => Date.now() + ahead,
      runtime: {
        async delay(ms, signal) {
          // A longer one is a deadline, which only the caller's own time ends.
          if (ms > 1000) await new Promise((_, reject) => abort(signal, reject));
          ahead += 500;
          await new Promise((resolve) => setTimeout(resolve, 5));
          signal?.throwIfAborted();
        },
      },
    },
  });
  const alice = product.onbehalf.entity('alice');
  const polls = () => product.provider.tokenRequests(GRANT_TYPE);
  return { ...product, alice, polls, now: () => Date.now() + ahead };
}

function abort(signal: AbortSignal | undefined, reject: (reason: unknown) => void): void {
  signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
}

async function initiate(alice: Entity) {
  const request = await alice.initiateConnection({ app: 'oidc' });
  const { userCode, verificationUri } = request;
  if (userCode === null || verificationUri === null) throw new Error('Nothing is shown.');
  return { request, userCode, verificationUri };
}

test('a code is shown, a person enters it elsewhere, and the connection is theirs', async () => {
  const { alice, provider, polls } = await start();
  const { request, userCode, verificationUri } = await initiate(alice);
  expect(request).toMatchObject({ status: 'INITIATED', redirectUrl: null });
  expect(verificationUri).toBe(`${provider.issuer}/device`);
  const waiting = request.waitUntilActive({ timeoutMs: 600_000 });
  while (polls().refused === 0) await new Promise((resolve) => setTimeout(resolve, 5));

  await approveDevice(verificationUri, userCode);
  expect(await waiting).toMatchObject({ status: 'ACTIVE', account: { label: 'alice' } });
  expect(polls().accepted).toBe(1);
  expect(await subjectOf(alice)).toBe('alice');
});

test('who refuses the code ends the wait', async () => {
  const { alice, polls } = await start();
  const { request, userCode, verificationUri } = await initiate(alice);
  const refused = codeOf(request.waitUntilActive({ timeoutMs: 600_000 }));
  await denyDevice(verificationUri, userCode);
  expect(await refused).toBe('access_denied');
  expect(polls().accepted).toBe(0);
  expect(await alice.connections.get(request.connectionId)).toMatchObject({
    status: 'FAILED',
    statusReason: 'access_denied',
  });
});

test('a code that nobody entered lapses, for who waits as at the provider', async () => {
  const { alice, polls } = await start({ deviceCodeTtlSeconds: 2 });
  const { request } = await initiate(alice);
  expect(await codeOf(request.waitUntilActive({ timeoutMs: 600_000 }))).toBe('flow_expired');
  expect(polls().accepted).toBe(0);
});

test('another process goes on waiting, and one that is told to slow down asks less often', async () => {
  let slow = true;
  const asked: number[] = [];
  const endpoint = closing(
    await serveOnLoopback(async (request) => {
      asked.push(stage.now());
      // This provider never says it, so something in front of it does.
      if (slow) {
        slow = false;
        return Response.json({ error: 'slow_down' }, { status: 400 });
      }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const body = await request.text();
      return fetch(`${stage.provider.issuer}/token`, { method: 'POST', headers, body });
    }),
  );
  const stage = await start({
    app: (options) => deviceApp({ ...options, tokenEndpoint: `${endpoint.url}/token` }),
  });
  const { request, userCode, verificationUri } = await initiate(stage.alice);
  const other = stage.open().entity('alice');
  const waiting = other.connections.waitUntilActive(request.connectionId, { timeoutMs: 600_000 });
  while (asked.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await approveDevice(verificationUri, userCode);
  expect(await waiting).toMatchObject({ status: 'ACTIVE' });
  const [first = 0, second = 0, third = 0] = asked;
  // RFC 8628 §3.5: five seconds more than the five of before, from then on.
  expect(second - first).toBeGreaterThanOrEqual(10_000);
  expect(third - second).toBeGreaterThanOrEqual(10_000);
});

test('a client without users connects at once, and renews its token without any other', async () => {
  const { onbehalf, provider } = await startOidcProduct({
    client: 'serviceClient',
    integration: { scopes: [] },
    app: ({ issuer }) =>
      oidcApp({
        issuer,
        schemes: [clientCredentials({ issuer, discovery: 'oidc', clientAuthentication: 'basic' })],
        isService: true,
      }),
  });
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'oidc' });
  expect(request).toMatchObject({ status: 'ACTIVE', redirectUrl: null });
  expect(provider.tokenRequests('client_credentials')).toEqual({ accepted: 1, refused: 0 });
  await alice.connections.refresh(request.connectionId);
  expect(provider.tokenRequests('client_credentials')).toEqual({ accepted: 2, refused: 0 });
});
