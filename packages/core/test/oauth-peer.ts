import {
  type Client,
  type Grant,
  oauth2,
  type OAuth2Descriptor,
  type ValidatedCallback,
} from '@onbehalf/core';

import { type StoppedClock, stoppedClock } from './stopped-clock.ts';

export const CLIENT_SECRET = 'client/secret+zzzzzz=';
export const REFRESH_TOKEN = 'old-refresh-token-zzzzzz';

export interface OAuthPeer {
  readonly requests: readonly Request[];
  readonly clock: StoppedClock;
  readonly client: Client;
  refresh(grant?: Partial<Grant>): Promise<Grant | null>;
  exchange(): Promise<Grant>;
  validate(callback: URLSearchParams): Promise<ValidatedCallback>;
}

/** A client of a token endpoint that answers what the test says. */
export function oauthPeer(
  answer: (request: Request) => Response | Promise<Response>,
  descriptor: Partial<OAuth2Descriptor> = {},
  overrides: Partial<Client> = {},
): OAuthPeer {
  const requests: Request[] = [];
  const clock = stoppedClock();
  const scheme = oauth2({
    authorizationEndpoint: '/authorize',
    tokenEndpoint: '/token',
    ...descriptor,
  });
  const { codeFlow } = scheme;
  if (codeFlow === undefined) throw new Error('There is no code flow.');
  const client: Client = {
    runtime: {
      now: clock.now,
      delay: clock.delay,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      digest: async (data) =>
        new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data))),
      async fetch(input, init) {
        const request = new Request(input, init);
        requests.push(request);
        return answer(request.clone());
      },
    },
    appName: 'Acme',
    clientId: 'client-id',
    clientSecret: CLIENT_SECRET,
    privateKey: null,
    keyId: null,
    fields: {},
    scopes: ['a', 'b'],
    apiUrl: 'https://api.acme.example',
    authUrl: 'https://auth.acme.example',
    authorizationParameters: {},
    ...overrides,
  };
  return {
    requests,
    clock,
    client,
    async refresh(grant = {}) {
      const secrets = { accessToken: 'old-access-token-zzzzzz', refreshToken: REFRESH_TOKEN };
      const old: Grant = { secrets, scopes: ['a', 'b'], expiresAt: null, ...grant };
      return (await scheme.refresh?.(old, client)) ?? null;
    },
    async exchange() {
      const callback = await codeFlow.validate(
        new URLSearchParams({ code: 'the-code-zzzzzz' }),
        client,
      );
      const request = { redirectUri: 'https://x.example/cb', codeVerifier: 'the-verifier-zzzzzz' };
      return codeFlow.exchange(callback, request, client);
    },
    validate: async (callback) => codeFlow.validate(callback, client),
  };
}
