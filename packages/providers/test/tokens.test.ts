import {
  airtable,
  asana,
  discord,
  figma,
  github,
  gitlab,
  hubspot,
  linear,
  slack,
  stripe,
} from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { clientOf } from './connect.ts';

const KEY = 'key-0123456789-key';

const slackTest = { ok: true, team: 'Acme', user: 'alice', team_id: 'T1', user_id: 'U1' };
const viewer = { id: 'u', email: 'a@b.example' };
const organization = { id: 'o', name: 'Acme' };

const cases = [
  [airtable(), 'GET https://api.airtable.com/v0/meta/whoami', { id: 'usr1' }],
  [asana(), 'GET https://app.asana.com/api/1.0/users/me', { data: { gid: '1', name: 'Alice' } }],
  [discord(), 'GET https://discord.com/api/v10/users/@me', { id: '1', username: 'helper' }],
  [figma(), 'GET https://api.figma.com/v1/me', { id: '1', handle: 'Alice' }],
  [github(), 'GET https://api.github.com/user', { id: 1, login: 'octocat' }],
  [gitlab(), 'GET https://gitlab.com/api/v4/user', { id: 1, username: 'alice' }],
  [hubspot(), 'GET https://api.hubapi.com/account-info/v3/details', { portalId: 1 }],
  [linear(), 'POST https://api.linear.app/graphql', { data: { viewer, organization } }],
  [slack(), 'POST https://slack.com/api/auth.test', slackTest],
  [stripe(), 'GET https://api.stripe.com/v1/account', { id: 'acct_1', email: 'a@b.example' }],
] as const;

const headers: Readonly<Record<string, readonly [string, string]>> = {
  discord: ['authorization', `Bot ${KEY}`],
  figma: ['x-figma-token', KEY],
  linear: ['authorization', KEY],
};

describe.each(cases.map(([app, request, answer]) => [app.name, app, request, answer] as const))(
  '%s',
  (_, app, request, answer) => {
    const scheme = app.auth.at(-1)?.type ?? '';
    const credentials = { token: KEY, apiKey: KEY };

    test('takes what a user brings, and asks whose it is', async () => {
      const [client, sent] = clientOf(app, {
        integration: { scheme },
        answers: { [request]: answer },
      });
      const { status } = await client
        .entity('alice')
        .initiateConnection({ app: app.slug, credentials });
      expect(status).toBe('ACTIVE');
      const [name, value] = headers[app.slug] ?? ['authorization', `Bearer ${KEY}`];
      expect(sent.map(({ method, url }) => `${method} ${url}`)).toContain(request);
      for (const one of sent) expect(one.headers.get(name)).toBe(value);
    });

    test('refuses one that does not work when it is given', async () => {
      const refusal =
        app.slug === 'slack'
          ? Response.json({ ok: false, error: 'invalid_auth' })
          : Response.json({ message: 'no' }, { status: 401 });
      const [client] = clientOf(app, { integration: { scheme }, answers: { [request]: refusal } });
      const connecting = client.entity('alice').initiateConnection({ app: app.slug, credentials });
      await expect(connecting).rejects.toMatchObject({ code: 'access_denied' });
    });

    test('does not make up an account', async () => {
      const nobody = app.slug === 'slack' ? { ok: true } : { data: {} };
      const [client] = clientOf(app, { integration: { scheme }, answers: { [request]: nobody } });
      const connecting = client.entity('alice').initiateConnection({ app: app.slug, credentials });
      await expect(connecting).rejects.toMatchObject({ code: 'provider_error' });
    });
  },
);
