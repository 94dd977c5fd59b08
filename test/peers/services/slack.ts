import type { TokenAnswer } from '@onbehalf/example-quickstart/gate';

import type { Service } from '../gated-service.ts';
import { rotation } from './slack-rotation.ts';

const refusal = (error: string): Response => Response.json({ ok: false, error });

/** All that its client may ask for. */
export const SLACK_SCOPES: readonly string[] = [
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'files:read',
  'files:write',
  'im:history',
  'im:read',
  'im:write',
  'pins:read',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'users:read',
  'users:read.email',
];

/** Slack: a token of the workspace, and one of the user where it is asked for; errors are HTTP 200. */
export const slack: Service = {
  name: 'slack',
  seed: ({ clientId, clientSecret, redirectUris }) => ({
    team: { name: 'Acme', domain: 'acme' },
    users: [
      { name: 'alice', real_name: 'Alice', email: 'alice@example.com' },
      { name: 'bob', real_name: 'Bob', email: 'bob@example.com' },
    ],
    channels: [{ name: 'general' }],
    oauth_apps: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        name: 'Test',
        redirect_uris: redirectUris,
        scopes: SLACK_SCOPES,
        user_scopes: ['users:read'],
      },
    ],
    strict_scopes: true,
  }),
  paths: {
    authorize: '/oauth/v2/authorize',
    consent: '/oauth/v2/authorize/callback',
    token: '/api/oauth.v2.access',
    revokeOwn: '/api/auth.revoke',
  },
  person: 'user_id',
  isPage: (path) => /^\/(oauth\/v2|_emulate)\//.test(path),
  refuseGrant: (grantType) =>
    refusal(grantType === 'refresh_token' ? 'invalid_refresh_token' : 'invalid_code'),
  // Whoever asks for a user's scopes alone gets no token of the workspace.
  conform: (answer, asked) => {
    if (asked.get('scope')) return answer;
    const { access_token: _, refresh_token: __, expires_in: ___, scope: ____, ...others } = answer;
    return others;
  },
  refuse: (token) =>
    refusal({ missing: 'not_authed', unknown: 'invalid_auth', ended: 'token_revoked' }[token]),
  tokensIn: ({ authed_user: user, ...bot }) =>
    [bot, Object(user) as TokenAnswer].flatMap(({ access_token: token, scope = '' }) =>
      typeof token === 'string' ? [[token, String(scope)] as const] : [],
    ),
  addresses: [
    [/^https:\/\/slack\.com\/(?=(oauth\/v2\/authorize|api\/)\b)/, '/'],
    [/^https:\/\/files\.slack\.com\/(?=(upload|files-pri)\/)/, '/'],
  ],
  origin: 'https://files.slack.com',
};

/** Slack with token rotation, which its emulator lacks: tokens live twelve hours. */
export const rotatingSlack: Service = { ...slack, tokens: rotation };
