import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import {
  createOnBehalf,
  defineAction,
  defineApp,
  envelopeVault,
  oauth2,
  type OnBehalf,
} from '@onbehalf/core';
import { keyFile } from '@onbehalf/core/node';
import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { connect, publicUrl } from '../../../../test/bench/connect.ts';
import { afterRestore } from './restore-example.ts';
import { temporaryFolder } from './temporary-folder.ts';

const getUser = defineAction({
  slug: 'MAIL_GET_USER',
  description: 'Get the user.',
  input: { type: 'object', properties: {} },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async (_params, { fetch }) => (await fetch('/user')).json(),
});
const app = defineApp({
  slug: 'mail',
  name: 'Mail',
  hosts: ['api.mail.example'],
  auth: [
    oauth2({
      authorizationEndpoint: 'https://auth.mail.example/authorize',
      tokenEndpoint: 'https://auth.mail.example/token',
    }),
  ],
  actions: [getUser],
});

/** A provider that takes each refresh token once. */
function rotatingProvider(): typeof fetch {
  const good = new Set<string>();
  let count = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname !== '/token') return Response.json({ login: 'octocat' });
    const form = new URLSearchParams(await request.text());
    const spent = form.get('refresh_token');
    if (form.get('grant_type') === 'refresh_token' && !good.delete(spent ?? '')) {
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    const token = `refresh-${++count}`;
    good.add(token);
    return Response.json({
      access_token: `access-${count}`,
      refresh_token: token,
      token_type: 'bearer',
      expires_in: 3600,
    });
  };
}

function startProduct() {
  const folder = temporaryFolder();
  const [path, backup] = [join(folder, 'onbehalf.db'), join(folder, 'backup.db')];
  const keys = (file: string) => envelopeVault({ wrapper: keyFile({ path: join(folder, file) }) });
  const fetch = rotatingProvider();
  const open = (database: string, vault = keys('keys')): OnBehalf =>
    createOnBehalf({
      apps: [app],
      integrations: [{ app: 'mail', clientId: 'client', clientSecret: 'secret' }],
      store: sqliteStore({ path: database }),
      vault,
      publicUrl,
      fetch,
    });
  return {
    open: () => open(path),
    backUp(): void {
      const native = new DatabaseSync(path);
      native.prepare('vacuum into ?').run(backup);
      native.close();
    },
    /** In another place: the old one is left as it was. */
    restore(keyFileName = 'keys'): OnBehalf {
      const restored = join(folder, 'restored.db');
      copyFileSync(backup, restored);
      return open(restored, keys(keyFileName));
    },
  };
}

async function connectUsers(onbehalf: OnBehalf): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const name of ['alice', 'bob', 'carol']) {
    await connect(onbehalf, 'mail', name);
    const { items } = await onbehalf.entity(name).connections.list();
    ids[name] = items[0]?.id ?? '';
  }
  return ids;
}

test('a backup has the tokens of its time: whose was spent since connects again', async () => {
  const product = startProduct();
  const before = product.open();
  const { bob = '', carol = '' } = await connectUsers(before);
  product.backUp();
  await before.connections.refresh(bob);
  await before.close();

  await using restored = product.restore();
  // Nothing in the database tells: the provider does, when it is asked.
  expect(await afterRestore(restored, [])).toMatchObject({ ok: true, checked: 3, counts: {} });
  await expect(restored.connections.refresh(bob)).rejects.toMatchObject({
    code: 'reauth_required',
  });
  expect(await restored.connections.get(bob)).toMatchObject({ status: 'EXPIRED' });
  expect(await restored.connections.refresh(carol)).toMatchObject({ status: 'ACTIVE' });
});

test('who was erased is back in a backup, and erased again after it was restored', async () => {
  const product = startProduct();
  const before = product.open();
  await connectUsers(before);
  product.backUp();
  await before.entity('alice').erase();
  await before.close();

  await using restored = product.restore();
  const alice = restored.entity('alice');
  expect(await alice.executeAction({ action: 'MAIL_GET_USER' })).toMatchObject({
    successful: true,
  });
  const erased = [{ tenantId: '', entityId: 'alice' }];
  expect(await afterRestore(restored, erased)).toMatchObject({ ok: true, checked: 2 });
  expect((await alice.connections.list()).items).toEqual([]);
  const bob = restored.entity('bob');
  expect(await bob.executeAction({ action: 'MAIL_GET_USER' })).toMatchObject({ successful: true });
});

test('a backup without the keys of its time opens nothing, and the doctor says so', async () => {
  const product = startProduct();
  const before = product.open();
  await connectUsers(before);
  product.backUp();
  await before.close();

  await using restored = product.restore('other-keys');
  const { ok, counts } = await afterRestore(restored, []);
  expect(ok).toBe(false);
  expect(counts).toEqual({ key_missing: 3 });
});
