import { type AuthScheme, type Grant, OnBehalfError } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { setTokenStage } from './token-stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Refresh = NonNullable<AuthScheme['refresh']>;

/** A bot's token and a user's, each with its own refresh token; the one due first is renewed. */
function botAndUser(spent: string[], fails: (spending: string) => boolean = () => false): Refresh {
  return async (grant, { runtime }) => {
    const { secretsExpireAt: times = {}, secrets } = grant;
    const isBot = (times['accessToken'] ?? Infinity) <= (times['user.accessToken'] ?? Infinity);
    const prefix = isBot ? '' : 'user.';
    const token = secrets[`${prefix}refreshToken`] ?? '';
    spent.push(token);
    if (fails(token)) throw new OnBehalfError('network_error', 'It could not be reached.');
    const secretsExpireAt = { ...times, [`${prefix}accessToken`]: runtime.now() + HOUR };
    return {
      ...grant,
      secrets: {
        ...secrets,
        [`${prefix}accessToken`]: `${token}-access`,
        [`${prefix}refreshToken`]: `${token}+`,
      },
      secretsExpireAt,
      expiresAt: Math.min(...Object.values(secretsExpireAt)),
    };
  };
}

const twoTokens = (now: number): Partial<Grant> => ({
  secrets: {
    accessToken: 'bot-0',
    refreshToken: 'bot',
    'user.accessToken': 'user-0',
    'user.refreshToken': 'user',
  },
  secretsExpireAt: { accessToken: now + HOUR, 'user.accessToken': now + HOUR + 1 },
  expiresAt: now + HOUR,
});

test('of two tokens that are due each refresh token is spent once, and stored before the next', async () => {
  const spent: string[] = [];
  const stage = setTokenStage({ chat: botAndUser(spent) });
  const id = await stage.connect(twoTokens(stage.clock.now()));
  stage.clock.advance(2 * HOUR);
  const generations: number[] = [];
  const update = stage.store.updateConnection;
  stage.store.updateConnection = (row) => {
    generations.push(row.generation);
    return update(row);
  };
  expect(await stage.use()).toBe('bot-access');
  expect(spent).toEqual(['bot', 'user']);
  // Claimed and written, twice.
  expect(generations.slice(0, 4)).toEqual([1, 2, 2, 3]);
  expect(await stage.row(id)).toMatchObject({ generation: 3, expiresAt: stage.clock.now() + HOUR });
});

test('a second refresh that fails does not lose what came of the first', async () => {
  const spent: string[] = [];
  let isDown = true;
  const refresh = botAndUser(spent, (token) => isDown && token === 'user');
  const stage = setTokenStage({ chat: refresh });
  const id = await stage.connect(twoTokens(stage.clock.now()));
  stage.clock.advance(2 * HOUR);
  expect(await codeOf(stage.use())).toBe('network_error');
  expect(await stage.row(id)).toMatchObject({ status: 'ACTIVE', generation: 2, lease: null });
  isDown = false;
  expect(await stage.use()).toBe('bot-access');
  expect(spent).toEqual(['bot', 'user', 'user']);
});

test('of two tokens the one that is not due is left alone', async () => {
  const spent: string[] = [];
  const stage = setTokenStage({ chat: botAndUser(spent) });
  const grant = twoTokens(stage.clock.now());
  const times = { ...grant.secretsExpireAt, 'user.accessToken': stage.clock.now() + DAY };
  await stage.connect({ ...grant, secretsExpireAt: times });
  stage.clock.advance(HOUR);
  expect(await stage.use()).toBe('bot-access');
  expect(spent).toEqual(['bot']);
});

test('a token that is dead on arrival is not renewed again and again', async () => {
  let count = 0;
  const stage = setTokenStage({
    odd: async (grant, { runtime }) => ({
      ...grant,
      secrets: { accessToken: `access-${++count}`, refreshToken: `refresh-${count}` },
      expiresAt: runtime.now() - MINUTE,
    }),
  });
  const secrets = { accessToken: 'access-0', refreshToken: 'refresh-0' };
  await stage.connect({ secrets, expiresAt: stage.clock.now() + HOUR });
  stage.clock.advance(HOUR);
  expect(await stage.use()).toBe('access-1');
  expect(count).toBe(1);
});

test('a refresh token that dies of disuse is renewed a week before, by a scheduler alone', async () => {
  const renewed = (now: number): Grant => ({
    secrets: { accessToken: `access-of-${now}`, refreshToken: 'refresh' },
    scopes: null,
    expiresAt: null,
    refreshTokenExpiresAt: now + 90 * DAY,
  });
  const stage = setTokenStage({ tracker: async (_, { runtime }) => renewed(runtime.now()) });
  const { clock, client } = stage;
  const id = await stage.connect(renewed(clock.now()));
  expect((await stage.row(id)).nextRefreshAt).toBe(clock.now() + 83 * DAY);
  for (let year = 0; year < 4; year++) {
    clock.advance(82 * DAY);
    expect(await clock.during(client.connections.refreshDue(), 200)).toMatchObject({
      refreshed: 0,
    });
    clock.advance(2 * DAY);
    expect(await clock.during(client.connections.refreshDue(), 200)).toMatchObject({
      refreshed: 1,
    });
  }
  expect(await stage.row(id)).toMatchObject({ status: 'ACTIVE', generation: 5 });
});

