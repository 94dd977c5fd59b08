import { describe, expect, test } from 'vitest';

import { codeOf } from '../peers/code-of.ts';
import { declineAt } from '../peers/gated-service.ts';
import { slack } from '../peers/services/slack.ts';
import { serviceCases } from './service-apps.ts';
import { startServiceProduct } from './service-product.ts';

const HOUR_MS = 3600_000;

describe.for(serviceCases)('$service.name', (entry) => {
  const start = () => startServiceProduct(entry);

  test('a user connects their account, and calls are theirs', async () => {
    const { onbehalf, connect, whoIs, peer } = await start();
    const connection = await connect();
    expect(connection).toMatchObject({
      status: 'ACTIVE',
      account: { label: expect.stringContaining(entry.alice) },
    });
    expect(connection.scopes.granted).toContain(entry.scopes[0]);
    expect(await whoIs()).toContain(entry.alice);

    const bob = onbehalf.entity('bob');
    expect(await whoIs(bob)).toBe('connection_required');
    await connect(bob, 'bob');
    expect(await whoIs(bob)).toContain(entry.bob);
    expect(await whoIs()).toContain(entry.alice);
    expect(peer.grants.requests('authorization_code')).toEqual({ accepted: 2, refused: 0 });
    const methods = peer.grants.asked.map((asked) => asked.get('code_challenge_method'));
    const challenge = entry.service === slack ? null : 'S256';
    expect(methods).toEqual([challenge, challenge]);
  });

  test('who declines is told so, and nothing is exchanged', async () => {
    const { alice, peer, whoIs } = await start();
    const request = await alice.initiateConnection({ app: entry.service.name });
    const refused = codeOf(request.waitUntilActive());
    const page = await declineAt(request.redirectUrl ?? '', peer);
    expect([page.status, page.text]).toEqual([
      403,
      expect.stringContaining('Access was not given'),
    ]);
    expect(await refused).toBe('access_denied');
    expect(peer.grants.requests('authorization_code')).toEqual({ accepted: 0, refused: 0 });
    expect(await whoIs()).toBe('connection_required');
  });

  test('a limit of the service is no end of the connection', async () => {
    const { connect, whoIs, peer, alice } = await start();
    const { id } = await connect();
    peer.gate.intercept = () =>
      Response.json({}, { status: 429, headers: { 'retry-after': '60' } });
    await whoIs();
    expect(await alice.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
    peer.gate.intercept = undefined;
    expect(await whoIs()).toContain(entry.alice);
  });
});

const refreshing = serviceCases.filter(({ service }) => service !== slack);

describe.for(refreshing)('$service.name renews its tokens', (entry) => {
  const start = async () => {
    const product = await startServiceProduct(entry);
    const { id } = await product.connect();
    const refreshes = () => product.peer.grants.requests('refresh_token');
    return { ...product, id, refreshes };
  };

  test('when they expire: once, and each time with the newest refresh token', async () => {
    const { whoIs, pass, refreshes } = await start();
    for (let round = 1; round <= 3; round++) {
      pass(HOUR_MS + 1);
      const answers = await Promise.all([whoIs(), whoIs(), whoIs(), whoIs()]);
      for (const answer of answers) expect(answer).toContain(entry.alice);
      expect(refreshes()).toEqual({ accepted: round, refused: 0 });
    }
  });

  test('when they are ended early, and the old one is refused from then on', async () => {
    const { whoIs, peer, refreshes } = await start();
    const [old = ''] = peer.gate.tokens.keys();
    peer.gate.revoke();
    expect(await whoIs()).toContain(entry.alice);
    expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
    expect([...peer.gate.tokens.keys()]).not.toContain(old);
  });

  test('when the user revoked them: the connection ends, and connecting heals it', async () => {
    const { whoIs, peer, refreshes, alice, id, connect } = await start();
    peer.grants.endAll();
    expect(await whoIs()).toBe('reauth_required');
    expect(await alice.connections.get(id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: 'revoked',
    });
    expect(await whoIs()).toBe('reauth_required');
    expect(refreshes()).toEqual({ accepted: 0, refused: 1 });
    expect((await connect()).id).toBe(id);
    expect(await whoIs()).toContain(entry.alice);
  });

  test('a token endpoint that limits requests, or fails, ends nothing', async () => {
    const { whoIs, peer, pass, refreshes, alice, id } = await start();
    pass(HOUR_MS + 1);
    for (const status of [429, 503]) {
      peer.gate.intercept = ({ url }) =>
        url.endsWith(entry.service.paths.token)
          ? Response.json({}, { status, headers: { 'retry-after': '1' } })
          : undefined;
      expect(await whoIs()).toMatch(/^(rate_limited|provider_error)$/);
      expect(await alice.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
    }
    peer.gate.intercept = undefined;
    pass(HOUR_MS);
    expect(await whoIs()).toContain(entry.alice);
    expect(refreshes()).toEqual({ accepted: 1, refused: 0 });
  });
});

const revocable = refreshing.filter(({ service }) => service.paths.revoke !== undefined);

test.for(revocable)('deleting a connection ends its tokens at $service.name', async (entry) => {
  const { connect, alice, peer, whoIs } = await startServiceProduct(entry);
  const { id } = await connect();
  expect(peer.gate.tokens.size).toBe(1);
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'revoked' });
  expect(peer.gate.tokens.size).toBe(0);
  expect(await whoIs()).toBe('connection_required');
});
