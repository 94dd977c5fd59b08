import { describe, expect, test } from 'vitest';

import { codeOf, finishFlow, setStage, startFlow } from './acme-client.ts';
import { connectWith, open, scopedStage } from './scoped-acme.ts';

const run = (action: string) => ({ action, params: {} }) as never;
const calls = (stage: ReturnType<typeof scopedStage>) =>
  stage.acme.requests.filter(({ url }) => url.endsWith('/items'));

describe('a partial grant', () => {
  test('is accepted, visible, and says what is missing', async () => {
    const stage = scopedStage();
    const { connection, missingScopes } = await connectWith(
      stage,
      ['items', 'admin', 'audit'],
      ['items'],
    );
    expect(connection).toMatchObject({
      status: 'ACTIVE',
      scopes: { requested: ['items', 'admin', 'audit'], granted: ['items'] },
    });
    expect(missingScopes).toEqual(['admin', 'audit']);
  });

  test('lets through what it covers, and refuses the rest before anything is sent', async () => {
    const stage = scopedStage();
    const { connection } = await connectWith(stage, undefined, ['items']);
    const alice = stage.client.entity('alice');
    expect((await alice.executeAction(run('ACME_READ'))).successful).toBe(true);
    expect((await alice.executeAction(run('ACME_WRITE'))).successful).toBe(true);
    expect(calls(stage)).toHaveLength(2);
    const [tool] = await alice.tools({ actions: ['ACME_ADMIN'] });
    for (const result of [await alice.executeAction(run('ACME_ADMIN')), await tool?.execute({})]) {
      expect(result?.error).toMatchObject({
        code: 'scope_required',
        missingScopes: ['admin'],
        connectionId: connection.id,
        app: 'acme',
      });
    }
    expect(calls(stage)).toHaveLength(2);
    // What no action covers has no scopes to go by: the provider decides.
    expect((await alice.fetch({ app: 'acme' })('/items')).status).toBe(200);
  });

  test('covers what is implied at second hand', async () => {
    const stage = scopedStage();
    await connectWith(stage, ['admin'], ['admin']);
    const alice = stage.client.entity('alice');
    expect((await alice.executeAction(run('ACME_READ'))).successful).toBe(true);
  });

  test('is none where the provider does not say', async () => {
    const stage = scopedStage();
    const { missingScopes } = await connectWith(stage, ['items', 'admin'], undefined);
    expect(missingScopes).toEqual([]);
  });
});

describe('the scopes of a new connection', () => {
  test.each([
    [undefined, ['items:read']],
    [['items'], ['items']],
    [
      ['items', 'items', 'admin'],
      ['items', 'admin'],
    ],
    // Set up as optional, and implied by what an action needs.
    [
      ['audit', 'items:write'],
      ['audit', 'items:write'],
    ],
    [[], []],
  ])('%j are asked for as %j', async (scopes, asked) => {
    const stage = scopedStage();
    const request = await stage.client.entity('alice').initiateConnection({ app: 'acme', scopes });
    expect((await open(stage.client, request)).scopes).toEqual(asked);
  });

  test.each([
    [['root']],
    [['items', 'root']],
    [['items root']],
    [['items:read\u0020admin']],
    [['']],
    [['__proto__']],
    [['constructor']],
    [['ITEMS']],
  ])('%j go beyond what was set up', async (scopes) => {
    const stage = scopedStage();
    const alice = stage.client.entity('alice');
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    for (const options of [{ app: 'acme' }, { connectionId: connection.id }] as const) {
      const code = await codeOf(alice.initiateConnection({ ...options, scopes }));
      expect(code).toContain('TypeError: The integration "acme" may not ask for');
    }
    expect((await stage.client.connections.list()).items).toHaveLength(1);
  });

  test.each([['items'], [{ 0: 'items' }], [[1]]])('%j are no scopes', async (scopes) => {
    const alice = scopedStage().client.entity('alice');
    const started = alice.initiateConnection({ app: 'acme', scopes: scopes as never });
    expect(await codeOf(started)).toContain('scopes must be an array of strings');
  });

  test('mean nothing beside credentials that the user brings', async () => {
    const alice = scopedStage().client.entity('alice');
    const started = alice.initiateConnection({
      integrationId: 'acme-token',
      credentials: { token: 'token-zzzzzz' },
      scopes: ['items'],
    });
    expect(await codeOf(started)).toBe('TypeError: Acme takes no scopes with credentials.');
  });
});

