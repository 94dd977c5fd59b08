import type { Service } from '../gated-service.ts';

/** Microsoft: a refresh token only for `offline_access`, a scope that its answer then leaves out. */
export const microsoft: Service = {
  name: 'microsoft',
  seed: ({ clientId, clientSecret, redirectUris }) => ({
    users: [
      { email: 'alice@example.com', name: 'Alice' },
      { email: 'bob@example.com', name: 'Bob' },
    ],
    oauth_clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        name: 'Test',
        redirect_uris: redirectUris,
      },
    ],
  }),
  paths: {
    authorize: '/oauth2/v2.0/authorize',
    consent: '/oauth2/v2.0/authorize/callback',
    token: '/oauth2/v2.0/token',
  },
  person: 'email',
  isPage: (path) => /^\/(oauth2|_emulate)\//.test(path),
  isOffline: (asked) => (asked.get('scope') ?? '').split(' ').includes('offline_access'),
  conform: (answer) => ({
    ...answer,
    scope: String(answer['scope']).replace(/ ?\boffline_access\b/, ''),
  }),
  refuse: (token) => {
    const message = token === 'missing' ? 'Access token is empty.' : 'Access token is not valid.';
    return Response.json(
      { error: { code: 'InvalidAuthenticationToken', message } },
      { status: 401 },
    );
  },
  addresses: [
    [/^https:\/\/login\.microsoftonline\.com\/[\w-]+(?=\/oauth2\/v2\.0\/)/, ''],
    [/^https:\/\/graph\.microsoft\.com\/(?=v1\.0\/|oidc\/userinfo\b)/, '/'],
  ],
};
