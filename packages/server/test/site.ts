import {
  aesGcmVault,
  createOnBehalf,
  defineApp,
  memoryStore,
  oauth2,
  type OnBehalf,
  type Store,
} from '@onbehalf/core';

import { createHandler, type HandlerOptions } from '../src/index.ts';
import { type Browser, createBrowser } from './browser.ts';
import { inspect } from './inspect.ts';

export const SECRETS = {
  clientSecret: 'client-secret-of-notes',
  accessToken: 'access-token-of-notes',
  refreshToken: 'refresh-token-of-notes',
  code: 'authorization-code-of-notes',
};

export interface SiteOptions extends Partial<HandlerOptions> {
  readonly publicUrl?: string;
  readonly store?: Store;
  readonly now?: () => number;
  readonly appName?: string;
  readonly accountLabel?: string;
  /** Whose account it is at the provider; default `1`. */
  readonly accountId?: () => string;
  /** What a user is asked for. */
  readonly scopes?: readonly string[];
  /** What the token endpoint answers; default tokens. */
  readonly tokens?: () => Response | Promise<Response>;
  /** RFC 9207. */
  readonly issuer?: string;
}

/** A product with the handler, and an app whose provider is on the other side of `fetch`. */
export interface TestSite {
  readonly onbehalf: OnBehalf;
  /** Answers after looking at every header and for every secret. */
  readonly handler: (request: Request) => Promise<Response>;
  /** What was sent to the provider: `POST /token`. */
  readonly sent: readonly string[];
  /** What the operator was told. */
  readonly errors: readonly unknown[];
  /** A browser in which this user of the product is signed in; null for nobody. */
  browser(userId: string | null): Browser;
  /** A new link, made for a user. */
  link(
    userId: string,
    options?: { integrationId?: string; returnTo?: string; connectionId?: string },
  ): Promise<Link>;
}

interface Link {
  readonly url: string;
  readonly connectionId: string;
  /** `ACTIVE`, or `FAILED: wrong_browser`. */
  outcome(): Promise<string>;
}

export function startSite(options: SiteOptions = {}): TestSite {
  const { publicUrl = 'https://product.test/api/onbehalf', appName = 'Notes', issuer } = options;
  const sent: string[] = [];
  const errors: unknown[] = [];
  const notes = defineApp({
    slug: 'notes',
    name: appName,
    hosts: ['api.notes.test'],
    authUrl: 'https://auth.notes.test',
    auth: [
      oauth2({
        authorizationEndpoint: '/authorize',
        tokenEndpoint: '/token',
        ...(issuer !== undefined && { issuer }),
      }),
    ],
    account: async ({ fetch }) => (await fetch('/me')).json() as Promise<never>,
    actions: [],
  });
  const credentials = { clientId: 'client', clientSecret: SECRETS.clientSecret };
  const onbehalf: OnBehalf = createOnBehalf({
    apps: [notes],
    integrations: [
      { app: 'notes', ...credentials, scopes: options.scopes ?? [] },
      { id: 'notes-work', app: 'notes', ...credentials },
    ],
    store: options.store ?? memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl,
    logger: { error: (message) => errors.push(message) },
    ...(options.now !== undefined && { now: options.now }),
    async fetch(input, init) {
      const { method, url } = new Request(input, init);
      const { pathname } = new URL(url);
      sent.push(`${method} ${pathname}`);
      if (pathname === '/token') return (options.tokens ?? issueTokens)();
      const id = options.accountId?.() ?? '1';
      return Response.json({ id, label: options.accountLabel ?? 'alice@notes' });
    },
  });
  const handler = createHandler(onbehalf, {
    identify: sessionUser,
    onError: (error) => errors.push(error),
    ...options,
  });
  const inspected = async (request: Request): Promise<Response> =>
    inspect(request, await handler(request), Object.values(SECRETS));
  return {
    onbehalf,
    handler: inspected,
    sent,
    errors,
    browser: (userId) => createBrowser(inspected, userId),
    async link(userId, { integrationId = 'notes', ...more } = {}) {
      const { attemptId: connectionId, redirectUrl } = await onbehalf
        .entity(userId)
        .initiateConnection({ integrationId, ...more });
      return {
        url: redirectUrl ?? '',
        connectionId,
        async outcome() {
          const connection = await onbehalf.connections.get(connectionId);
          const { status, statusReason } = connection ?? { status: 'gone', statusReason: null };
          return statusReason === null ? status : `${status}: ${statusReason}`;
        },
      };
    },
  };
}

/** The product's own login: a cookie with the user's id. */
function sessionUser(request: Request): string | null {
  return /\bsession=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null;
}

function issueTokens(): Response {
  const { accessToken: access_token, refreshToken: refresh_token } = SECRETS;
  return Response.json({ access_token, refresh_token, token_type: 'bearer', expires_in: 3600 });
}

/** Where the provider sends a browser after the user has allowed access, or done something else. */
export function providerAnswer(
  authorizationUrl: string,
  parameters: Readonly<Record<string, string>> = { code: SECRETS.code },
): string {
  const asked = new URL(authorizationUrl).searchParams;
  const url = new URL(asked.get('redirect_uri') ?? '');
  url.search = new URLSearchParams({ state: asked.get('state') ?? '', ...parameters }).toString();
  return url.href;
}
