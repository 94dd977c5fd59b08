import type { Service } from '../gated-service.ts';

const SCOPES = ['read', 'write', 'issues:create', 'comments:create'];

/** Linear: everything is GraphQL, and refresh tokens are rotated. */
export const linear: Service = {
  name: 'linear',
  seed: ({ clientId, clientSecret, redirectUris }) => ({
    organization: { name: 'Acme', url_key: 'acme' },
    users: [
      { email: 'alice@example.com', name: 'Alice' },
      { email: 'bob@example.com', name: 'Bob' },
    ],
    oauth_apps: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        name: 'Test',
        redirect_uris: redirectUris,
        scopes: SCOPES,
        actor: 'user',
      },
    ],
    strict_scopes: true,
  }),
  paths: {
    authorize: '/oauth/authorize',
    consent: '/oauth/authorize/callback',
    token: '/oauth/token',
    revoke: '/oauth/revoke',
  },
  person: 'user_ref',
  isPage: (path) => /^\/(oauth|_emulate)\//.test(path),
  refuse: () =>
    Response.json(
      { errors: [{ message: 'Authentication required', extensions: { statusCode: 401 } }] },
      { status: 401 },
    ),
  addresses: [
    [/^https:\/\/linear\.app\/(?=oauth\/authorize\b)/, '/'],
    [/^https:\/\/api\.linear\.app\/(?=(oauth|graphql)\b)/, '/'],
  ],
};
