import {
  aesGcmVault,
  type AuthScheme,
  clientCredentials,
  createOnBehalf,
  defineApp,
  deviceCode,
  memoryStore,
  oauth2,
} from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { oauthPeer } from './oauth-peer.ts';

const { client } = oauthPeer(() => Response.error());
const endpoints = { authorizationEndpoint: '/authorize', tokenEndpoint: '/token' } as const;
// RFC 7636 appendix B.
const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const request = { redirectUri: 'https://x.example/cb', state: 'the-state', codeVerifier };

async function authorizationUrl(
  descriptor: Partial<Parameters<typeof oauth2>[0]> = {},
  overrides: Partial<typeof client> = {},
): Promise<URL> {
  const { codeFlow } = oauth2({ ...endpoints, ...descriptor });
  return new URL((await codeFlow?.authorizationUrl(request, { ...client, ...overrides })) ?? '');
}

test('the user is sent to the provider with a state and a challenge, never with the verifier', async () => {
  const url = await authorizationUrl({ authorizationParameters: { access_type: 'offline' } });
  expect(url.origin + url.pathname).toBe('https://auth.acme.example/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    access_type: 'offline',
    response_type: 'code',
    client_id: 'client-id',
    redirect_uri: 'https://x.example/cb',
    scope: 'a b',
    state: 'the-state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  expect(url.href).not.toContain(codeVerifier);
});

test('scopes are separated as the provider wants them', async () => {
  const url = await authorizationUrl({ scopeSeparator: ',' });
  expect(url.searchParams.get('scope')).toBe('a,b');
});

test('no scope is no parameter', async () => {
  const url = await authorizationUrl({}, { scopes: [] });
  expect(url.searchParams.has('scope')).toBe(false);
});

test('what stands in the endpoint itself overrides nothing', async () => {
  const url = await authorizationUrl({
    authorizationEndpoint: 'https://auth.acme.example/a?tenant=1&state=evil&client_id=evil',
  });
  expect(url.searchParams.getAll('state')).toEqual(['the-state']);
  expect(url.searchParams.getAll('client_id')).toEqual(['client-id']);
  expect(url.searchParams.get('tenant')).toBe('1');
});

describe('a parameter that protects the flow cannot be set', () => {
  const reserved = [
    'response_type',
    'client_id',
    'redirect_uri',
    'scope',
    'state',
    'State',
    'code_challenge',
    'code_challenge_method',
    'request',
    'request_uri',
  ];

  test.each(reserved)('%s by a descriptor', (name) => {
    const descriptor = { ...endpoints, authorizationParameters: { [name]: 'x' } };
    expect(() => oauth2(descriptor)).toThrow(`"${name}" is reserved`);
  });

  test.each(reserved)('%s by an integration', (name) => {
    const app = defineApp({
      slug: 'acme',
      name: 'Acme',
      hosts: ['api.acme.example'],
      auth: [oauth2(endpoints)],
      actions: [],
    });
    const compose = () =>
      createOnBehalf({
        apps: [app],
        integrations: [
          {
            app: 'acme',
            clientId: 'c',
            clientSecret: 's',
            authorizationParameters: { [name]: 'x' },
          },
        ],
        store: memoryStore(),
        vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
        publicUrl: 'https://x.example',
      });
    expect(compose).toThrow(`"${name}" is reserved`);
  });
});

describe('the parts of an integration fit together', () => {
  const app = (authUrl?: string, scheme: AuthScheme = oauth2(endpoints)) =>
    defineApp({
      slug: 'acme',
      name: 'Acme',
      hosts: ['api.acme.example'],
      ...(authUrl !== undefined && { authUrl }),
      auth: [scheme],
      actions: [],
    });
  type Urls = { apiUrl?: string; authUrl?: string };
  const compose = (urls: Urls, authUrl?: string, scheme?: AuthScheme) => () =>
    createOnBehalf({
      apps: [app(authUrl, scheme)],
      integrations: [{ app: 'acme', clientId: 'c', clientSecret: 's', ...urls }],
      store: memoryStore(),
      vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
      publicUrl: 'https://x.example',
    });
  const AUTH = 'https://auth.acme.example';
  const OWN = 'https://acme.corp.example';

  test.each([
    ['only the API is another edition', { apiUrl: OWN }],
    ['only the sign-in is another edition', { authUrl: OWN }],
    ['the API is another edition and the sign-in the public one', { apiUrl: OWN, authUrl: AUTH }],
  ])('where %s, tokens would go to the wrong one', (_, urls) => {
    expect(compose(urls, AUTH)).toThrow('needs both apiUrl and authUrl');
  });

  test('both, neither, or the public one by its own address are fine', () => {
    expect(compose({ apiUrl: OWN, authUrl: OWN }, AUTH)).not.toThrow();
    expect(compose({}, AUTH)).not.toThrow();
    expect(compose({ apiUrl: 'https://api.acme.example/' }, AUTH)).not.toThrow();
  });

  test('where API and sign-in are one server, one address tells both', async () => {
    const onbehalf = compose({ apiUrl: OWN })();
    const { redirectUrl } = await onbehalf.entity('alice').initiateConnection({ app: 'acme' });
    const token = redirectUrl?.split('/').at(-1) ?? '';
    const { authorizationUrl: url } = await onbehalf.openLink({ token, identity: 'alice' });
    expect(new URL(url).origin).toBe(OWN);
  });

  const FIXED = 'https://login.acme.example/token';
  test.each([
    ['a sign-in', oauth2({ ...endpoints, tokenEndpoint: FIXED })],
    ['a revocation', oauth2({ ...endpoints, revocationEndpoint: FIXED })],
    ['a device', deviceCode({ ...endpoints, deviceAuthorizationEndpoint: FIXED })],
    ['an app that acts as itself', clientCredentials({ tokenEndpoint: FIXED })],
    ['an issuer', oauth2({ issuer: 'https://login.acme.example', discovery: 'oidc' })],
  ])('fixed addresses for %s cannot be moved: both would get what is the other’s', (_, scheme) => {
    const own = { apiUrl: OWN, authUrl: OWN };
    expect(compose(own, AUTH, scheme)).toThrow('cannot move Acme');
    expect(compose(own, undefined, scheme)).toThrow('cannot move Acme');
    expect(compose({}, AUTH, scheme)).not.toThrow();
  });

  test('an app that acts as itself may call the API of another region', () => {
    const scheme = clientCredentials({ tokenEndpoint: FIXED });
    expect(compose({ apiUrl: OWN }, undefined, scheme)).not.toThrow();
  });
});
