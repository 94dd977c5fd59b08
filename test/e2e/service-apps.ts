import { type App, defineApp, oauth2 } from '@onbehalf/core';
import * as providers from '@onbehalf/providers';

import type { Service } from '../peers/gated-service.ts';
import { atlassian } from '../peers/services/atlassian.ts';
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
  /** The app's slug, where it is not called as the service. */
  readonly slug?: string;
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
    app: providers.google,
    scopes: ['openid', 'email'],
    whoAmI: (send) => send('https://openidconnect.googleapis.com/v1/userinfo'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: slack,
    app: providers.slack,
    scopes: ['chat:write', 'users:read'],
    whoAmI: (send) => send('/auth.test', { method: 'POST' }),
    // The token is the workspace's, whoever installs it.
    alice: 'Acme',
    bob: 'Acme',
  },
  {
    service: linear,
    app: providers.linear,
    scopes: ['read', 'write'],
    whoAmI: (send) => send('/graphql', GRAPHQL),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: microsoft,
    app: providers.microsoft,
    scopes: ['User.Read', 'offline_access'],
    whoAmI: (send) => send('/v1.0/me'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  },
  {
    service: atlassian,
    app: providers.atlassian,
    scopes: ['read:jira-work'],
    whoAmI: (send) => send('/me'),
    alice: 'alice',
    bob: 'bob',
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
          // The issuer is all that is known of it.
          oauth2({ issuer: `${url}/oauth2/default`, discovery: 'oidc' }),
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
