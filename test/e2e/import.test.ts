import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  aesGcmVault,
  type App,
  createOnBehalf,
  type ExportedConnection,
  type OnBehalf,
} from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { tokensElsewhere } from '../peers/tokens-elsewhere.ts';
import { newKeys } from './github-product.ts';
import { importableRows } from './importable-rows.ts';
import { oidcApp } from './oidc-app.ts';
import { connectOidc, startOidcProduct, subjectOf } from './oidc-product.ts';
import { startImporter } from './start-importer.ts';

const HOUR_MS = 3600_000;

/** A product whose clock stands still until the test moves it, and what another one holds. */
async function startMoving() {
  let now = Date.now();
  const product = await startOidcProduct({ overrides: { now: () => now } });
  const redirectUri = `${product.publicUrl}/oauth/callback/oidc`;
  return {
    ...product,
    pass: (ms: number) => (now += ms),
    heldOf: async (login: string) => ({
      entityId: login,
      app: 'oidc',
      credentials: await tokensElsewhere(product.provider, redirectUri, login),
      externalId: `row-of-${login}`,
    }),
    refreshes: () => product.provider.tokenRequests('refresh_token'),
  };
}

test('tokens of another product are imported, used, and renewed when they die', async () => {
  const { onbehalf, open, provider, pass, heldOf, refreshes } = await startMoving();
  const rows = [await heldOf('alice'), await heldOf('bob')];
  expect(await onbehalf.connections.import(rows)).toMatchObject({ imported: 2, failed: [] });
  for (const user of ['alice', 'bob']) expect(await subjectOf(onbehalf.entity(user))).toBe(user);
  expect(refreshes()).toEqual({ accepted: 0, refused: 0 });

  await provider.expireAccessTokens();
  pass(HOUR_MS + 1);
  expect(await subjectOf(open().entity('alice'))).toBe('alice');
  expect(refreshes()).toEqual({ accepted: 1, refused: 0 });

  // The refresh token of the import is spent: brought back, it would end all tokens of the grant.
  const again = await onbehalf.connections.import(rows);
  expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: 2, failed: [] });
  pass(HOUR_MS + 1);
  expect(await subjectOf(onbehalf.entity('alice'))).toBe('alice');
  expect(refreshes()).toEqual({ accepted: 2, refused: 0 });
});

test('tokens that had died before they were imported are renewed by the first call', async () => {
  const { onbehalf, provider, pass, heldOf, refreshes } = await startMoving();
  const row = await heldOf('alice');
  await provider.expireAccessTokens();
  pass(HOUR_MS + 1);
  await onbehalf.connections.import([row]);
  expect(refreshes()).toEqual({ accepted: 0, refused: 0 });
  expect(await subjectOf(onbehalf.entity('alice'))).toBe('alice');
  expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
});

test('a user whose account the provider has named keeps the imported connection', async () => {
  const { onbehalf, heldOf } = await startMoving();
  await onbehalf.connections.import([await heldOf('alice')], { verify: true });
  const [imported] = (await onbehalf.connections.list()).items;
  expect(imported?.account).toEqual({ id: 'alice', label: 'alice' });
  expect((await connectOidc(onbehalf.entity('alice'))).id).toBe(imported?.id);
});

test('a database is exported to a file, and a new one made of it: calls and renewals go on', async () => {
  const { onbehalf, keys, provider, publicUrl, pass, heldOf } = await startMoving();
  await onbehalf.connections.import([await heldOf('alice'), await heldOf('bob')]);
  const folder = await temporaryFolder();
  const file = join(folder, 'connections.jsonl');
  const lines: string[] = [];
  for await (const record of onbehalf.connections.export()) lines.push(JSON.stringify(record));
  await writeFile(file, lines.join('\n'));

  let now = Date.now();
  const openAnother = (name: string): OnBehalf =>
    closing(
      createOnBehalf<readonly App[]>({
        apps: [oidcApp({ issuer: provider.issuer })],
        integrations: [
          { app: 'oidc', clientId: provider.clientId, clientSecret: provider.clientSecret },
        ],
        store: sqliteStore({ path: join(folder, name) }),
        vault: aesGcmVault({ keys }),
        publicUrl,
        now: () => now,
      }),
    );
  const another = openAnother('another.db');
  const records = (await readFile(file, 'utf8'))
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedConnection);
  expect(await another.connections.import(records)).toMatchObject({ imported: 2, failed: [] });
  expect(await another.connections.import(records)).toMatchObject({ unchanged: 2, failed: [] });
  expect((await another.connections.list()).items.map(({ id }) => id).toSorted()).toEqual(
    (await onbehalf.connections.list()).items.map(({ id }) => id).toSorted(),
  );
  now += HOUR_MS + 1;
  pass(HOUR_MS + 1);
  for (const user of ['alice', 'bob']) expect(await subjectOf(another.entity(user))).toBe(user);
});

const COUNT = 300;

async function startDatabase() {
  const path = join(await temporaryFolder(), 'onbehalf.db');
  const options = { path, keys: newKeys(), count: COUNT };
  const rows = importableRows(COUNT);
  const onbehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [oidcApp({ issuer: 'http://127.0.0.1:9' })],
      integrations: [{ app: 'oidc', clientId: 'c', clientSecret: 'client-secret' }],
      store: sqliteStore({ path }),
      vault: aesGcmVault({ keys: options.keys }),
      publicUrl: 'http://127.0.0.1:9',
    }),
  );
  return {
    options,
    rows,
    onbehalf,
    /** Each connection once, whose credentials open for it and for nothing else. */
    expectAll: async (): Promise<void> => {
      const entities: string[] = [];
      for await (const record of onbehalf.connections.export()) {
        entities.push(record.entityId);
        const opened = await aesGcmVault({ keys: options.keys }).open(
          Buffer.from(record.sealed ?? '', 'base64'),
          { ...record, connectionId: record.id, purpose: 'credentials' },
        );
        expect(Buffer.from(opened).toString()).toContain(`token-of-${record.entityId}-`);
      }
      expect(entities.toSorted()).toEqual(rows.map(({ entityId }) => entityId).toSorted());
    },
  };
}

test('two processes import the same at once: one connection each', async () => {
  const { options, onbehalf, rows, expectAll } = await startDatabase();
  const importers = [startImporter(options), startImporter(options)];
  await Promise.all(importers.map(async ({ ready }) => ready));
  const results = await Promise.all(importers.map(async (importer) => importer.run()));
  expect(results.flatMap(({ failed }) => failed)).toEqual([]);
  const imported = results.map((result) => result.imported);
  expect(imported[0]! + imported[1]!).toBe(COUNT);
  // Otherwise they ran one after the other, and nothing was shown.
  expect(Math.min(...imported)).toBeGreaterThan(0);
  // Whoever was slower has not failed.
  for (const { log } of importers) expect(log).toBe('');
  await expectAll();
  expect(await onbehalf.connections.import(rows)).toMatchObject({ unchanged: COUNT });
});

test('an import that was killed is run again: nothing is lost, nothing is there twice', async () => {
  const { options, onbehalf, rows, expectAll } = await startDatabase();
  const importer = startImporter({ ...options, dieAfter: COUNT / 3 });
  await importer.ready;
  await expect(importer.run()).rejects.toThrow('The importer has ended.');
  const { imported, unchanged, failed } = await onbehalf.connections.import(rows);
  expect(failed).toEqual([]);
  expect(imported + unchanged).toBe(COUNT);
  expect(unchanged).toBeGreaterThanOrEqual(COUNT / 3);
  expect(imported).toBeGreaterThan(COUNT / 3);
  await expectAll();
});
