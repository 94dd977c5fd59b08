import { describe, expect, test } from 'vitest';

import { connect } from '../acme-client.ts';
import { alices, HOUR_MS, type MoveStage, setMoveStage } from './held.ts';

/** What became of a single row. */
async function outcomeOf(stage: MoveStage, row: Parameters<typeof alices>): Promise<string> {
  const outcomes: string[] = [];
  await stage.bring([alices(...row)], { onProgress: ({ outcome }) => outcomes.push(outcome) });
  return outcomes.join();
}

/** What the row has sealed: the same bytes mean that nothing was written. */
async function sealedOf({ store }: MoveStage): Promise<readonly string[]> {
  const rows = await store.listConnections({ tenantId: '', limit: 10 });
  return rows.map(({ sealed, version }) => `${version} ${sealed?.join()}`);
}

describe('the same import again', () => {
  test('leaves one connection, and writes nothing', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    const before = await sealedOf(stage);
    const again = await stage.bring([alices(held), alices(held)]);
    expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: 2, failed: [] });
    expect(await sealedOf(stage)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test('is known in whatever order its members come', async () => {
    const stage = setMoveStage();
    const { accessToken, refreshToken, expiresAt } = await stage.held();
    await stage.bring([alices({ accessToken, refreshToken, expiresAt })]);
    const mixed = { expiresAt, refreshToken, accessToken };
    expect(await outcomeOf(stage, [mixed, { alias: null, scopes: null }])).toBe('unchanged');
  });

  test('leaves one connection where the account tells it, with another external id or none', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const account = { id: 'id-octo' };
    await stage.bring([alices(held, { account, externalId: null })]);
    expect(await outcomeOf(stage, [held, { account, externalId: null }])).toBe('unchanged');
    expect(await outcomeOf(stage, [held, { account, externalId: 'row-7' }])).toBe('unchanged');
    expect(await sealedOf(stage)).toHaveLength(1);
  });

  test('does not bring back the token that was renewed since', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    stage.clock.advance(HOUR_MS);
    expect(await stage.use()).toBe('octo');
    const renewed = await sealedOf(stage);
    expect(await outcomeOf(stage, [held])).toBe('unchanged');
    expect(await sealedOf(stage)).toEqual(renewed);
    // The old refresh token would be refused, and end the connection.
    stage.clock.advance(HOUR_MS);
    expect(await stage.use()).toBe('octo');
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(2);
  });

  test('does not bring back the token that was renewed since, not even where no times are known', async () => {
    const stage = setMoveStage();
    stage.acme.expiresIn = undefined;
    const { accessToken, refreshToken } = await stage.held();
    await stage.bring([alices({ accessToken, refreshToken })]);
    stage.acme.revoke('access tokens');
    expect(await stage.use()).toBe('octo');
    expect(await outcomeOf(stage, [{ accessToken, refreshToken }])).toBe('unchanged');
    // An earlier copy of the same row, which nothing tells from a newer one.
    expect(await outcomeOf(stage, [{ accessToken: 'an-earlier-token', refreshToken }])).toBe(
      'unchanged',
    );
    expect(await stage.use()).toBe('octo');
  });

  test('does not revive what was ended here, or what the provider has refused', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    const { items } = await stage.client.connections.list();
    const id = items[0]?.id ?? '';
    stage.acme.revoke('everything');
    expect(await stage.use()).toBe('reauth_required');
    expect(await outcomeOf(stage, [held])).toBe('unchanged');
    expect(await stage.client.connections.get(id)).toMatchObject({ status: 'EXPIRED' });
    await stage.client.connections.revoke(id);
    expect(await outcomeOf(stage, [held])).toBe('unchanged');
    expect(await outcomeOf(stage, [await stage.held()])).toBe('unchanged');
    expect(await stage.client.connections.get(id)).toMatchObject({ status: 'REVOKED' });
  });
});

