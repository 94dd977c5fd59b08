import type { ConnectionRow } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { type AcmeClient, connect, glassVault, setStage, type Stage } from './acme-client.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
const HOUR = 3600_000;

interface Kept {
  readonly secrets: Readonly<Record<string, string>>;
  readonly spending?: {
    readonly owner: string;
    readonly startedAt: number;
    readonly attempt: number;
    readonly tokenHash: string;
  };
}

const kept = ({ sealed }: ConnectionRow): Kept =>
  JSON.parse(new TextDecoder().decode(sealed ?? new Uint8Array())) as Kept;

async function dueStage(leftMs = 0) {
  const stage = setStage({ vault: glassVault });
  const { id } = await connect(stage);
  stage.clock.advance(HOUR - leftMs);
  const row = async (): Promise<ConnectionRow> =>
    (await stage.store.getConnection('', id)) as ConnectionRow;
  return { ...stage, id, row };
}

const execute = (client: AcmeClient) => client.entity('alice').executeAction(call);
const isRefresh = ({ form }: { form: URLSearchParams }) =>
  form.get('grant_type') === 'refresh_token';
const refreshes = ({ acme }: Stage) => acme.tokenRequests('refresh_token').length;

/** A process that dies when it has sent its refresh token; what the provider did stays done. */
async function crash(stage: Awaited<ReturnType<typeof dueStage>>, isReceived: boolean) {
  const earlier = refreshes(stage);
  stage.acme.answer = (request) => {
    if (!isRefresh(request)) return undefined;
    stage.acme.answer = () => undefined;
    if (isReceived) stage.acme.ownAnswer(request);
    return new Promise<Response>(() => {});
  };
  void execute(stage.another());
  await expect.poll(() => refreshes(stage)).toBe(earlier + 1);
  stage.clock.advance(15 * 60_000 + 15_000);
}

test('what is about to be spent is in the store, sealed, before it is sent', async () => {
  const stage = await dueStage();
  const seen: ConnectionRow[] = [];
  stage.acme.answer = (request) => {
    if (!isRefresh(request)) return undefined;
    return stage.row().then((row) => {
      seen.push(row);
      return stage.acme.ownAnswer(request);
    });
  };
  const { version } = await stage.row();
  expect((await execute(stage.client)).successful).toBe(true);
  const [row] = seen as [ConnectionRow];
  // The lease and the mark are one write.
  expect(row).toMatchObject({ version: version + 1, generation: 1 });
  const { secrets, spending } = kept(row);
  expect(spending).toMatchObject({
    owner: row.lease?.owner,
    startedAt: stage.clock.now(),
    attempt: 1,
  });
  expect(secrets['refreshToken']).toBe('refresh-2-of-octo-zzzzzz');
  expect(JSON.stringify(spending)).not.toContain('zzzzzz');
  expect(kept(await stage.row()).spending).toBeUndefined();
});

test('a crash before the provider took the token loses nothing: the next process sends it', async () => {
  const stage = await dueStage();
  await crash(stage, false);
  expect((await execute(stage.client)).successful).toBe(true);
  const sent = stage.acme
    .tokenRequests('refresh_token')
    .map(({ form }) => form.get('refresh_token'));
  expect(sent).toEqual(Array(2).fill('refresh-2-of-octo-zzzzzz'));
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE', generation: 2, lease: null });
});

test('a crash after the provider took the token is found out by sending it once more', async () => {
  const stage = await dueStage();
  await crash(stage, true);
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE' });
  const { error } = await execute(stage.client);
  expect(error).toMatchObject({ code: 'reauth_required', reason: 'rotated_away' });
  expect(await stage.row()).toMatchObject({ status: 'EXPIRED', statusReason: 'rotated_away' });
  await execute(stage.client);
  expect(refreshes(stage)).toBe(2);
});

