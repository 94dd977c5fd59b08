import { generateKeyPairSync } from 'node:crypto';

import type { App, OAuth2Descriptor } from '@onbehalf/core';
import { expect, onTestFinished, test, vi } from 'vitest';

import { codeOf } from '../peers/code-of.ts';
import { approve } from '../peers/oidc-user.ts';
import { oidcApp, type OidcAppOptions } from './oidc-app.ts';
import { connectOidc, startOidcProduct, subjectOf } from './oidc-product.ts';

/** The OpenID provider, known by its issuer, to a client that proves itself in this way. */
function app(proof: Partial<OAuth2Descriptor>) {
  return ({ issuer }: OidcAppOptions): App =>
    oidcApp({
      issuer,
      descriptor: {
        issuer,
        discovery: 'oidc',
        authorizationParameters: { prompt: 'consent' },
        ...proof,
      },
    });
}

const byKey: Partial<OAuth2Descriptor> = {
  clientAuthentication: 'private_key_jwt',
  clientAssertion: { algorithm: 'ES256' },
};

function anotherKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

const clients = [
  { client: 'basicClient', proof: { clientAuthentication: 'basic' }, wrong: { clientSecret: 'x' } },
  { client: 'keyClient', proof: byKey, wrong: { privateKey: anotherKey() } },
] as const;

test.for(clients)('the $client proves itself for every kind of request', async (entry) => {
  const { client, proof } = entry;
  const { onbehalf, provider } = await startOidcProduct({ client, app: app(proof) });
  const alice = onbehalf.entity('alice');
  const { id } = await connectOidc(alice);
  await provider.expireAccessTokens();
  expect(await subjectOf(alice)).toBe('alice');
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 0 });
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'revoked' });
});

test.for(clients)('a wrong proof of the $client ends no connection of a user', async (entry) => {
  const { client, proof, wrong } = entry;
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const { onbehalf, provider, open } = await startOidcProduct({ client, app: app(proof) });
  const { id } = await connectOidc(onbehalf.entity('alice'));
  await provider.expireAccessTokens();

  const changed = open(wrong);
  expect(await subjectOf(changed.entity('alice'))).toBe('misconfigured');
  expect(await changed.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
  expect(await subjectOf(onbehalf.entity('alice'))).toBe('alice');
});

test('a key that is not the registered one connects nobody, and is shown to nobody', async () => {
  const privateKey = anotherKey();
  const printed: unknown[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((...args) => printed.push(args));
  onTestFinished(() => log.mockRestore());
  const integration = { privateKey };
  const { onbehalf, provider } = await startOidcProduct({
    client: 'keyClient',
    app: app(byKey),
    integration,
  });
  const request = await onbehalf.entity('alice').initiateConnection({ app: 'oidc' });
  const refused = codeOf(request.waitUntilActive());
  await expect(approve(request.redirectUrl ?? '')).resolves.toMatchObject({ status: 500 });
  expect(await refused).toBe('misconfigured');
  expect(provider.tokenRequests('authorization_code').accepted).toBe(0);
  const [, line = ''] = privateKey.split('\n');
  expect(JSON.stringify(printed)).toContain('invalid_client');
  expect(JSON.stringify(printed)).not.toContain(line);
});
