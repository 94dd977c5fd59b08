import {
  aesGcmVault,
  createOnBehalf,
  defineAction,
  defineApp,
  memoryStore,
  oauth2,
  type OAuth2Descriptor,
  type Store,
} from '@onbehalf/core';

import type { OidcClient } from '../peers/oidc-clients.ts';
import { approve, type OidcUserOptions } from '../peers/oidc-user.ts';

const PUBLIC_URL = 'http://127.0.0.1:9/connect-here';

/** Nothing listens there: the tests carry the callback back themselves. */
export const REDIRECT_URI: string = `${PUBLIC_URL}/oauth/callback/oidc`;

const whoAmI = defineAction({
  slug: 'OIDC_WHO_AM_I',
  description: 'Tell who is signed in.',
  input: { type: 'object', properties: {} } as const,
  annotations: { readOnly: true, destructive: false, idempotent: true },
  async execute(_, { fetch }) {
    const response = await fetch('/me');
    if (!response.ok) throw new Error(`The API answered ${response.status}.`);
    return (await response.json()) as { sub: string };
  },
});

/** The API and the authorization server at `url`, with the paths of the OpenID provider. */
function oidcApp(url: string, descriptor: Partial<OAuth2Descriptor> = {}) {
  return defineApp({
    slug: 'oidc',
    name: 'OIDC',
    apiUrl: url,
    hosts: [new URL(url).host],
    auth: [
      oauth2({
        authorizationEndpoint: '/auth',
        tokenEndpoint: '/token',
        revocationEndpoint: '/token/revocation',
        issuer: url,
        authorizationParameters: { prompt: 'consent' },
        ...descriptor,
      }),
    ],
    async account({ fetch }) {
      const { sub } = (await (await fetch('/me')).json()) as { sub: string };
      return { id: sub, label: sub };
    },
    actions: [whoAmI],
  });
}

export interface ProductOptions {
  readonly descriptor?: Partial<OAuth2Descriptor>;
  readonly store?: Store;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
}

/** A product that connects its users to that app. */
export function createProduct(
  url: string,
  { clientId, clientSecret }: OidcClient,
  { descriptor, store = memoryStore(), ...options }: ProductOptions = {},
) {
  return createOnBehalf({
    apps: [oidcApp(url, descriptor)],
    integrations: [{ app: 'oidc', clientId, clientSecret, scopes: ['openid', 'offline_access'] }],
    store,
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: PUBLIC_URL,
    logger: { error: () => {} },
    ...options,
  });
}

export type Product = ReturnType<typeof createProduct>;

/** Starts a connection of alice, and opens its link as her. */
export async function openAsAlice(product: Product) {
  const request = await product.entity('alice').initiateConnection({ app: 'oidc' });
  const token = request.redirectUrl?.split('/').at(-1) ?? '';
  const opened = await product.openLink({ token, identity: 'alice' });
  return { request, ...opened };
}

/** Alice connects: a user `act`s at the provider, and comes back. */
export async function connectAlice(
  product: Product,
  act: (url: string, options: OidcUserOptions) => Promise<{ url: string }> = approve,
) {
  const { request, authorizationUrl, browserSecret } = await openAsAlice(product);
  const { url: callbackUrl } = await act(authorizationUrl, { follow: false });
  const complete = () =>
    product.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  return { request, callbackUrl, complete };
}
