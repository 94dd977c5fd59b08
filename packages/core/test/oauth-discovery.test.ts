import { type Client, oauth2, type OAuth2Descriptor } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { oauthPeer } from './oauth-peer.ts';

const ISSUER = 'https://auth.acme.example';
const METADATA = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/found/authorize`,
  token_endpoint: `${ISSUER}/found/token`,
  revocation_endpoint: `${ISSUER}/found/revoke`,
};

/** A scheme that discovers, and what it asks for. */
function discovering(
  metadata: object = METADATA,
  descriptor: OAuth2Descriptor = {},
  client: Partial<Client> = {},
) {
  const peer = oauthPeer(
    ({ url }) =>
      url.includes('/.well-known/')
        ? Response.json(metadata)
        : Response.json({ access_token: 'new-access-token-zzzzzz', token_type: 'bearer' }),
    {},
    client,
  );
  const scheme = oauth2({ issuer: ISSUER, discovery: 'oauth2', ...descriptor });
  const { codeFlow } = scheme;
  if (codeFlow === undefined) throw new Error('There is no code flow.');
  const request = { redirectUri: 'https://x.example/cb', state: 's', codeVerifier: 'v-zzzzzz' };
  return {
    scheme,
    client: peer.client,
    paths: () => peer.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
    authorize: async () => new URL(await codeFlow.authorizationUrl(request, peer.client)),
    validate: async (query: Record<string, string>) =>
      codeFlow.validate(new URLSearchParams(query), peer.client),
    async exchange() {
      const callback = await codeFlow.validate(new URLSearchParams({ code: 'c' }), peer.client);
      return codeFlow.exchange(callback, request, peer.client);
    },
  };
}

const WELL_KNOWN = 'GET /.well-known/oauth-authorization-server';

test('an issuer is enough for the whole life of a grant, and is asked once', async () => {
  const { scheme, client, paths, authorize, exchange } = discovering();
  const url = await authorize();
  expect(url.origin + url.pathname).toBe(METADATA.authorization_endpoint);
  const grant = await exchange();
  const old = { ...grant, secrets: { ...grant.secrets, refreshToken: 'refresh-zzzzzz' } };
  await scheme.refresh?.(old, client);
  await scheme.revoke?.(old, client);
  expect(paths()).toEqual([
    WELL_KNOWN,
    'POST /found/token',
    'POST /found/token',
    'POST /found/revoke',
  ]);
});

test('what the descriptor says stands', async () => {
  const { paths, exchange } = discovering(METADATA, { tokenEndpoint: '/own/token' });
  await exchange();
  expect(paths()).toEqual([WELL_KNOWN, 'POST /own/token']);
});

test('the issuer may be the own server of the integration, or one of the connection', async () => {
  const own = 'https://self-hosted.example/auth';
  const issuer = { ...METADATA, issuer: own };
  expect((await discovering(issuer, { issuer: '/' }, { authUrl: own }).authorize()).origin).toBe(
    ISSUER,
  );
  const team = { ...METADATA, issuer: 'https://acme.okta.example' };
  const fields = { domain: { label: 'Domain', pattern: '[a-z]+' } };
  const templated = { issuer: 'https://{domain}.okta.example', fields };
  const connection = { fields: { domain: 'acme' } };
  expect((await discovering(team, templated, connection).authorize()).origin).toBe(ISSUER);
});

test('a value never chooses the host of an issuer', () => {
  const fields = { domain: { label: 'Domain', pattern: '[a-z.]+' } };
  expect(() => oauth2({ issuer: 'https://{domain}', discovery: 'oidc', fields })).toThrow(
    'oauth2: issuer lets "domain" choose the host',
  );
});

test('metadata of another issuer send nobody anywhere', async () => {
  const { authorize, paths } = discovering({ ...METADATA, issuer: 'https://evil.example' });
  expect(await codeOf(authorize())).toBe('misconfigured');
  expect(paths()).toEqual([WELL_KNOWN]);
});

test('an endpoint that nobody publishes is missed when it is needed', async () => {
  const { scheme, client, authorize } = discovering({ issuer: ISSUER });
  await expect(authorize()).rejects.toMatchObject({
    code: 'misconfigured',
    message: 'Acme has no authorization endpoint.',
  });
  const grant = { secrets: { accessToken: 'a-zzzzzz' }, scopes: null, expiresAt: null };
  expect(await codeOf(scheme.revoke?.(grant, client) ?? Promise.resolve())).toBe('misconfigured');
});

describe('the issuer of a callback', () => {
  const promised = { ...METADATA, authorization_response_iss_parameter_supported: true };
  const evil = 'https://evil.example';

  test.each<[string, object, Record<string, string>, string]>([
    ['is asked for where it is promised', promised, { code: 'c' }, 'issuer_mismatch'],
    ['is right where it is promised', promised, { code: 'c', iss: ISSUER }, 'no error'],
    ['is another where it is promised', promised, { code: 'c', iss: evil }, 'issuer_mismatch'],
    ['is another on an error', promised, { error: 'access_denied', iss: evil }, 'issuer_mismatch'],
    ['is not asked for otherwise', METADATA, { code: 'c' }, 'no error'],
    ['is another, unasked', METADATA, { code: 'c', iss: evil }, 'issuer_mismatch'],
    ['is right, unasked', METADATA, { code: 'c', iss: ISSUER }, 'no error'],
  ])('%s', async (_, metadata, query, code) => {
    expect(await codeOf(discovering(metadata).validate(query))).toBe(code);
  });
});

test.each(['requestTokenEndpoint', 'requestTokenUrl', 'consumerKey', 'signatureMethod'])(
  'a descriptor with %s is one of OAuth 1.0a, and told so',
  (name) => {
    const descriptor = { authorizationEndpoint: '/a', tokenEndpoint: '/t', [name]: '/r' };
    expect(() => oauth2(descriptor)).toThrow(
      `oauth2 has ${name}. OAuth 1.0a, which signs each request with secrets of its own, is not`,
    );
  },
);
