import {
  type App,
  type AuthScheme,
  defineAction,
  defineApp,
  oauth2,
  type OAuth2Descriptor,
  providerError,
} from '@onbehalf/core';

export interface OidcAppOptions {
  readonly issuer: string;
  /** Default the issuer's own, as of what follows. */
  readonly apiUrl?: string;
  readonly tokenEndpoint?: string;
  readonly authorizationEndpoint?: string;
  /** Instead of what the provider's addresses make of it. */
  readonly descriptor?: OAuth2Descriptor;
  /** Instead of the code flow. */
  readonly schemes?: readonly AuthScheme[];
  /** Whether a connection has no user whose account could be named. */
  readonly isService?: boolean;
}

/** An app for the OpenID provider of these tests, written as a user of the library writes one. */
export function oidcApp({
  issuer,
  apiUrl = issuer,
  tokenEndpoint = '/token',
  authorizationEndpoint = '/auth',
  descriptor = {
    issuer,
    authorizationEndpoint,
    tokenEndpoint,
    revocationEndpoint: '/token/revocation',
    // Only this makes the provider issue a refresh token.
    authorizationParameters: { prompt: 'consent' },
  },
  schemes,
  isService = false,
}: OidcAppOptions): App {
  return defineApp({
    slug: 'oidc',
    name: 'OpenID',
    apiUrl,
    authUrl: issuer,
    hosts: [new URL(apiUrl).host],
    auth: schemes ?? [oauth2(descriptor)],
    ...(!isService && {
      account: async ({ fetch, signal }) => {
        const response = await fetch('/me', { signal });
        const { sub } = (await response.json()) as { sub: string };
        return { id: sub, label: sub };
      },
    }),
    actions: [
      defineAction({
        slug: 'OIDC_GET_THE_USER',
        description: 'Get the subject of the user.',
        input: { type: 'object', properties: {} },
        annotations: { readOnly: true, destructive: false, idempotent: true },
        async execute(_params, { fetch, signal }) {
          const response = await fetch('/me', { signal });
          const { status, headers } = response;
          const body: unknown = await response.json();
          if (!response.ok) throw providerError({ appName: 'OpenID', status, headers, body });
          return body as { sub: string };
        },
      }),
    ],
  });
}