test.each<[string, Partial<Grant>, number | null]>([
  [
    'the access token dies first',
    { expiresAt: HOUR, refreshTokenExpiresAt: 90 * DAY },
    HOUR - MINUTE,
  ],
  [
    'the refresh token dies first',
    { expiresAt: 365 * DAY, refreshTokenExpiresAt: 90 * DAY },
    83 * DAY,
  ],
  ['the refresh token lives a day', { expiresAt: null, refreshTokenExpiresAt: DAY }, 18 * HOUR],
  ['the refresh token is dead', { expiresAt: HOUR, refreshTokenExpiresAt: -1 }, HOUR - MINUTE],
  ['nothing is known', { expiresAt: null, refreshTokenExpiresAt: null }, null],
])('when %s, that is what decides when to renew', async (_, times, expected) => {
  const stage = setTokenStage({ app: async (grant) => grant });
  const now = stage.clock.now();
  const { expiresAt, refreshTokenExpiresAt } = times;
  const at = (ms: number | null | undefined) => (typeof ms === 'number' ? now + ms : null);
  const id = await stage.connect({
    expiresAt: at(expiresAt),
    refreshTokenExpiresAt: at(refreshTokenExpiresAt),
  });
  expect((await stage.row(id)).nextRefreshAt).toBe(at(expected));
});

test('an end that no refresh puts off is no reason to refresh with every call', async () => {
  let count = 0;
  const stage = setTokenStage({
    app: async (grant) => ({ ...grant, secrets: { accessToken: `${++count}` } }),
  });
  const end = stage.clock.now() + 7 * DAY;
  await stage.connect({ secrets: { accessToken: '0' }, refreshTokenExpiresAt: end });
  for (let hour = 0; hour < 7 * 24 + 5; hour++) {
    await stage.use();
    stage.clock.advance(HOUR);
  }
  expect(count).toBeLessThan(12);
});

test('where a scheme renews nothing, nothing is claimed', async () => {
  const stage = setTokenStage({ key: undefined });
  const id = await stage.connect({
    secrets: { accessToken: 'a' },
    expiresAt: stage.clock.now() + HOUR,
  });
  const update = stage.store.updateConnection;
  const leases: unknown[] = [];
  stage.store.updateConnection = (row) => {
    if (row.lease !== null) leases.push(row.lease);
    return update(row);
  };
  stage.clock.advance(HOUR - 1);
  expect(await stage.use()).toBe('a');
  stage.clock.advance(1);
  expect(await codeOf(stage.use())).toBe('reauth_required');
  expect(leases).toEqual([]);
  expect(await stage.row(id)).toMatchObject({ status: 'EXPIRED', statusReason: 'expired' });
});

test('a scheme that never answers is given up after a minute; what it gets later is kept', async () => {
  const late = Promise.withResolvers<Grant>();
  let isCancelled = false;
  const stage = setTokenStage({
    slow: (_, { signal }) => {
      signal?.addEventListener('abort', () => (isCancelled = true));
      return late.promise;
    },
  });
  const secrets = { accessToken: 'old', refreshToken: 'old-refresh' };
  const id = await stage.connect({ secrets, expiresAt: stage.clock.now() + HOUR });
  stage.clock.advance(HOUR);
  const waiting = stage.client.connections.refresh(id);
  await stage.clock.skip(60_000);
  expect(await codeOf(waiting)).toBe('timeout');
  expect(isCancelled).toBe(true);
  expect(await stage.row(id)).toMatchObject({ status: 'ACTIVE', generation: 1, lease: null });
  late.resolve({
    secrets: { accessToken: 'new', refreshToken: 'new-refresh' },
    scopes: null,
    expiresAt: stage.clock.now() + HOUR,
  });
  await expect.poll(() => stage.row(id)).toMatchObject({ generation: 2 });
  expect(await stage.use()).toBe('new');
});

test('a provider in trouble neither holds up others nor uses up the limit of a run', async () => {
  const renewed: Refresh = async (grant, { runtime }) => ({
    ...grant,
    expiresAt: runtime.now() + HOUR,
  });
  const down: Refresh = () =>
    Promise.reject(new OnBehalfError('network_error', 'It could not be reached.'));
  const stage = setTokenStage({ down, up: renewed });
  const { clock, client } = stage;
  for (let n = 0; n < 9; n++) {
    const expiresAt = clock.now() + HOUR + n;
    const app = n < 7 ? 'down' : 'up';
    await stage.connect(
      { secrets: { accessToken: 'a' }, expiresAt },
      { entityId: `user-${n}`, app },
    );
  }
  clock.advance(2 * HOUR);
  const run = () => clock.during(client.connections.refreshDue({ limit: 7, concurrency: 1 }), 200);
  expect(await run()).toMatchObject({ refreshed: 2, failed: 5, remaining: 2 });
  // Those that failed are put off; of the two that were left the endpoint is still in trouble.
  expect(await run()).toMatchObject({ refreshed: 0, failed: 2, remaining: 0 });
});
