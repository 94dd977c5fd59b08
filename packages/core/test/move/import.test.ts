import { describe, expect, test } from 'vitest';

import { alices, HOUR_MS, setMoveStage } from './held.ts';

describe('a connection that is imported', () => {
  test('works at once, and nobody is asked anything before', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const before = stage.acme.requests.length;
    const result = await stage.bring([alices(held)]);
    expect(result).toEqual({ imported: 1, updated: 0, unchanged: 0, failed: [], complete: true });
    expect(stage.acme.requests).toHaveLength(before);
    expect(await stage.use()).toBe('octo');
  });

  test('has the tokens sealed, for its row alone', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.bring([alices(held)]);
    const [row] = await stage.store.listConnections({ tenantId: '', limit: 10 });
    const stored = Buffer.from(row?.sealed ?? []).toString('latin1');
    expect(stored.length).toBeGreaterThan(50);
    expect(stored).not.toContain(held.accessToken);
    expect(JSON.stringify({ ...row, sealed: null })).not.toMatch(/access-|refresh-/);

    await stage.store.insertConnection({ ...row!, id: 'con_bobs', entityId: 'bob', version: 0 });
    expect(await stage.use('bob')).toBe('misconfigured');
  });

  test('shows what came with it', async () => {
    const stage = setMoveStage();
    await stage.bring([
      alices(await stage.held(), {
        account: { id: 'id-octo', label: 'octo' },
        scopes: ['a', 'b'],
        alias: 'work',
        createdAt: '2029-05-06T07:08:09Z',
      }),
    ]);
    const { items } = await stage.client.entity('alice').connections.list();
    expect(items).toMatchObject([
      {
        integrationId: 'acme',
        app: 'acme',
        status: 'ACTIVE',
        statusReason: null,
        account: { id: 'id-octo', label: 'octo' },
        alias: 'work',
        scopes: { requested: ['a', 'b'], granted: ['a', 'b'] },
        expiresAt: '2030-01-01T01:00:00.000Z',
        createdAt: '2029-05-06T07:08:09.000Z',
        lastUsedAt: null,
      },
    ]);
  });

  test('is as the doctor wants it, whatever the years that came with it', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const forever = { ...held, expiresAt: '9999-12-31' };
    const rows = [
      alices(held, { externalId: 'a' }),
      alices(forever, { externalId: 'b', createdAt: '2031-01-01', account: { id: 'id-octo' } }),
      alices({ ...held, expiresAt: '1999-01-01' }, { externalId: 'c', createdAt: '1999-01-01' }),
    ];
    expect(await stage.bring(rows)).toMatchObject({ imported: 3 });
    expect(await stage.client.doctor()).toMatchObject({ checked: 3, problems: [], notes: [] });
  });

  test('says nothing of what it may do unless that is known', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    const { items } = await stage.client.connections.list();
    expect(items[0]?.scopes).toEqual({ requested: ['a'], granted: null });
  });

  test('whose token has died is renewed by the next call', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    stage.clock.advance(2 * HOUR_MS);
    await stage.bring([alices(held)]);
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(0);
    expect(await stage.use()).toBe('octo');
    const [request] = stage.acme.tokenRequests('refresh_token');
    expect(request?.form.get('refresh_token')).toBe(held.refreshToken);
  });

  test('that has nothing but a refresh token spends it with the next call', async () => {
    const stage = setMoveStage();
    const { refreshToken } = await stage.held();
    await stage.bring([alices({ refreshToken, accessToken: null })]);
    expect(await stage.use()).toBe('octo');
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  });

  test('whose token dies nobody knows when is used until it is refused, then renewed', async () => {
    const stage = setMoveStage();
    const { accessToken, refreshToken } = await stage.held();
    await stage.bring([alices({ accessToken, refreshToken })]);
    const { items } = await stage.client.connections.list();
    expect(items[0]?.expiresAt).toBeNull();
    stage.clock.advance(2 * HOUR_MS);
    expect(await stage.use()).toBe('octo');
    expect(stage.acme.tokenRequests('refresh_token')).toHaveLength(1);
  });

  test('whose token has died without another one is over with the next call', async () => {
    const stage = setMoveStage();
    const { accessToken, expiresAt } = await stage.held();
    stage.clock.advance(2 * HOUR_MS);
    await stage.bring([alices({ accessToken, expiresAt })]);
    expect(await stage.use()).toBe('reauth_required');
    const { items } = await stage.client.connections.list();
    expect(items[0]).toMatchObject({ status: 'EXPIRED', statusReason: 'expired' });
  });

  test('is kept alive by a scheduler, as any other', async () => {
    const stage = setMoveStage();
    await stage.bring([alices(await stage.held())]);
    stage.clock.advance(HOUR_MS);
    const refreshed = stage.clock.during(stage.client.connections.refreshDue(), 1000);
    expect(await refreshed).toMatchObject({ refreshed: 1, failed: 0 });
  });

  test('may be one of a key, a token or a password that its user has brought', async () => {
    const stage = setMoveStage({
      integrations: [
        { id: 'by-token', app: 'acme', scheme: 'bearer_token' },
        { id: 'by-key', app: 'acme', scheme: 'api_key' },
        { id: 'by-password', app: 'acme', scheme: 'basic' },
      ],
    });
    const seen: string[] = [];
    stage.acme.answer = ({ headers }) => {
      seen.push(headers.get('authorization') ?? headers.get('x-api-key') ?? 'nothing');
      return Response.json({ login: 'whoever' });
    };
    const held = {
      'by-token': { token: 'token-of-alice' },
      'by-key': { apiKey: 'key-of-alice' },
      'by-password': { username: 'alice', password: 'password-of-alice' },
    };
    const rows = Object.entries(held).map(([integrationId, credentials]) =>
      alices(credentials, { app: null, integrationId }),
    );
    expect(await stage.bring(rows)).toMatchObject({ imported: 3, failed: [] });
    expect(seen).toEqual([]);
    const { items } = await stage.client.connections.list();
    for (const { id } of items) {
      const call = { action: 'ACME_GET', params: { path: '/x' }, connectionId: id } as const;
      await stage.client.executeAction(call);
    }
    expect(seen.toSorted()).toEqual([
      `Basic ${btoa('alice:password-of-alice')}`,
      'Bearer token-of-alice',
      'key-of-alice',
    ]);
  });

  test('is one of the tenant it is brought into, and of no other', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    await stage.client.tenant('globex').connections.import([alices(held)]);
    expect(await stage.use()).toBe('connection_required');
    expect((await stage.client.connections.list()).items).toEqual([]);
    const { items } = await stage.client.tenant('globex').connections.list();
    expect(items).toMatchObject([{ tenantId: 'globex', entityId: 'alice' }]);
  });

  test('is told to no listener: nobody has connected anything', async () => {
    const stage = setMoveStage();
    const heard: string[] = [];
    for (const event of ['connected', 'refreshed', 'recovered'] as const) {
      stage.client.on(event, ({ type }) => heard.push(type));
    }
    await stage.bring([alices(await stage.held())]);
    expect(heard).toEqual([]);
  });
});

test('what is imported may come as it is read, in any number', async () => {
  const stage = setMoveStage();
  const held = await stage.held();
  async function* read() {
    for (let index = 0; index < 250; index++) {
      await Promise.resolve();
      yield alices(held, { entityId: `user-${index}` });
    }
  }
  const told: (string | null)[] = [];
  const onProgress = ({ entityId }: { readonly entityId: string | null }) => told.push(entityId);
  const result = await stage.client.connections.import(read(), { onProgress, concurrency: 7 });
  expect(result).toMatchObject({ imported: 250, failed: [], complete: true });
  expect(new Set(told).size).toBe(250);
});

test('the progress tells each connection by its own id and by the one it had', async () => {
  const stage = setMoveStage();
  const told: unknown[] = [];
  await stage.bring([alices(await stage.held())], { onProgress: (it) => told.push(it) });
  const { items } = await stage.client.connections.list();
  expect(told).toEqual([
    {
      imported: 1,
      updated: 0,
      unchanged: 0,
      failed: 0,
      index: 0,
      entityId: 'alice',
      externalId: 'row-1',
      outcome: 'imported',
      connectionId: items[0]?.id,
    },
  ]);
});