describe('more scopes on a connection', () => {
  test('are asked for besides what it has, on the same connection, usable meanwhile', async () => {
    const stage = scopedStage();
    const { client, acme, store } = stage;
    const alice = client.entity('alice');
    const { connection } = await connectWith(stage, ['items:read', 'audit'], ['items:read']);
    const before = await store.getConnection('', connection.id);

    const request = await alice.initiateConnection({
      connectionId: connection.id,
      scopes: ['admin', 'items:read'],
    });
    expect(request).toMatchObject({ connectionId: connection.id, status: 'INITIATED' });
    const flow = await open(client, request);
    // What the user declined before is not asked for again, what they have is kept.
    expect(flow.scopes).toEqual(['items:read', 'admin']);
    expect((await alice.executeAction(run('ACME_READ'))).successful).toBe(true);
    expect(await store.getConnection('', connection.id)).toMatchObject({
      status: 'ACTIVE',
      sealed: before?.sealed,
    });

    acme.scope = 'items:read admin';
    const waiting = client.entity('alice').connections.waitUntilActive(request.attemptId);
    const { connection: after } = await finishFlow(stage, flow);
    expect(after).toMatchObject({
      id: connection.id,
      status: 'ACTIVE',
      scopes: { requested: ['items:read', 'audit', 'admin'], granted: ['items:read', 'admin'] },
    });
    expect((await waiting).id).toBe(connection.id);
    expect((await request.waitUntilActive()).id).toBe(connection.id);
    expect((await alice.executeAction(run('ACME_ADMIN'))).successful).toBe(true);
    expect((await alice.connections.list()).items).toHaveLength(1);
  });

  test('are all that is asked for where the provider adds them to what it has', async () => {
    const stage = scopedStage({ incremental: true });
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    const { client, acme } = stage;
    const request = await client.entity('alice').initiateConnection({
      connectionId: connection.id,
      scopes: ['admin', 'items:read'],
    });
    const flow = await open(client, request);
    expect(flow.scopes).toEqual(['admin']);
    // Saying nothing means "as requested", together with what was there.
    acme.scope = undefined;
    const { connection: after } = await finishFlow(stage, flow);
    expect(after.scopes.granted).toEqual(['items:read', 'admin']);
  });

  test('leave the old grant untouched when the user declines', async () => {
    const stage = scopedStage();
    const { client, acme, store } = stage;
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    const before = await store.getConnection('', connection.id);
    const alice = client.entity('alice');
    const request = await alice.initiateConnection({
      connectionId: connection.id,
      scopes: ['admin'],
    });
    const { opened } = await open(client, request);
    const callbackUrl = acme.deny(opened.authorizationUrl);
    const { browserSecret } = opened;
    const waiting = codeOf(request.waitUntilActive());
    const callback = client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
    expect(await codeOf(callback)).toBe('access_denied');
    expect(await waiting).toBe('access_denied');
    expect(await store.getConnection('', connection.id)).toEqual(before);
    expect((await alice.executeAction(run('ACME_READ'))).successful).toBe(true);
  });

  test('leave it untouched when the token endpoint fails', async () => {
    const stage = scopedStage();
    const { client, acme, store } = stage;
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    const before = await store.getConnection('', connection.id);
    const options = { connectionId: connection.id, scopes: ['admin'] };
    const flow = await open(client, await client.entity('alice').initiateConnection(options));
    acme.answer = ({ url }) =>
      url.endsWith('/token') ? new Response('', { status: 500 }) : undefined;
    expect(await codeOf(finishFlow(stage, flow))).toBe('provider_error');
    expect(await store.getConnection('', connection.id)).toEqual(before);
  });

  test('are none when it has them already: no browser is needed', async () => {
    const stage = scopedStage();
    const { connection } = await connectWith(stage, ['admin'], ['admin']);
    const request = await stage.client.entity('alice').initiateConnection({
      connectionId: connection.id,
      scopes: ['items', 'items:read'],
    });
    expect(request).toMatchObject({
      connectionId: connection.id,
      status: 'ACTIVE',
      redirectUrl: null,
    });
    expect((await request.waitUntilActive()).id).toBe(connection.id);
  });

  test('are asked for together with everything when it no longer works', async () => {
    const stage = scopedStage();
    const { client, acme } = stage;
    const { connection } = await connectWith(stage, ['audit'], ['audit']);
    acme.revoke('everything');
    const alice = client.entity('alice');
    await alice.connections.refresh(connection.id).catch(() => {});
    const options = { connectionId: connection.id, scopes: ['admin'] };
    const flow = await open(client, await alice.initiateConnection(options));
    expect(flow.scopes).toEqual(['items:read', 'audit', 'admin']);
  });

  test('that the database says were asked for earlier are not asked for', async () => {
    const stage = scopedStage();
    const { client, store } = stage;
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    const row = await store.getConnection('', connection.id);
    const scopes = { requested: ['items:read', 'root'], granted: ['items:read', 'root'] };
    if (row !== null) await store.updateConnection({ ...row, scopes });
    const alice = client.entity('alice');
    for (const more of [{ scopes: ['admin'] }, {}]) {
      const request = await alice.initiateConnection({ connectionId: connection.id, ...more });
      expect((await open(client, request)).scopes).not.toContain('root');
    }
  });
});

