import type { Service } from '../gated-service.ts';

const SERVER = '/oauth2/default/v1';

/** Okta: known by its issuer alone. A refresh token that comes back ends all tokens of its grant. */
export const okta: Service = {
  name: 'okta',
  seed: ({ clientId, clientSecret, redirectUris }) => ({
    users: [
      { login: 'alice@example.com', email: 'alice@example.com', first_name: 'Alice' },
      { login: 'bob@example.com', email: 'bob@example.com', first_name: 'Bob' },
    ],
    authorization_servers: [{ id: 'default', name: 'default', audiences: ['api://default'] }],
    oauth_clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        name: 'Test',
        redirect_uris: redirectUris,
        auth_server_id: 'default',
      },
    ],
  }),
  paths: {
    authorize: `${SERVER}/authorize`,
    consent: `${SERVER}/authorize/callback`,
    token: `${SERVER}/token`,
    revoke: `${SERVER}/revoke`,
  },
  person: 'user_ref',
  isPage: (path) =>
    /^\/(_emulate\/|oauth2\/default\/(\.well-known\/|v1\/(authorize|revoke|keys)))/.test(path),
  isOffline: (asked) => (asked.get('scope') ?? '').split(' ').includes('offline_access'),
  endsFamily: true,
  refuse: () =>
    Response.json(
      { error: 'invalid_token', error_description: 'The token is invalid.' },
      { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
    ),
  addresses: [],
};
