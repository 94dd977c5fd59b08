import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type GitHubEmulator, startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort, serveOnLoopback } from '@onbehalf/example-quickstart/loopback';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { type OidcPeer, startOidcProvider } from '../peers/oidc.ts';
import { newKeys } from './github-product.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { WorkerOptions } from './spawn-worker.ts';

export interface WatchedProduct {
  /** Sees every secret that a provider, a browser or the configuration holds. */
  readonly ledger: Ledger;
  readonly options: WorkerOptions;
  readonly github: GitHubEmulator;
  readonly oidc: OidcPeer;
  /** Set them to have the OpenID provider answer something else. */
  readonly faults: { token?: Answer | undefined; api?: Answer | undefined };
  /** Shows the database to the ledger, byte for byte. */
  readonly showDatabase: () => Promise<void>;
}

type Answer = (request: Request) => Response | Promise<Response>;

/**
 * All that a product needs but its process, with a ledger on every wire: between the browser and
 * the product, and between the product and each token endpoint.
 */
export async function startWatchedProduct(): Promise<WatchedProduct> {
  const ledger = createLedger();
  const faults: WatchedProduct['faults'] = {};
  const [front, port] = [await freePort(), await freePort()];
  const publicUrl = `http://127.0.0.1:${front}`;
  closing(
    await serveOnLoopback(async (request) => {
      const response = await forward(request, `http://127.0.0.1:${port}`);
      await ledger.visit(request, response.clone());
      return response;
    }, front),
  );

  const github = closing(
    await startGitHubEmulator({ redirectUris: [`${publicUrl}/oauth/callback/github`] }),
  );
  github.gate.intercept = async (request, next) => {
    if (!request.url.endsWith('/login/oauth/access_token')) return undefined;
    const response = await next();
    await ledger.exchange(request, response.clone());
    return response;
  };
  const oidc = closing(
    await startOidcProvider({ redirectUris: [`${publicUrl}/oauth/callback/oidc`] }),
  );
  const tokens = closing(
    await serveOnLoopback(async (request) => {
      const [read, sent] = [request.clone(), request.clone()];
      const response = (await faults.token?.(request)) ?? (await forward(sent, oidc.issuer));
      await ledger.exchange(read, response.clone());
      return response;
    }),
  );
  const api = closing(
    await serveOnLoopback((request) => faults.api?.(request) ?? forward(request, oidc.issuer)),
  );

  const keys = newKeys();
  ledger.hide('vault key', Buffer.from(keys.slice('e2e:'.length), 'base64'));
  ledger.hide('client secret', github.clientSecret);
  ledger.hide('client secret', oidc.clientSecret);
  const path = join(await temporaryFolder(), 'onbehalf.db');
  const own = { apiUrl: github.url, authUrl: github.url };
  return {
    ledger,
    github,
    oidc,
    faults,
    options: {
      store: { path },
      keys,
      publicUrl,
      port,
      oidc: { issuer: oidc.issuer, apiUrl: api.url, tokenEndpoint: `${tokens.url}/token` },
      integrations: [
        {
          app: 'github',
          clientId: github.clientId,
          clientSecret: github.clientSecret,
          scopes: ['repo'],
          ...own,
        },
        { id: 'github-token', app: 'github', scheme: 'bearer_token', ...own },
        {
          app: 'oidc',
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret,
          scopes: ['openid', 'offline_access'],
        },
      ],
    },
    async showDatabase() {
      for (const suffix of ['', '-wal', '-shm']) {
        ledger.show(`the database${suffix}`, await readFile(path + suffix));
      }
    },
  };
}

async function forward(request: Request, target: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const sent = new Headers();
  for (const name of ['authorization', 'cookie', 'content-type']) {
    const value = headers.get(name);
    if (value !== null) sent.set(name, value);
  }
  const body = method === 'GET' ? null : await request.text();
  const answer = await fetch(target + pathname + search, {
    method,
    headers: sent,
    body,
    redirect: 'manual',
  });
  const answered = new Headers(answer.headers);
  // They describe the other connection.
  for (const name of ['connection', 'content-encoding', 'content-length', 'transfer-encoding']) {
    answered.delete(name);
  }
  return new Response(answer.body, { status: answer.status, headers: answered });
}
