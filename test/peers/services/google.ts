import type { Service } from '../gated-service.ts';

/** Google: refresh tokens only for who asks for offline access, and they are not rotated. */
export const google: Service = {
  name: 'google',
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
    authorize: '/o/oauth2/v2/auth',
    consent: '/o/oauth2/v2/auth/callback',
    token: '/oauth2/token',
    revoke: '/oauth2/revoke',
  },
  person: 'email',
  isPage: (path) => /^\/(o\/oauth2|oauth2\/revoke|_emulate)/.test(path),
  // A person who has consented before is not asked again, and no refresh token comes of it.
  isOffline: (asked, isFirst) =>
    asked.get('access_type') === 'offline' && (isFirst || asked.get('prompt') === 'consent'),
  refuse: () => {
    const message = 'Request had invalid authentication credentials.';
    return Response.json(
      { error: { code: 401, message, status: 'UNAUTHENTICATED' } },
      {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/"' },
      },
    );
  },
  addresses: [
    [/^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\b/, '/o/oauth2/v2/auth'],
    [/^https:\/\/oauth2\.googleapis\.com\/(?=(token|revoke)\b)/, '/oauth2/'],
    [/^https:\/\/openidconnect\.googleapis\.com\/v1\/userinfo\b/, '/oauth2/v2/userinfo'],
    [/^https:\/\/www\.googleapis\.com\/oauth2\/v[23]\/userinfo\b/, '/oauth2/v2/userinfo'],
    [/^https:\/\/(gmail|www)\.googleapis\.com\//, '/'],
  ],
};
