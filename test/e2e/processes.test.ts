import { join } from 'node:path';

import type { ActionResult, Connection } from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { expect, test } from 'vitest';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { serve } from '../peers/fake-authorization-server.ts';
import { newKeys } from './github-product.ts';
import { connectOidc, startOidcProduct } from './oidc-product.ts';
import type { WorkerOptions } from './spawn-worker.ts';
import { startWorker } from './worker.ts';

interface Started {
  readonly connectionId: string;
  readonly redirectUrl: string;
}

async function startGitHub() {
  const publicUrl = `http://localhost:${await freePort()}`;
  const redirectUris = [`${publicUrl}/oauth/callback/github`] as const;
  const emulator = closing(await startGitHubEmulator({ redirectUris }));
  const { clientId, clientSecret, url } = emulator;
  const options: WorkerOptions = {
    store: { path: join(await temporaryFolder(), 'onbehalf.db') },
    keys: newKeys(),
    publicUrl,
    integrations: [
      { app: 'github', clientId, clientSecret, scopes: ['repo'], apiUrl: url, authUrl: url },
    ],
  };
  return { emulator, options };
}

test('one process starts a connection, another finishes it, a third one uses it', async () => {
  const { options } = await startGitHub();
  const [first, second, third] = [startWorker(options), startWorker(options), startWorker(options)];
  const alice = { entityId: 'alice' };

  const started = await first.ask<Started>({ task: 'initiate', ...alice });
  const { connectionId } = started;
  await second.ask({ task: 'serve', ...alice });
  const order: string[] = [];
  const heard = first
    .ask<Connection>({ task: 'wait', ...alice, connectionId })
    .finally(() => order.push('the first process hears of it'));
  await first.nextPause(); // It waits.

  await clickThrough(started.redirectUrl, { login: 'alice-dev' });
  order.push('the second process has finished it');
  expect(await heard).toMatchObject({ id: connectionId, status: 'ACTIVE' });
  expect(order).toEqual(['the second process has finished it', 'the first process hears of it']);

  const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';
  const result = await third.ask<ActionResult>({ task: 'execute', ...alice, action });
  expect(result).toMatchObject({ successful: true, data: { login: 'alice-dev' } });
});

test('nothing is lost when every process is killed between two steps', async () => {
  const { options } = await startGitHub();
  const alice = { entityId: 'alice' };

  const first = startWorker(options);
  const started = await first.ask<Started>({ task: 'initiate', ...alice });
  await first.close();

  const second = startWorker(options);
  await second.ask({ task: 'serve', ...alice });
  await clickThrough(started.redirectUrl, { login: 'alice-dev' });
  await second.close();

  const third = startWorker(options);
  const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';
  expect(await third.ask({ task: 'execute', ...alice, action })).toMatchObject({
    data: { login: 'alice-dev' },
  });
});

test('two processes that need a refresh at the same moment send one', async () => {
  const { provider, onbehalf, publicUrl, path, keys } = await startOidcProduct();
  const { issuer, clientId, clientSecret } = provider;
  await connectOidc(onbehalf.entity('alice'));

  // The token endpoint answers when both have come this far: one asks it, the other waits or,
  // if nothing holds it back, asks too.
  const bothCame = Promise.withResolvers<void>();
  const endpoint = closing(
    await serve(async (request) => {
      if (endpoint.requests.length === 2) bothCame.resolve();
      await bothCame.promise;
      return fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: await request.text(),
      });
    }),
  );
  const options: WorkerOptions = {
    store: { path },
    keys,
    publicUrl,
    oidc: { issuer, tokenEndpoint: `${endpoint.url}/token` },
    integrations: [{ app: 'oidc', clientId, clientSecret, scopes: ['openid', 'offline_access'] }],
    clockOffsetMs: 3600_000, // The access token has just expired.
  };
  const workers = [startWorker(options), startWorker(options)];
  const task = { task: 'execute', entityId: 'alice', action: 'OIDC_GET_THE_USER' } as const;
  void Promise.race(workers.map((worker) => worker.nextPause())).then(bothCame.resolve);
  const results = await Promise.all(workers.map((worker) => worker.ask<ActionResult>(task)));

  expect(results).toMatchObject([{ data: { sub: 'alice' } }, { data: { sub: 'alice' } }]);
  expect(endpoint.requests).toHaveLength(1);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 0 });
});