test('nobody has to connect again because of a crash alone, however often', async () => {
  const stage = await dueStage();
  for (let n = 1; n <= 3; n++) {
    await crash(stage, false);
    const { status, sealed } = await stage.row();
    expect(status).toBe('ACTIVE');
    expect(kept({ sealed } as ConnectionRow).spending?.attempt).toBe(n);
    stage.acme.answer = () => undefined;
  }
  expect((await execute(stage.client)).successful).toBe(true);
});

test.each<[string, () => Promise<Response>, string]>([
  ['was lost', () => Promise.reject(new TypeError('terminated')), 'rotated_away'],
  ['was a failure of the server', async () => new Response('', { status: 500 }), 'rotated_away'],
  ['could not be read', async () => new Response('<html>'), 'rotated_away'],
  ['was "too often"', async () => new Response('', { status: 429 }), 'revoked'],
  [
    'was another refusal',
    async () => Response.json({ error: 'invalid_client' }, { status: 401 }),
    'revoked',
  ],
])('an answer that %s decides what a later refusal means', async (_, answer, reason) => {
  const stage = await dueStage();
  stage.acme.answer = (request) => (isRefresh(request) ? answer() : undefined);
  expect((await execute(stage.client)).error?.code).not.toBe('reauth_required');
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE', lease: null });
  stage.acme.answer = () => undefined;
  stage.acme.revoke('everything');
  expect((await execute(stage.client)).error).toMatchObject({ code: 'reauth_required', reason });
});

test('what was lost stays lost, whatever was answered since', async () => {
  const stage = await dueStage();
  const answers = [
    () => Promise.reject(new TypeError('terminated')),
    async () => new Response('', { status: 429 }),
    async () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
  ];
  stage.acme.answer = (request) => (isRefresh(request) ? answers.shift()?.() : undefined);
  await execute(stage.client);
  await execute(stage.client);
  const { error } = await execute(stage.client);
  expect(error).toMatchObject({ code: 'reauth_required', reason: 'rotated_away' });
});

test('the mark of another token means nothing for the one there is', async () => {
  const stage = await dueStage();
  stage.acme.answer = (request) =>
    isRefresh(request) ? Promise.reject(new TypeError('terminated')) : undefined;
  await execute(stage.client);
  const row = await stage.row();
  const { secrets, ...rest } = kept(row);
  const other = { ...rest, secrets: { ...secrets, refreshToken: 'another-zzzzzz' } };
  const sealed = new TextEncoder().encode(JSON.stringify(other));
  await stage.store.updateConnection({ ...row, sealed });
  stage.acme.answer = () => undefined;
  expect((await execute(stage.client)).error).toMatchObject({ reason: 'revoked' });
});

test('a user who connects again starts with a clean slate', async () => {
  const stage = await dueStage();
  stage.acme.answer = (request) =>
    isRefresh(request) ? Promise.reject(new TypeError('terminated')) : undefined;
  await execute(stage.client);
  stage.acme.answer = () => undefined;
  await connect(stage);
  expect(kept(await stage.row()).spending).toBeUndefined();
});

test.each<[string, () => Response | Promise<Response>]>([
  ['misconfigured', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
  ['corrupt', () => new Response('{"access_')],
  ['transient', () => new Response('', { status: 502 })],
  ['rate limited', () => new Response('', { status: 429 })],
  ['lost', () => Promise.reject(new TypeError('terminated'))],
  ['unheard of', () => Response.json({ error: 'full_moon' }, { status: 400 })],
])('an answer that is %s ends no connection', async (_, answer) => {
  const stage = await dueStage();
  stage.acme.answer = (request) => (isRefresh(request) ? answer() : undefined);
  for (let n = 0; n < 3; n++) expect((await execute(stage.client)).successful).toBe(false);
  expect(await stage.row()).toMatchObject({ status: 'ACTIVE', generation: 1, lease: null });
  stage.acme.answer = () => undefined;
  expect((await execute(stage.client)).successful).toBe(true);
});
