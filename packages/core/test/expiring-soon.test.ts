import type { ConnectionEvent, Grant, OnBehalf } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { connect, setStage } from './acme-client.ts';
import { setTokenStage, type TokenStage } from './token-stage.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** The connections of which `client` tells that they end soon. */
function record({ on }: Pick<OnBehalf, 'on'>): readonly string[] {
  const heard: string[] = [];
  on('expiring_soon', ({ connectionId }) => heard.push(connectionId));
  return heard;
}

const settled = () => new Promise((resolve) => void setImmediate(resolve));

async function use(stage: TokenStage): Promise<void> {
  await stage.use();
  await settled();
}

/** Tokens that live an hour, made anew by each refresh; the refresh token ends as `more` says. */
function hourly(now: () => number, more: () => Partial<Grant>): Grant {
  const secrets = { accessToken: `access-${now()}`, refreshToken: `refresh-${now()}` };
  return { secrets, scopes: null, expiresAt: now() + HOUR, ...more() };
}

test('what is used is told of once, when a week is nearly over that no refresh prolongs', async () => {
  let end = 0;
  const stage: TokenStage = setTokenStage({
    google: async () => hourly(stage.clock.now, () => ({ refreshTokenExpiresAt: end })),
  });
  const { clock, client } = stage;
  end = clock.now() + 7 * DAY;
  const id = await stage.connect(hourly(clock.now, () => ({ refreshTokenExpiresAt: end })));
  const heard = record(client);
  for (let hours = 0; hours < 7 * 24 - 22; hours++) {
    clock.advance(HOUR);
    await use(stage);
  }
  expect(heard).toEqual([]);
  // 21 hours before: an eighth of the week.
  for (let hours = 0; hours < 20; hours++) {
    clock.advance(HOUR);
    await use(stage);
  }
  expect(heard).toEqual([id]);
  expect(await client.connections.get(id)).toMatchObject({
    status: 'ACTIVE',
    statusReason: 'expiring_soon',
  });
});

test('an event says which, when and why, and no more', async () => {
  const stage = setTokenStage({ desk: undefined });
  const { clock, client } = stage;
  const end = clock.now() + 90 * DAY;
  const secrets = { accessToken: 'access-zzzzzz' };
  const id = await stage.connect({ secrets, expiresAt: end, endsAt: end });
  const heard: ConnectionEvent[] = [];
  client.on('expiring_soon', (event) => heard.push(event));
  clock.advance(87 * DAY - 1);
  await use(stage);
  expect(heard).toEqual([]);
  clock.advance(1);
  await use(stage);
  await use(stage);
  // Until it dies nothing is to be done about it.
  expect(await stage.row(id)).toMatchObject({ nextRefreshAt: end, generation: 1 });
  expect(heard).toEqual([
    {
      type: 'expiring_soon',
      tenantId: '',
      connectionId: id,
      entityId: 'alice',
      integrationId: 'desk',
      app: 'desk',
      version: (await stage.row(id)).version,
      at: new Date(clock.now()).toISOString(),
      reason: 'expiring_soon',
    },
  ]);
});

test('nobody hears of an end that refreshes put off, however near it always is', async () => {
  const stage: TokenStage = setTokenStage({
    desk: async () => hourly(stage.clock.now, () => idle()),
  });
  const idle = () => ({ refreshTokenExpiresAt: stage.clock.now() + DAY });
  const { clock, client } = stage;
  await stage.connect(hourly(clock.now, idle));
  const heard = record(client);
  for (let times = 0; times < 40; times++) {
    clock.advance(23 * HOUR);
    await use(stage);
  }
  expect(heard).toEqual([]);
});

test('an end that refreshes could put off is told of when they have failed', async () => {
  let isDown = true;
  const stage: TokenStage = setTokenStage({
    desk: async () => {
      if (isDown) throw new Error('Nobody is at home.');
      return hourly(stage.clock.now, () => idle());
    },
  });
  const idle = () => ({
    expiresAt: stage.clock.now() + 60 * DAY,
    refreshTokenExpiresAt: stage.clock.now() + 30 * DAY,
  });
  const { clock, client } = stage;
  const id = await stage.connect(hourly(clock.now, idle));
  const heard = record(client);
  clock.advance(26 * DAY);
  await use(stage);
  expect(heard).toEqual([]);
  clock.advance(1.5 * DAY);
  await use(stage);
  expect(heard).toEqual([id]);

  // It was put off after all, and may come near again.
  isDown = false;
  clock.advance(2 * HOUR);
  await use(stage);
  expect(await client.connections.get(id)).toMatchObject({ statusReason: null });
  isDown = true;
  clock.advance(29 * DAY);
  await use(stage);
  expect(heard).toEqual([id, id]);
});

