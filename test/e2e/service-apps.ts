import { type App, defineApp, oauth2 } from '@onbehalf/core';

import type { Service } from '../peers/gated-service.ts';
import { google } from '../peers/services/google.ts';
import { linear } from '../peers/services/linear.ts';
import { microsoft } from '../peers/services/microsoft.ts';
import { okta } from '../peers/services/okta.ts';
import { slack } from '../peers/services/slack.ts';

/** Sends a request as the user. */
type Send = typeof globalThis.fetch;

/** A service, the app that connects to it, and how to ask it who a connection is for. */
export interface ServiceCase {
  readonly service: Service;
  /** The app, for a service at this address: only Okta's has none of its own. */
  readonly app: (url: string) => App;
  readonly scopes: readonly string[];
  readonly whoAmI: (send: Send) => Promise<Response>;
  /** What the answer names them by. */
  readonly alice: string;
  readonly bob: string;
}

const GRAPHQL = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ viewer { id email } }' }),
};

export const serviceCases: readonly ServiceCase[] = [
  {
    service: google,
    app: () =>
      defineApp({
        slug: 'google',
        name: 'Google',
        hosts: ['openidconnect.googleapis.com'],
        auth: [
          oauth2({
            authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
            tokenEndpoint: 'https://oauth2.googleapis.com/token',
            revocationEndpoint: 'https://oauth2.googleapis.com/revoke',
            authorizationParameters: { access_type: 'offline', prompt: 'consent' },
          }),
        ],
        async account({ fetch }) {
          const user = (await (await fetch('/v1/userinfo')).json()) as {
            sub: string;
            email: string;
          };
          return { id: user.sub, label: user.email };
        },
        actions: [],
      }),
    scopes: ['openid', 'email'],
    whoAmI: (send) => send('/v1/userinfo'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: slack,
    app: () =>
      defineApp({
        slug: 'slack',
        name: 'Slack',
        hosts: ['slack.com'],
        auth: [
          oauth2({
            authorizationEndpoint: 'https://slack.com/oauth/v2/authorize',
            tokenEndpoint: 'https://slack.com/api/oauth.v2.access',
            scopeSeparator: ',',
          }),
        ],
        async account({ fetch }) {
          const answer = await fetch('/api/auth.test', { method: 'POST' });
          const { team_id: id, team } = (await answer.json()) as { team_id: string; team: string };
          return { id, label: team };
        },
        actions: [],
      }),
    scopes: ['chat:write', 'users:read'],
    whoAmI: (send) => send('/api/auth.test', { method: 'POST' }),
    // The token is the workspace's, whoever installs it.
    alice: 'Acme',
    bob: 'Acme',
  },
  {
    service: linear,
    app: () =>
      defineApp({
        slug: 'linear',
        name: 'Linear',
        hosts: ['api.linear.app'],
        auth: [
          oauth2({
            authorizationEndpoint: 'https://linear.app/oauth/authorize',
            tokenEndpoint: 'https://api.linear.app/oauth/token',
            revocationEndpoint: 'https://api.linear.app/oauth/revoke',
          }),
        ],
        async account({ fetch }) {
          const answer = await fetch('/graphql', GRAPHQL);
          const { data } = (await answer.json()) as {
            data: { viewer: { id: string; email: string } };
          };
          return { id: data.viewer.id, label: data.viewer.email };
        },
        actions: [],
      }),
    scopes: ['read', 'write'],
    whoAmI: (send) => send('/graphql', GRAPHQL),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: microsoft,
    app: () =>
      defineApp({
        slug: 'microsoft',
        name: 'Microsoft',
        hosts: ['graph.microsoft.com'],
        auth: [
          oauth2({
            authorizationEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
            tokenEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
          }),
        ],
        async account({ fetch }) {
          const user = (await (await fetch('/v1.0/me')).json()) as { id: string; mail: string };
          return { id: user.id, label: user.mail };
        },
        actions: [],
      }),
    scopes: ['User.Read', 'offline_access'],
    whoAmI: (send) => send('/v1.0/me'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: okta,
    app: (url) =>
      defineApp({
        slug: 'okta',
        name: 'Okta',
        apiUrl: url,
        hosts: [new URL(url).host],
        auth: [
          oauth2({
            authorizationEndpoint: '/oauth2/default/v1/authorize',
            tokenEndpoint: '/oauth2/default/v1/token',
            revocationEndpoint: '/oauth2/default/v1/revoke',
          }),
        ],
        async account({ fetch }) {
          const answer = await fetch('/oauth2/default/v1/userinfo');
          const user = (await answer.json()) as { sub: string; email: string };
          return { id: user.sub, label: user.email };
        },
        actions: [],
      }),
    scopes: ['openid', 'email', 'offline_access'],
    whoAmI: (send) => send('/oauth2/default/v1/userinfo'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
];
