import { type App, defineApp, oauth2 } from '@onbehalf/core';

export const PUBLIC_URL = 'https://product.example/api/onbehalf';

/** The least that an app needs to be connected, refreshed and used. */
export const simulatedApp: App = defineApp({
  slug: 'acme',
  name: 'Acme',
  hosts: ['api.acme.example'],
  authUrl: 'https://auth.acme.example',
  auth: [
    oauth2({
      authorizationEndpoint: '/authorize',
      tokenEndpoint: '/token',
      revocationEndpoint: '/revoke',
    }),
  ],
  async account({ fetch, signal }) {
    const response = await fetch('/me', { signal });
    const { id, login } = (await response.json()) as { id: string; login: string };
    return { id, label: login };
  },
  actions: [],
});
