import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';

import type { IntegrationConfig } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acme, errorOf, HOUR, own, setUp } from './github-app-stage.ts';

describe('what GitHub refuses', () => {
  const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString();

  test.each<[string, Partial<IntegrationConfig>]>([
    ['another key', { privateKey: otherKey }],
    ['another app', { clientId: 'Iv23.other' }],
  ])('for %s is the fault of no user', async (_, integration) => {
    const { connect, log } = setUp({ integration });
    const error = await errorOf(connect(own));
    expect(error).toMatchObject({ code: 'misconfigured' });
    const shown = inspect(error, { depth: null, showHidden: true }) + log.join();
    expect(shown).not.toContain(otherKey.split('\n')[3]);
  });

  test.each<[string, (setup: ReturnType<typeof setUp>) => void]>([
    ['is gone', ({ server }) => void server.installations.delete('7')],
    [
      'is suspended',
      ({ server }) => {
        server.installations.set('7', { account: acme, suspended_at: '2029-12-31', seenBy: [] });
      },
    ],
  ])('since the installation %s, is refused when given and ends it later', async (_, change) => {
    const setup = setUp();
    const { alice, connect, use, wait } = setup;
    const { connectionId } = await connect(own);
    change(setup);
    expect((await errorOf(connect(own))).code).toBe('access_denied');
    wait(HOUR);
    await expect(use()).rejects.toMatchObject({
      code: 'reauth_required',
      details: { reason: 'revoked' },
    });
    expect(await alice.connections.get(connectionId)).toMatchObject({ status: 'EXPIRED' });
  });

  test.each<[string, number, object, Record<string, string>, string]>([
    ['too many requests', 403, {}, { 'x-ratelimit-remaining': '0' }, 'rate_limited'],
    ['too many, in other words', 429, {}, {}, 'rate_limited'],
    ['a failure', 502, {}, {}, 'provider_error'],
    ['a wrong clock', 401, { message: 'exp is too far in the future' }, {}, 'misconfigured'],
    ['permissions that nobody granted', 422, {}, {}, 'misconfigured'],
    ['something else', 403, { message: 'Resource not accessible' }, {}, 'provider_error'],
  ])('for %s ends nothing', async (_, status, body, headers, code) => {
    const { server, alice, connect } = setUp();
    const { connectionId } = await connect(own);
    server.answer = () => Response.json(body, { status, headers });
    const error = await errorOf(alice.connections.refresh(connectionId));
    expect(error).toMatchObject({ code, retryable: status >= 500 || code === 'rate_limited' });
    expect(await alice.connections.get(connectionId)).toMatchObject({ status: 'ACTIVE' });
  });

  test('because it is another GitHub, which knows neither app nor installation, ends nothing', async () => {
    const { server, alice, connect } = setUp();
    const { connectionId } = await connect(own);
    server.answer = () => Response.json({ message: 'Not Found' }, { status: 404 });
    const error = await errorOf(alice.connections.refresh(connectionId));
    expect(error.code).toBe('misconfigured');
    expect(await alice.connections.get(connectionId)).toMatchObject({ status: 'ACTIVE' });
  });

  test.each<[string, object]>([
    ['no token', { expires_at: '2030-01-01T01:00:00Z' }],
    ['a token that no header can carry', { token: 'a\nb', expires_at: '2030-01-01T01:00:00Z' }],
    ['a token without an end', { token: 'ghs_1' }],
  ])('to say, with %s, is no connection', async (_, body) => {
    const { server, connect } = setUp();
    server.answer = ({ method }) =>
      method === 'POST' ? Response.json(body, { status: 201 }) : undefined;
    expect((await errorOf(connect(own))).code).toBe('provider_error');
  });
});
