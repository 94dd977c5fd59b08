import { aesGcmVault, type App, createOnBehalf, type Entity, type OnBehalf } from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { createHandler, trustLinkHolder } from '@onbehalf/server';
import { serve } from '@onbehalf/server/node';
import { slack } from '@onbehalf/slack';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../../peers/closing.ts';
import { consentAs, type GatedService, startService } from '../../peers/gated-service.ts';
import { atlassian as atlassianService } from '../../peers/services/atlassian.ts';
import { google as googleService } from '../../peers/services/google.ts';
import { SLACK_SCOPES, slack as slackService } from '../../peers/services/slack.ts';
import { newKeys } from '../github-product.ts';

/** A product whose user alice has connected her accounts, and the providers behind them. */
export interface Office {
  readonly alice: Entity;
  /** The slugs of the apps that she has connected. */
  readonly apps: readonly string[];
  // Each asks the provider itself as alice, past the product.
  readonly askGitHub: Ask;
  /** Below `/gmail/v1/users/me`. */
  readonly askGmail: Ask;
  /** A method of the Web API. */
  readonly askSlack: (
    method: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
  /** Below `/rest/api/3` of the one site that her connection is for. */
  readonly askJira: Ask;
}

type Ask = (path: string, init?: AskInit) => Promise<unknown>;

interface AskInit {
  readonly method?: string;
  readonly body?: unknown;
}

const SITE = { name: 'acme', cloudId: '00000000-0000-4000-8000-00000000acme' };
const JIRA_SCOPES = ['read:jira-work', 'write:jira-work', 'read:jira-user'];

/** Opens the office: emulated providers behind their gates, and alice signed in at each. */
export async function openOffice(): Promise<Office> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const callback = (app: string) => `${publicUrl}/oauth/callback/${app}`;
  const hub = closing(await startGitHubEmulator({ redirectUris: [callback('github')] }));
  const google = closing(await startService(googleService, [callback('gmail')]));
  const workspace = closing(await startService(slackService, [callback('slack')]));
  const atlassian = closing(await startService(atlassianService, [callback('jira')]));
  const services: Readonly<Record<string, GatedService>> = {
    gmail: google,
    slack: workspace,
    jira: atlassian,
  };
  const onbehalf: OnBehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [github(), gmail(), slack(), jira()],
      integrations: [
        { app: 'github', apiUrl: hub.url, authUrl: hub.url, ...clientOf(hub), scopes: ['repo'] },
        { app: 'gmail', ...clientOf(google), scopes: ['https://mail.google.com/'] },
        { app: 'slack', ...clientOf(workspace), scopes: SLACK_SCOPES },
        { app: 'jira', ...clientOf(atlassian), scopes: JIRA_SCOPES },
      ],
      store: sqliteStore({ path: `${await temporaryFolder()}/onbehalf.db` }),
      vault: aesGcmVault({ keys: newKeys() }),
      publicUrl,
      // GitHub's address is this machine's; the others are asked at their own.
      fetch: (input, init) => {
        if (input instanceof Request) throw new Error('Nothing here sends a Request.');
        const { hostname } = new URL(input);
        const isOf = (domain: string): boolean => hostname.endsWith(domain);
        const there = isOf('slack.com') ? workspace : isOf('atlassian.com') ? atlassian : google;
        return there.fetch(input, init);
      },
    }),
  );
  const handler = createHandler(onbehalf, { identify: trustLinkHolder });
  closing(await serve(handler, { port, hostname: 'localhost' }));
  const alice = onbehalf.entity('alice');
  const apps = ['github', ...Object.keys(services)];
  for (const app of apps) {
    const fields = app === 'jira' && { fields: { site: SITE.name } };
    const request = await alice.initiateConnection({ app, ...fields });
    const link = request.redirectUrl ?? '';
    const service = services[app];
    if (service === undefined) await clickThrough(link, { login: 'alice-dev' });
    else await consentAs('alice', link, service);
    await request.waitUntilActive();
  }
  const mailbox = asking(`${google.url}/gmail/v1/users/me`, tokenOf(google));
  const api = asking(`${workspace.url}/api/`, tokenOf(workspace));
  return {
    alice,
    apps,
    askGitHub: asking(hub.url, await hub.issueToken('alice-dev')),
    askGmail: mailbox,
    askJira: asking(`${atlassian.url}/ex/jira/${SITE.cloudId}/rest/api/3`, tokenOf(atlassian)),
    askSlack: (method, fields = {}) => api(method, { method: 'POST', body: fields }),
  };
}

function clientOf({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  return { clientId, clientSecret };
}

function tokenOf({ gate }: GatedService): string {
  const [token = ''] = gate.tokens.keys();
  return token;
}

function asking(origin: string, token: string): Ask {
  return async (path, { method = 'GET', body }: AskInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(origin + path, { method, headers, ...sent });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.json();
  };
}
