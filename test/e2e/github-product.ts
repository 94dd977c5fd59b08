import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import {
  aesGcmVault,
  type Connection,
  createOnBehalf,
  type Entity,
  type OnBehalf,
  type OnBehalfOptions,
} from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { type GitHubEmulator, startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { github, type GitHubApp } from '@onbehalf/github';
import { type RunningServer, serveLocally } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../peers/closing.ts';

type Apps = readonly [GitHubApp];

export interface GitHubProduct {
  readonly github: GitHubEmulator;
  readonly onbehalf: OnBehalf<Apps>;
  readonly publicUrl: string;
  readonly server: RunningServer;
  /** The database file. */
  readonly path: string;
  /** Another client on the same file, as another process would have. */
  readonly open: (overrides?: Partial<OnBehalfOptions<Apps>>) => OnBehalf<Apps>;
}

/**
 * A product on the emulated GitHub, as the README composes one: connections in a SQLite file, links
 * served on loopback. Users sign in (`github`) or bring a token (`github-token`).
 */
export async function startGitHubProduct(
  overrides: Partial<OnBehalfOptions<Apps>> = {},
): Promise<GitHubProduct> {
  const publicUrl = `http://localhost:${await freePort()}`;
  const redirectUris = [`${publicUrl}/oauth/callback/github`] as const;
  const emulator = closing(await startGitHubEmulator({ redirectUris }));
  const { clientId, clientSecret, url } = emulator;
  const own = { app: 'github', apiUrl: url, authUrl: url } as const;
  const path = join(await temporaryFolder(), 'onbehalf.db');
  const keys = newKeys();

  const open: GitHubProduct['open'] = (more = {}) =>
    closing(
      createOnBehalf<Apps>({
        apps: [github()],
        integrations: [
          { ...own, clientId, clientSecret, scopes: ['repo'] },
          { ...own, id: 'github-token', scheme: 'bearer_token' },
        ],
        store: sqliteStore({ path }),
        vault: aesGcmVault({ keys }),
        publicUrl,
        ...overrides,
        ...more,
      }),
    );
  const onbehalf = open();
  const server = closing(await serveLocally(onbehalf));
  return { github: emulator, onbehalf, publicUrl, server, path, open };
}

/** A key ring of one new key. */
export function newKeys(id = 'e2e'): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}

/** Lets a demo user connect GitHub: opens the link and chooses `login` there. */
export async function connectGitHub(
  entity: Entity<Apps>,
  login = 'alice-dev',
): Promise<Connection> {
  const request = await entity.initiateConnection({ app: 'github' });
  await clickThrough(request.redirectUrl ?? '', { login });
  return request.waitUntilActive();
}

/** Whom GitHub takes the entity for. */
export async function loginOf(entity: Entity<Apps>, connectionId?: string): Promise<string> {
  const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';
  const result = await entity.executeAction({ action, params: {}, connectionId });
  return result.successful ? result.data.login : result.error.code;
}