test.each([false, true])('refreshDue notices what nobody uses; renewable: %s', async (renews) => {
  let end = 0;
  const stage: TokenStage = setTokenStage({
    desk: renews
      ? async () => hourly(stage.clock.now, () => ({ refreshTokenExpiresAt: end }))
      : undefined,
  });
  const { clock, client } = stage;
  end = clock.now() + 40 * DAY;
  const grant = renews
    ? hourly(clock.now, () => ({ refreshTokenExpiresAt: end }))
    : { secrets: { accessToken: 'access-zzzzzz' }, expiresAt: end, endsAt: end };
  const id = await stage.connect(grant);
  const heard = record(client);
  clock.advance(HOUR);
  for (let days = 1; days < 40; days++) {
    clock.advance(DAY);
    await clock.during(client.connections.refreshDue(), 1000);
    expect(heard).toEqual(days < 37 ? [] : [id]);
  }
});

test('a token that came without a refresh token is told of before it dies', async () => {
  const stage = setStage();
  stage.acme.refreshes = false;
  const { id } = await connect(stage);
  const heard = record(stage.client);
  const run = async () => {
    const { successful } = await stage.client
      .entity('alice')
      .executeAction({ action: 'ACME_GET', params: { path: '/items' } });
    await settled();
    return successful;
  };
  stage.clock.advance(52 * 60_000);
  expect(await run()).toBe(true);
  expect(heard).toEqual([]);
  stage.clock.advance(60_000);
  expect(await run()).toBe(true);
  expect(await run()).toBe(true);
  expect(heard).toEqual([id]);
  // Another process knows that it was told.
  const another = stage.another();
  expect(record(another)).toEqual([]);
  await another.entity('alice').executeAction({ action: 'ACME_GET', params: { path: '/items' } });
  expect(await another.connections.get(id)).toMatchObject({ statusReason: 'expiring_soon' });

  // Whoever connects again starts anew.
  await connect(stage);
  expect(await another.connections.get(id)).toMatchObject({ statusReason: null });
});

test('of two processes that notice it at the same moment one tells it', async () => {
  const stage = setTokenStage({ desk: undefined });
  const end = stage.clock.now() + 8 * HOUR;
  const id = await stage.connect({ secrets: { accessToken: 'a' }, expiresAt: end, endsAt: end });
  const heard = [stage.another(), stage.another()].map((client) => {
    const events = record(client);
    return { client, events };
  });
  stage.clock.advance(7 * HOUR + 1);
  await Promise.all(
    heard.map(({ client }) =>
      client.entity('alice').fetch({ app: 'desk' })('https://desk.example/'),
    ),
  );
  await settled();
  expect(heard.flatMap(({ events }) => events)).toEqual([id]);
});

test('one that is disabled meanwhile is not told of again', async () => {
  const stage = setTokenStage({ desk: undefined });
  const { clock, client } = stage;
  const end = clock.now() + 8 * HOUR;
  const id = await stage.connect({ secrets: { accessToken: 'a' }, expiresAt: end, endsAt: end });
  const heard = record(client);
  clock.advance(7 * HOUR);
  await use(stage);
  await client.connections.disable(id);
  await client.connections.enable(id);
  await use(stage);
  expect(heard).toEqual([id]);
});

test('a refresh behind the call that is about to put it off comes first', async () => {
  const stage = setStage({ background: true });
  const { acme, clock, client } = stage;
  acme.answer = (request) => {
    if (!request.url.endsWith('/token')) return undefined;
    const answer = acme.ownAnswer(request).json();
    return answer.then((body) =>
      Response.json({ ...(body as object), refresh_token_expires_in: 4000 }),
    );
  };
  await connect(stage);
  const heard = record(client);
  clock.advance(3550_000);
  await client.entity('alice').executeAction({ action: 'ACME_GET', params: { path: '/items' } });
  await settled();
  expect(acme.tokenRequests('refresh_token')).toHaveLength(1);
  expect(heard).toEqual([]);
});
