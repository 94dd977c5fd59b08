import { aesGcmVault, type App, createOnBehalf, type Entity, type OnBehalf } from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { type GitHubEmulator, startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { github } from '@onbehalf/github';
import { createHandler, trustLinkHolder } from '@onbehalf/server';
import { serve } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../../peers/closing.ts';
import { newKeys } from '../github-product.ts';

/** A product whose user alice has connected her accounts, and the providers behind them. */
export interface Office {
  readonly alice: Entity;
  /** The slugs of the apps that she has connected. */
  readonly apps: readonly string[];
  readonly github: GitHubEmulator;
  /** Asks GitHub itself as alice, past the product. */
  readonly askGitHub: Ask;
}

type Ask = (path: string, init?: AskInit) => Promise<unknown>;

interface AskInit {
  readonly method?: string;
  readonly body?: unknown;
}

/** Opens the office: emulated providers behind their gates, and alice signed in at each. */
export async function openOffice(): Promise<Office> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const gitHub = closing(
    await startGitHubEmulator({ redirectUris: [`${publicUrl}/oauth/callback/github`] }),
  );
  const onbehalf: OnBehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [github()],
      integrations: [
        {
          app: 'github',
          apiUrl: gitHub.url,
          authUrl: gitHub.url,
          clientId: gitHub.clientId,
          clientSecret: gitHub.clientSecret,
          scopes: ['repo', 'user'],
        },
      ],
      store: sqliteStore({ path: `${await temporaryFolder()}/onbehalf.db` }),
      vault: aesGcmVault({ keys: newKeys() }),
      publicUrl,
    }),
  );
  closing(
    await serve(createHandler(onbehalf, { identify: trustLinkHolder }), {
      port,
      hostname: 'localhost',
    }),
  );
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'github' });
  await clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' });
  await request.waitUntilActive();
  return {
    alice,
    apps: ['github'],
    github: gitHub,
    askGitHub: asking(gitHub.url, await gitHub.issueToken('alice-dev')),
  };
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
