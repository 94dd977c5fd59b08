import { bearerToken, defineApp, oauth2 } from '@onbehalf/core';

/** Users sign in, or bring a token; `alice.fetch({ app: 'tracker' })` then reaches the API. */
export const tracker = () =>
  defineApp({
    slug: 'tracker',
    name: 'Tracker',
    hosts: ['api.tracker.example'],
    authUrl: 'https://tracker.example',
    auth: [
      oauth2({
        authorizationEndpoint: '/oauth/authorize', // below authUrl, or whole addresses
        tokenEndpoint: '/oauth/token',
        revocationEndpoint: '/oauth/revoke',
        userinfoEndpoint: '/me', // below the API: whose account it is
        userinfo: { id: 'id', label: 'email' },
        scopeSeparator: ',', // from here on, what is not as in the RFCs
        defaultScopes: ['me'],
        refreshTokenIdleMs: 30 * 24 * 3600_000,
      }),
      bearerToken(),
    ],
    actions: [],
  });
