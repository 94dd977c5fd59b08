import { type DoctorProgress, memoryStore, OnBehalfError, type Store } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect, setStage, startFlow } from './acme-client.ts';
import { type Case, edit, PROBLEMS, sealedOf } from './doctor-cases.ts';
import { bring, ring, rowOf, setFourRows, setKeyStage } from './key-stage.ts';
import { spoilt } from './spoilt.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

test('where all is well the doctor says so, having looked at every row of every tenant', async () => {
  const stage = await setFourRows();
  await connect(stage);
  await startFlow(stage.client, { entityId: 'bob' });
  expect(await stage.client.doctor()).toEqual({
    ok: true,
    complete: true,
    checked: 6,
    counts: {},
    problems: [],
    notes: [],
  });
  expect(await stage.client.tenant('acme').doctor()).toMatchObject({ ok: true, checked: 1 });
});

describe('the doctor finds a connection that', () => {
  test.each(PROBLEMS)('%s', async (_, change, code, says) => {
    const stage = setKeyStage();
    const id = await bring(stage, stage.client);
    await change(stage, id);
    const { ok, counts, problems } = await stage.client.doctor();
    expect(ok).toBe(false);
    expect(counts).toEqual({ [code]: 1 });
    expect(problems).toEqual([
      {
        code,
        tenantId: '',
        connectionId: id,
        integrationId: (await rowOf(stage, id)).integrationId,
        message: expect.stringContaining(says) as string,
      },
    ]);
    expect(problems[0]?.message).toContain(id);
  });
});

describe('the doctor notes, without taking it for a problem,', () => {
  test.each<Case>([
    [
      'an old key',
      async (stage) => stage.another({ vault: ring('older', 'old') }).rotateKeys(),
      'old_key',
      'hangs on the key "older"',
    ],
    [
      'a lease that a crash has left',
      (stage, id) => edit(stage, id, { lease: { owner: 'x', until: stage.clock.now() - DAY } }),
      'lease_left',
      'by a process that has died',
    ],
    [
      'a link that lapsed long ago',
      async (stage, id) => {
        const { connectionId } = await startFlow(stage.client, { entityId: 'bob' });
        const row = await rowOf(stage, connectionId);
        await stage.store.deleteConnection('', id);
        await stage.store.deleteConnection('', connectionId);
        await stage.store.insertConnection({ ...row, id });
        stage.clock.advance(DAY + HOUR);
      },
      'pending_left',
      'lapsed more than a day ago',
    ],
  ])('%s', async (_, change, code, says) => {
    const stage = setKeyStage();
    const id = await bring(stage, stage.client);
    await change(stage, id);
    const client = stage.another({ vault: ring('old', 'older') });
    expect(await client.doctor()).toMatchObject({
      ok: true,
      counts: { [code]: 1 },
      problems: [],
      notes: [{ code, connectionId: id, message: expect.stringContaining(says) as string }],
    });
  });

  test('what is kept of links that lapsed long ago', async () => {
    const stage = setKeyStage();
    const { connectionId } = await startFlow(stage.client);
    await stage.store.deleteConnection('', connectionId);
    stage.clock.advance(2 * DAY);
    expect(await stage.client.doctor()).toMatchObject({ ok: true, counts: {} });
    stage.clock.advance(HOUR);
    const { notes } = await stage.client.doctor();
    expect(notes).toMatchObject([{ code: 'flows_left', tenantId: null, connectionId: null }]);
    // The next link cleans up.
    await startFlow(stage.client);
    expect(await stage.client.doctor()).toMatchObject({ counts: {} });
  });
});

test('the doctor finds out that nothing renews what is due, once for all', async () => {
  const stage = setKeyStage();
  const { id } = await connect(stage);
  stage.clock.advance(DAY + HOUR - 60_000);
  expect(await stage.client.doctor()).toMatchObject({ ok: true });
  stage.clock.advance(1);
  const { problems, ok } = await stage.client.doctor();
  expect(ok).toBe(false);
  expect(problems).toEqual([
    {
      code: 'refresh_overdue',
      tenantId: null,
      connectionId: null,
      integrationId: null,
      message: expect.stringContaining('1 connections were due') as string,
    },
  ]);
  await stage.clock.during(stage.client.connections.refreshDue(), 200);
  expect(await rowOf(stage, id)).toMatchObject({ generation: 2 });
  expect(await stage.client.doctor()).toMatchObject({ ok: true });
});