describe('a call that lacks a scope', () => {
  test('carries a link that asks for it, the same one each time', async () => {
    const stage = scopedStage({ startConnections: true });
    const { connection } = await connectWith(stage, undefined, ['items:read']);
    const alice = stage.client.entity('alice');
    const { error } = await alice.executeAction(run('ACME_ADMIN'));
    expect(error).toMatchObject({ code: 'scope_required', missingScopes: ['admin'] });
    expect((await alice.executeAction(run('ACME_ADMIN'))).error?.redirectUrl).toBe(
      error?.redirectUrl,
    );
    const redirectUrl = error?.redirectUrl ?? null;
    const flow = await open(stage.client, { attemptId: '', redirectUrl });
    expect(flow.scopes).toEqual(['items:read', 'admin']);
    // Another scope is another link.
    const other = (await alice.executeAction(run('ACME_WRITE'))).error?.redirectUrl ?? null;
    expect(other).not.toBe(redirectUrl);
    expect((await open(stage.client, { attemptId: '', redirectUrl: other })).scopes).toEqual([
      'items:read',
      'items',
    ]);
    stage.acme.scope = 'items:read admin';
    expect((await finishFlow(stage, flow)).connection.id).toBe(connection.id);
    expect((await alice.executeAction(run('ACME_ADMIN'))).successful).toBe(true);
  });
});

describe('ensureConnected with scopes', () => {
  test('answers a connection that has them, and asks for what another one lacks', async () => {
    const stage = scopedStage();
    const { connection } = await connectWith(stage, undefined, ['items']);
    const alice = stage.client.entity('alice');
    const enough = await alice.ensureConnected({ app: 'acme', scopes: ['items:write'] });
    expect(enough).toMatchObject({ id: connection.id });
    const request = await alice.ensureConnected({ app: 'acme', scopes: ['admin'] });
    if (!('attemptId' in request)) throw new Error('It is connected.');
    expect(request.connectionId).toBe(connection.id);
    expect((await open(stage.client, request)).scopes).toContain('admin');
    const again = await alice.ensureConnected({ connectionId: connection.id, scopes: ['admin'] });
    expect(again).toMatchObject({ redirectUrl: request.redirectUrl });
  });
});

test('a flow of an integration without scopes asks for none', async () => {
  const config = {
    app: 'acme',
    clientId: 'acme-client',
    clientSecret: 'acme-client-secret',
  } as const;
  const stage = setStage({ integrations: [config] });
  const { opened } = await startFlow(stage.client);
  expect(new URL(opened.authorizationUrl).searchParams.has('scope')).toBe(false);
});
