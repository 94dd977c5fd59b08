import { bearerToken, defineApp, oauth2 } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { acmeApp, connect, setStage, type Stage } from './acme-client.ts';

const revocations = ({ acme }: Stage) =>
  acme.requests.filter(({ url }) => url === 'https://auth.acme.example/revoke');

test('a deletion revokes the refresh token, as the client that it belongs to, and forgets the row', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  const { connections } = stage.client.entity('alice');
  expect(await connections.delete(id)).toEqual({ deleted: true, revoked: 'revoked' });
  expect(revocations(stage).map(({ form }) => Object.fromEntries(form))).toEqual([
    {
      token: 'refresh-2-of-octo-zzzzzz',
      client_id: 'acme-client',
      client_secret: 'acme-client-secret',
    },
  ]);
  expect(await stage.store.getConnection('', id)).toBeNull();
  expect(await connections.delete(id)).toEqual({ deleted: false, revoked: 'not_supported' });
});

test('without a refresh token the access token is revoked', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  await stage.client.connections.delete(id);
  expect(revocations(stage)[0]?.form.get('token')).toBe('access-2-of-octo-zzzzzz');
});

test.each<[string, () => Response | Promise<Response>]>([
  ['fails', () => new Response('', { status: 503 })],
  [
    'redirects',
    () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
  ],
  ['cannot be reached', () => Promise.reject(new Error('refresh-2-of-octo-zzzzzz'))],
])('a revocation that %s keeps nothing here, and logs no secret', async (_, answer) => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) => (url.endsWith('/revoke') ? answer() : undefined);
  expect(await stage.client.connections.delete(id)).toEqual({ deleted: true, revoked: 'failed' });
  expect(await stage.store.getConnection('', id)).toBeNull();
  expect(stage.log).toHaveLength(1);
  expect(stage.log.join()).not.toContain('zzzzzz');
});

test('a token that the user brought is forgotten; its provider offers no more', async () => {
  const stage = setStage();
  stage.acme.answer = ({ url }) =>
    url.endsWith('/me') ? Response.json({ id: '1', login: 'octo' }) : undefined;
  const { connectionId } = await stage.client
    .entity('alice')
    .initiateConnection({ integrationId: 'acme-token', credentials: { token: 'token-zzzzzz' } });
  const outcome = await stage.client.connections.delete(connectionId);
  expect(outcome).toEqual({ deleted: true, revoked: 'not_supported' });
});

test("what an app's own revocation throws is logged without the token", async () => {
  const scheme = oauth2({
    authorizationEndpoint: '/authorize',
    tokenEndpoint: '/token',
    revoke: async ({ secrets }) => {
      throw new Error(`DELETE /tokens/${secrets['accessToken']} failed`);
    },
  });
  const stage = setStage({
    apps: [defineApp({ ...acmeApp, auth: [scheme, bearerToken()] })] as never,
  });
  const { id } = await connect(stage);
  expect(await stage.client.connections.delete(id)).toEqual({ deleted: true, revoked: 'failed' });
  expect(stage.log.join()).toContain('DELETE /tokens/[redacted] failed');
});

test('credentials that are renewed while the old ones are revoked are revoked, too', async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/revoke')) return undefined;
    stage.acme.answer = () => undefined;
    return stage.client.connections.refresh(id).then(() => new Response());
  };
  expect(await stage.client.connections.delete(id)).toEqual({ deleted: true, revoked: 'revoked' });
  expect(revocations(stage).map(({ form }) => form.get('token'))).toEqual([
    'refresh-2-of-octo-zzzzzz',
    'refresh-3-of-octo-zzzzzz',
  ]);
  expect(await stage.store.getConnection('', id)).toBeNull();
});

test("a connection that becomes another user's while it is revoked is not deleted", async () => {
  const stage = setStage();
  const { id } = await connect(stage);
  stage.acme.answer = ({ url }) => {
    if (!url.endsWith('/revoke')) return undefined;
    return stage.store.getConnection('', id).then(async (row) => {
      if (row !== null) await stage.store.updateConnection({ ...row, entityId: 'mallory' });
      return new Response();
    });
  };
  const { deleted } = await stage.client.entity('alice').connections.delete(id);
  expect(deleted).toBe(false);
  expect(await stage.store.getConnection('', id)).toMatchObject({ entityId: 'mallory' });
});