test('one that cannot be renewed for a reason of its own says nothing about the schedule', async () => {
  const stage = setKeyStage();
  const { id } = await connect(stage);
  await edit(stage, id, { sealed: spoilt(await sealedOf(stage, id)) });
  stage.clock.advance(3 * DAY);
  expect((await stage.client.doctor()).counts).toEqual({ not_opened: 1, flows_left: 1 });
});

/** A store that refuses to write. */
function readOnly(store: Store): Store {
  return new Proxy(store, {
    get: (target, method: keyof Store) =>
      /^(insert|update|delete|bind|take|set)/.test(method)
        ? () => Promise.reject(new Error(`${method} writes`))
        : target[method],
  });
}

test('the doctor writes nothing, and shows no secret in its report, its progress or the log', async () => {
  const store = memoryStore();
  const stage = setStage({ store, vault: ring('old') });
  const ids: string[] = [];
  for (const [index] of PROBLEMS.entries()) {
    ids.push(await bring(stage, stage.client, `user-${index}`));
  }
  for (const [index, [, change]] of PROBLEMS.entries()) await change(stage, ids[index] ?? '');
  const client = stage.another({
    store: readOnly(store),
    integrations: async ({ tenantId }) => {
      throw new Error(`not in ${tenantId}: the password is "hunter2-token-of-nobody"`);
    },
  });
  const seen: DoctorProgress[] = [];
  const report = await client.doctor({ batch: 7, onProgress: (progress) => seen.push(progress) });
  expect(report.counts).toMatchObject({ not_opened: expect.any(Number) as number });
  expect(Object.keys(report.counts).length).toBeGreaterThanOrEqual(5);
  expect(seen.at(-1)).toEqual({
    checked: report.checked,
    problems: Object.values(report.counts).reduce((sum, count) => sum + count, 0),
  });
  const shown = JSON.stringify([report, seen]);
  expect(shown).toContain(ids[0]);
  expect(shown).not.toMatch(/token-of-|s3cret|hunter2/);
  expect(stage.log.join('\n')).not.toMatch(/token-of-user|s3cret/);
});

test('lists the first hundred of a problem, and counts all', async () => {
  const stage = setKeyStage();
  const row = await rowOf(stage, await bring(stage, stage.client));
  for (let i = 0; i < 120; i++) {
    const id = `con_${i}`;
    await stage.store.insertConnection({ ...row, id, account: { id, label: id } });
  }
  const { checked, counts, problems } = await stage.client.doctor();
  expect([checked, counts, problems.length]).toEqual([121, { not_opened: 120 }, 100]);
  expect(stage.log).toEqual([]);
});

test('looks an integration up once, however many connections go through it', async () => {
  const stage = await setFourRows();
  const asked: string[] = [];
  const client = stage.another({
    integrations: async (wanted) => {
      const id = 'id' in wanted ? wanted.id : '';
      asked.push(`${wanted.tenantId}/${id}`);
      return { id, app: 'acme', scheme: 'bearer_token' };
    },
  });
  expect(await client.doctor()).toMatchObject({ ok: true, checked: 4 });
  expect(asked).toEqual(['/acme-token', 'acme/acme-token']);
});

test('stops with its signal, and says that it has not seen all', async () => {
  const stage = await setFourRows();
  const stop = new AbortController();
  const report = await stage.client.doctor({
    batch: 3,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(report).toMatchObject({ complete: false, checked: 3 });
});

test('a vault or a store that is out of reach is no problem of the rows', async () => {
  const stage = await setFourRows();
  const open = async (): Promise<never> => {
    throw new OnBehalfError('internal', 'The key service did not answer.', { retryable: true });
  };
  const client = stage.another({ vault: { ...ring('old'), open } });
  await expect(client.doctor()).rejects.toThrow('The key service did not answer.');
  stage.store.walkConnections = async () => Promise.reject(new Error('gone'));
  await expect(stage.client.doctor()).rejects.toMatchObject({ code: 'internal', retryable: true });
});

test.each([
  [{ batch: 0.5 }, 'doctor: batch must be a whole number from 1 to 10000.'],
  [{ fix: true }, 'doctor has no option fix.'],
])('a mistaken option is refused: %j', async (options, message) => {
  const { client } = setKeyStage();
  await expect(client.doctor(options as object)).rejects.toThrow(message);
});