describe('credentials that are newer', () => {
  test('replace those of an earlier import', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    stage.clock.advance(HOUR_MS / 2);
    const newer = await stage.held();
    expect(await outcomeOf(stage, [newer])).toBe('updated');
    const { items } = await stage.client.connections.list();
    expect(items).toHaveLength(1);
    expect(Date.parse(items[0]?.expiresAt ?? '')).toBe(newer.expiresAt);
    expect(await stage.use()).toBe('octo');
  });

  test('replace those that were renewed here, if they live longer', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    stage.clock.advance(HOUR_MS);
    await stage.use();
    const older = await stage.held();
    expect(await outcomeOf(stage, [{ ...older, expiresAt: older.expiresAt - 1 }])).toBe(
      'unchanged',
    );
    stage.clock.advance(HOUR_MS / 2);
    expect(await outcomeOf(stage, [await stage.held()])).toBe('updated');
  });

  test('replace a key that is kept as it came', async () => {
    const stage = setMoveStage();
    const row = { app: null, integrationId: 'acme-token' };
    expect(await outcomeOf(stage, [{ token: 'the-first-token' }, row])).toBe('imported');
    expect(await outcomeOf(stage, [{ token: 'another-token' }, row])).toBe('updated');
    expect(await outcomeOf(stage, [{ token: 'another-token' }, row])).toBe('unchanged');
  });

  test('bring back what had expired, and are told as such', async () => {
    const stage = setMoveStage();
    const heard: string[] = [];
    for (const event of ['connected', 'refreshed', 'recovered'] as const) {
      stage.client.on(event, ({ type }) => heard.push(type));
    }
    await stage.bring([alices(await stage.held())]);
    stage.acme.revoke('everything');
    expect(await stage.use()).toBe('reauth_required');
    stage.clock.advance(1);
    expect(await outcomeOf(stage, [await stage.held()])).toBe('updated');
    expect(await stage.use()).toBe('octo');
    stage.clock.advance(1);
    expect(await outcomeOf(stage, [await stage.held()])).toBe('updated');
    expect(heard).toEqual(['recovered', 'refreshed']);
  });

  test('leave a disabled connection disabled', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    const { items } = await stage.client.connections.list();
    await stage.client.connections.disable(items[0]?.id ?? '');
    stage.clock.advance(1);
    expect(await outcomeOf(stage, [await stage.held()])).toBe('updated');
    expect(await stage.use()).toBe('denied');
    await stage.client.connections.enable(items[0]?.id ?? '');
    expect(await stage.use()).toBe('octo');
  });
});

describe('what a user has connected here', () => {
  test('is never replaced while it works, though what is imported would live longer', async () => {
    const stage = setMoveStage();
    const { id } = await connect(stage);
    stage.clock.advance(HOUR_MS / 2);
    const account = { id: 'id-octo' };
    expect(await outcomeOf(stage, [await stage.held(), { account }])).toBe('unchanged');
    const { items } = await stage.client.connections.list();
    expect(items.map((it) => it.id)).toEqual([id]);
    expect(items[0]?.expiresAt).toBe('2030-01-01T01:00:00.000Z');
  });

  test('stays though it was imported before', async () => {
    const stage = setMoveStage();
    const account = { id: 'id-octo' };
    await stage.bring([alices(await stage.held(), { account })]);
    const [before] = (await stage.client.connections.list()).items;
    stage.clock.advance(1);
    expect((await connect(stage)).id).toBe(before?.id);
    stage.clock.advance(1);
    expect(await outcomeOf(stage, [await stage.held(), { account }])).toBe('unchanged');
  });

  test('gets what is imported once it no longer works', async () => {
    const stage = setMoveStage();
    const { id } = await connect(stage);
    stage.acme.revoke('everything');
    expect(await stage.use()).toBe('reauth_required');
    stage.clock.advance(1);
    const account = { id: 'id-octo' };
    expect(await outcomeOf(stage, [await stage.held(), { account }])).toBe('updated');
    expect(await stage.client.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
    expect(await stage.use()).toBe('octo');
  });
});

test('a refresh on its way is waited for: what it brings is not lost', async () => {
  const stage = setMoveStage();
  await stage.bring([alices(await stage.held())]);
  stage.clock.advance(HOUR_MS);
  // Meanwhile the other product has renewed its own.
  const other = await stage.held();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  stage.acme.answer = (request) => {
    if (!request.url.endsWith('/token')) return undefined;
    asked.resolve();
    return answered.promise.then(() => stage.acme.ownAnswer(request));
  };
  const call = stage.use();
  await asked.promise;
  const importing = outcomeOf(stage, [{ ...other, expiresAt: other.expiresAt - 1 }]);
  await stage.clock.somebodyWaits(50);
  answered.resolve();
  expect(await call).toBe('octo');
  await stage.clock.skip(50);
  expect(await importing).toBe('unchanged');
  stage.acme.answer = () => undefined;
  stage.clock.advance(HOUR_MS);
  expect(await stage.use()).toBe('octo');
});

test('two imports of the same at once leave one connection each', async () => {
  const stage = setMoveStage();
  const held = await stage.held();
  const rows = Array.from({ length: 40 }, (_, index) =>
    alices(held, { entityId: `user-${index}`, ...(index % 2 === 0 && { account: { id: 'it' } }) }),
  );
  const others = [stage.client, stage.another(), stage.another()];
  const results = await Promise.all(others.map(async (it) => it.connections.import(rows)));
  expect(results.flatMap(({ failed }) => failed)).toEqual([]);
  expect(results.reduce((sum, { imported }) => sum + imported, 0)).toBe(40);
  expect(await stage.store.listConnections({ tenantId: '', limit: 100 })).toHaveLength(40);
});
