import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';

import {
  type ActionResult,
  aesGcmVault,
  type App,
  createOnBehalf,
  type OnBehalf,
} from '@onbehalf/core';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { serveLocally } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { approve } from '../peers/oidc-user.ts';
import { startOidcProvider } from '../peers/oidc.ts';
import { newKeys } from './github-product.ts';
import { findLeaks } from './leaks.ts';
import { oidcApp } from './oidc-app.ts';
import { startWorker } from './worker.ts';

const tenantId = 'acme';

/** A product whose customers bring their own clients; `open` gives it another process's client. */
async function startProduct() {
  const publicUrl = `http://localhost:${await freePort()}`;
  const path = join(await temporaryFolder(), 'onbehalf.db');
  const keys = newKeys();
  const open = (issuer: string): OnBehalf =>
    closing(
      createOnBehalf<readonly App[]>({
        apps: [oidcApp({ issuer })],
        store: sqliteStore({ path }),
        vault: aesGcmVault({ keys }),
        publicUrl,
      }),
    );
  // The settings page shows where the provider has to send users, before there is a client.
  const settings = open('http://127.0.0.1:1').tenant(tenantId);
  const { id, redirectUri } = await settings.integrations.create({
    app: 'oidc',
    status: 'DISABLED',
    scopes: ['openid', 'offline_access'],
  });
  const provider = closing(await startOidcProvider({ redirectUris: [redirectUri ?? ''] }));
  const { clientId, clientSecret, issuer } = provider;
  await settings.integrations.update(id, { clientId, clientSecret });

  const onbehalf = open(issuer);
  closing(await serveLocally(onbehalf));
  const worker = startWorker({
    store: { path },
    keys,
    publicUrl,
    integrations: [],
    oidc: { issuer },
  });
  return { publicUrl, path, provider, onbehalf, tenant: onbehalf.tenant(tenantId), worker, id };
}

test('a customer brings a client, and takes it away, while other processes go on', async () => {
  const { path, provider, onbehalf, tenant, worker, id, publicUrl } = await startProduct();
  const alice = tenant.entity('alice');
  const shown: unknown[] = [];
  const elsewhere = async (): Promise<string> => {
    const action = 'OIDC_GET_THE_USER';
    const task = { task: 'execute', tenantId, entityId: 'alice', action } as const;
    const result = await worker.ask<ActionResult>(task);
    shown.push(result);
    return result.successful ? (result.data as { sub: string }).sub : (result.error.reason ?? '');
  };

  const before = alice.initiateConnection({ app: 'oidc' });
  await expect(before).rejects.toMatchObject({ code: 'denied' });
  const enabled = await tenant.integrations.enable(id);
  expect(enabled.redirectUri).toBe(`${publicUrl}/oauth/callback/${id}`);

  const request = await alice.initiateConnection({ app: 'oidc' });
  await approve(request.redirectUrl ?? '', { login: 'alice' });
  const connection = await request.waitUntilActive();
  expect(connection).toMatchObject({ tenantId, integrationId: id, status: 'ACTIVE' });
  expect(await elsewhere()).toBe('alice');

  shown.push(await tenant.integrations.disable(id));
  expect(await elsewhere()).toBe('integration_disabled');
  await expect(tenant.connections.refresh(connection.id)).rejects.toMatchObject({ code: 'denied' });
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 0, refused: 0 });
  const again = alice.initiateConnection({ integrationId: id });
  shown.push(await again.catch((error: unknown) => error));

  shown.push(await tenant.integrations.enable(id));
  expect(await elsewhere()).toBe('alice');
  await tenant.connections.refresh(connection.id);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 1, refused: 0 });
  expect(await elsewhere()).toBe('alice');

  expect(await onbehalf.integrations.get(id)).toBeNull(); // It is the tenant's.
  shown.push(await tenant.integrations.delete(id).catch((error: unknown) => error));
  const deleted = await tenant.integrations.delete(id, { deleteConnections: true });
  expect(deleted).toMatchObject({ deleted: true, connections: { revoked: 1, failed: 0 } });
  expect(await tenant.connections.get(connection.id)).toBeNull();
  expect(await elsewhere()).toBe('');
  shown.push(await tenant.integrations.list());

  const files = await Promise.all(['', '-wal'].map((end) => readFile(path + end)));
  const places = new Map<string, string | Uint8Array>([
    ['what was answered', inspect(shown, { depth: 20 }) + JSON.stringify(shown)],
    ['the other process', worker.stdout + worker.stderr],
    ['the database', Buffer.concat(files)],
  ]);
  expect(findLeaks(new Map([['client secret', provider.clientSecret]]), places)).toEqual([]);
  expect(findLeaks(new Map([['a canary', id]]), places)).not.toEqual([]);
});

test("one tenant's link and callback mean nothing in another's", async () => {
  const { tenant, onbehalf, id } = await startProduct();
  await tenant.integrations.enable(id);
  const other = onbehalf.tenant('globex').entity('alice');
  const through = other.initiateConnection({ integrationId: id });
  await expect(through).rejects.toMatchObject({ code: 'misconfigured' });
  await expect(other.initiateConnection({ app: 'oidc' })).rejects.toThrow(TypeError);
});
