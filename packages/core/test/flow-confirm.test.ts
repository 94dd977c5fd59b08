import { expect, test } from 'vitest';

import { codeOf, finishFlow, setStage, type Stage, startFlow } from './acme-client.ts';

/** A flow that came back while nobody was signed in. */
async function unconfirmed(stage: Stage) {
  const flow = await startFlow(stage.client);
  const callbackUrl = stage.acme.approve(flow.opened.authorizationUrl);
  const { browserSecret } = flow.opened;
  const complete = (identity: string | null, secret: string | null = browserSecret) =>
    stage.client.completeConnection({ callbackUrl, browserSecret: secret, identity });
  const { connection } = await complete(null);
  expect(connection.status).toBe('UNCONFIRMED');
  return { id: flow.connectionId, complete };
}

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;

test('what nobody has confirmed cannot be used, and no account is asked for', async () => {
  const stage = setStage();
  const { id } = await unconfirmed(stage);
  const alice = stage.client.entity('alice');
  const results = [
    await alice.executeAction(call),
    await alice.executeAction({ ...call, connectionId: id }),
    await stage.client.executeAction({ ...call, connectionId: id }),
  ];
  expect(results.map(({ error }) => error?.code)).toEqual(Array(3).fill('connection_required'));
  expect(await codeOf(alice.fetch({ app: 'acme', connectionId: id })('/items'))).toBe(
    'connection_required',
  );
  expect(await codeOf(alice.connections.refresh(id))).toBe('connection_required');
  expect(await codeOf(alice.connections.enable(id))).toBe('denied');
  expect(stage.acme.requests.map(({ url }) => url)).toEqual(['https://auth.acme.example/token']);
});

test('the user confirms it by signing in, with the same callback and without another exchange', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  const waiting = stage.client.entity('alice').connections.waitUntilActive(id);
  const { connection } = await complete('alice');
  expect(connection).toMatchObject({ id, status: 'ACTIVE', account: { id: 'id-octo' } });
  expect(await waiting).toMatchObject({ id, status: 'ACTIVE' });
  expect(stage.acme.tokenRequests('authorization_code')).toHaveLength(1);
  expect(await codeOf(complete('alice'))).toBe('flow_replayed');
});

test('an expiry of the token is known once confirmed, and not taken for the link', async () => {
  const stage = setStage();
  const { complete } = await unconfirmed(stage);
  stage.clock.advance(9 * 60_000);
  const { connection } = await complete('alice');
  expect(connection.expiresAt).toBe('2030-01-01T01:00:00.000Z');
});

test('another user who signs in in that browser ends it, and its grant is wiped', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  const waiting = codeOf(stage.client.entity('alice').connections.waitUntilActive(id));
  expect(await codeOf(complete('victim'))).toBe('wrong_user');
  expect(await waiting).toBe('wrong_user');
  expect(await stage.store.getConnection('', id)).toMatchObject({ status: 'FAILED', sealed: null });
  expect(await codeOf(complete('alice'))).toBe('flow_replayed');
});

test('a status edited in the database does not make it usable', async () => {
  const stage = setStage();
  const { id } = await unconfirmed(stage);
  const row = await stage.store.getConnection('', id);
  if (row === null) throw new Error('There is no row.');
  const account = { id: 'id-octo', label: 'octo' };
  await stage.store.updateConnection({ ...row, status: 'ACTIVE', account });
  const alice = stage.client.entity('alice');
  const before = stage.acme.requests.length;
  expect((await alice.executeAction(call)).error?.code).toBe('misconfigured');
  expect(await codeOf(alice.fetch({ app: 'acme' })('/items'))).toBe('misconfigured');
  expect(await codeOf(alice.connections.refresh(id))).toBe('misconfigured');
  expect(stage.acme.requests).toHaveLength(before);
});

test('a user who deletes it instead has its grant revoked', async () => {
  const stage = setStage();
  const { id } = await unconfirmed(stage);
  const outcome = await stage.client.entity('alice').connections.delete(id);
  expect(outcome).toEqual({ deleted: true, revoked: 'revoked' });
});

test('another browser with the same callback can confirm nothing', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  expect(await codeOf(complete('alice', null))).toBe('flow_replayed');
  expect(await codeOf(complete('alice', 'AAAAAAAAAAAAAAAAAAAAAA'))).toBe('flow_replayed');
  expect(await stage.store.getConnection('', id)).toMatchObject({ status: 'UNCONFIRMED' });
});

test('what nobody confirms within ten minutes lapses, and its grant is wiped', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  stage.clock.advance(10 * 60_000);
  expect(await codeOf(complete('alice'))).toBe('flow_expired');
  const connection = await stage.client.entity('alice').connections.get(id);
  expect(connection).toMatchObject({ status: 'FAILED', statusReason: 'link_expired' });
  expect(await stage.store.getConnection('', id)).toMatchObject({ sealed: null });
});

test('a confirmation does not revive what ended while the provider was asked', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/me')) return undefined;
    stage.acme.answer = () => undefined;
    // Meanwhile another user comes back in the same browser, which ends the flow for good.
    return complete('mallory').then(
      () => Response.json({ id: 'id-octo', login: 'octo' }),
      () => Response.json({ id: 'id-octo', login: 'octo' }),
    );
  };
  expect(await codeOf(complete('alice'))).toBe('flow_expired');
  expect(await stage.store.getConnection('', id)).toMatchObject({
    status: 'FAILED',
    statusReason: 'wrong_user',
    sealed: null,
  });
});

test('of two confirmations at once both find one active connection', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  const codes = await Promise.all([codeOf(complete('alice')), codeOf(complete('alice'))]);
  expect(codes).toContain('no error');
  expect((await stage.client.connections.list()).items).toMatchObject([{ id, status: 'ACTIVE' }]);
});

test('a grant that the provider no longer accepts cannot be confirmed', async () => {
  const stage = setStage();
  const { id, complete } = await unconfirmed(stage);
  stage.acme.revoke('everything');
  expect(await codeOf(complete('alice'))).toBe('access_denied');
  expect(await stage.store.getConnection('', id)).toMatchObject({ status: 'FAILED', sealed: null });
});

test('the flow of a user who was not signed in binds to nobody else', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const { connection } = await finishFlow(stage, flow, { identity: null });
  expect(await stage.client.entity('mallory').connections.get(connection.id)).toBeNull();
});
