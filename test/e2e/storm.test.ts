import type { ActionResult } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { connectOidc, startOidcProduct } from './oidc-product.ts';
import { startWorker } from './worker.ts';

const HOUR = 3600_000;
const entityId = 'alice';
const action = 'OIDC_GET_THE_USER';

// The provider ends all tokens of a grant when a refresh token is used twice: one request too many,
// and the calls after it fail.
test('four processes with a hundred calls each at expiry renew the token once', async () => {
  const { provider, onbehalf, publicUrl, path, keys } = await startOidcProduct();
  const { issuer, clientId, clientSecret } = provider;
  await connectOidc(onbehalf.entity(entityId));
  const workers = Array.from({ length: 4 }, () =>
    startWorker({
      path,
      keys,
      publicUrl,
      oidc: { issuer },
      integrations: [{ app: 'oidc', clientId, clientSecret, scopes: ['openid', 'offline_access'] }],
    }),
  );
  const callAll = async (each: number): Promise<ActionResult[]> => {
    const perWorker = workers.map((worker) =>
      Array.from({ length: each }, () =>
        worker.ask<ActionResult>({ task: 'execute', entityId, action }),
      ),
    );
    return Promise.all(perWorker.flat());
  };
  // All are up, and have loaded what they need: the storm comes from all sides at once.
  await callAll(1);
  expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: 0, refused: 0 });

  for (const expiry of [1, 2]) {
    await Promise.all(workers.map((it) => it.ask({ task: 'forward', entityId, ms: HOUR })));
    const results = await callAll(100);
    expect(results.filter(({ successful }) => !successful)).toEqual([]);
    expect(results).toHaveLength(400);
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: expiry, refused: 0 });
  }
});

test('a thousand calls of one process at expiry renew the token once', async () => {
  let clockOffsetMs = 0;
  const now = (): number => Date.now() + clockOffsetMs;
  const { provider, onbehalf } = await startOidcProduct({ overrides: { now } });
  const alice = onbehalf.entity(entityId);
  await connectOidc(alice);

  for (const expiry of [1, 2]) {
    clockOffsetMs += HOUR;
    const results = await Promise.all(
      Array.from({ length: 1000 }, () => alice.executeAction({ action, params: {} })),
    );
    expect(results.filter(({ successful }) => !successful)).toEqual([]);
    expect(provider.tokenRequests('refresh_token')).toEqual({ accepted: expiry, refused: 0 });
  }
});
