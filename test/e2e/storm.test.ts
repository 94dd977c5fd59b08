import { join } from 'node:path';

import { type ActionResult, aesGcmVault } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../peers/closing.ts';
import { temporaryPostgres } from '../peers/postgres/database.ts';
import { openStore, type StorePlace } from '../peers/store-place.ts';
import { newKeys } from './github-product.ts';
import { connectOidc, startOidcProduct } from './oidc-product.ts';
import { startWorker } from './worker.ts';

const HOUR = 3600_000;
// Nine processes on two cores, which others may use too.
const PATIENCE_MS = 180_000;
const users = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'];
const action = 'OIDC_GET_THE_USER';

const storms: [name: string, processes: number, place: () => Promise<StorePlace>][] = [
  ['four processes on SQLite', 4, async () => ({ path: join(await temporaryFolder(), 'a.db') })],
  ['eight on PostgreSQL', 8, async () => ({ connectionString: await temporaryPostgres() })],
];

// The provider ends all tokens of a grant when a refresh token is used twice: one request too many,
// and the calls after it fail.
test.each(storms)(
  '%s with a hundred calls each at expiry renew a token once, also while the keys are rotated',
  async (_, processes, place) => {
    const [store, older, newer] = [await place(), newKeys('older'), newKeys('newer')];
    const { provider, onbehalf, publicUrl, open } = await startOidcProduct({
      overrides: { store: openStore(store), vault: aesGcmVault({ keys: older }) },
    });
    const { issuer, clientId, clientSecret } = provider;
    await Promise.all(users.map(async (user) => connectOidc(onbehalf.entity(user))));
    const keys = `${newer},${older}`;
    const scopes = ['openid', 'offline_access'];
    const workers = Array.from({ length: processes }, () =>
      startWorker({
        store,
        keys,
        publicUrl,
        oidc: { issuer },
        integrations: [{ app: 'oidc', clientId, clientSecret, scopes }],
      }),
    );
    const log = (): string => workers.map((worker) => worker.stderr).join('');
    const callAll = async (each: number, entityIds: string[]): Promise<ActionResult[]> => {
      const perWorker = workers.map((worker) =>
        Array.from({ length: each }, (_call, index) => {
          const entityId = entityIds[index % entityIds.length] as string;
          return worker.ask<ActionResult>({ task: 'execute', entityId, action });
        }),
      );
      return Promise.all(perWorker.flat());
    };
    const expire = () => Promise.all(workers.map((it) => it.ask({ task: 'forward', ms: HOUR })));
    // All are up, and have loaded what they need: the storm comes from all sides at once.
    await callAll(1, users);
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 0, refused: 0 });

    for (const expiry of [1, 2]) {
      await expire();
      const results = await callAll(100, ['alice']);
      expect(failuresOf(results), log()).toEqual([]);
      expect(results).toHaveLength(100 * processes);
      expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: expiry, refused: 0 });
    }

    // Back and forth, so that each row is sealed anew while it is used and while it is refreshed.
    const rotate = (...ring: string[]) =>
      open({}, { store: openStore(store), vault: aesGcmVault({ keys: ring.join() }) }).rotateKeys();
    await expire();
    const calls = callAll(100, users);
    await Promise.all([rotate(newer, older), rotate(older, newer)]);
    const results = await calls;
    expect(failuresOf(results), log()).toEqual([]);
    const accepted = 2 + users.length;
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted, refused: 0 });
    expect(await rotate(newer, older)).toMatchObject({
      complete: true,
      failed: 0,
      remaining: { newer: users.length },
    });
  },
  PATIENCE_MS,
);

test('a thousand calls of one process at expiry renew the token once', async () => {
  let clockOffsetMs = 0;
  const now = (): number => Date.now() + clockOffsetMs;
  const { provider, onbehalf } = await startOidcProduct({ overrides: { now } });
  const alice = onbehalf.entity('alice');
  await connectOidc(alice);

  for (const expiry of [1, 2]) {
    clockOffsetMs += HOUR;
    const results = await Promise.all(
      Array.from({ length: 1000 }, () => alice.executeAction({ action, params: {} })),
    );
    expect(failuresOf(results)).toEqual([]);
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: expiry, refused: 0 });
  }
});

const failuresOf = (results: readonly ActionResult[]): readonly ActionResult[] =>
  results.filter(({ successful }) => !successful);
