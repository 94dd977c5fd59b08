import { aesGcmVault } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf, connect, setStage, type Stage } from './acme-client.ts';

const MIB = 1024 * 1024;

async function answering(answer: () => Response): Promise<typeof globalThis.fetch> {
  const stage = setStage();
  await connect(stage);
  stage.acme.answer = answer;
  return stage.client.entity('alice').fetch({ app: 'acme' });
}

function endless(
  seen: { bytes: number; isCancelled: boolean },
  end = Number.POSITIVE_INFINITY,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      seen.bytes += MIB;
      controller.enqueue(new Uint8Array(MIB));
      if (seen.bytes >= end) controller.close();
    },
    cancel() {
      seen.isCancelled = true;
    },
  });
}

test('ten mebibytes are read, one byte more is not', async () => {
  const most = await answering(() => new Response(new Uint8Array(10 * MIB)));
  expect((await (await most('/file')).arrayBuffer()).byteLength).toBe(10 * MIB);
  const more = await answering(() => new Response(new Uint8Array(10 * MIB + 1)));
  expect(await codeOf(more('/file'))).toBe('provider_error');
});

test('an endless answer is given up when it gets too long', async () => {
  const seen = { bytes: 0, isCancelled: false };
  const fetch = await answering(() => new Response(endless(seen)));
  expect(await codeOf(fetch('/file'))).toBe('provider_error');
  expect(seen.bytes).toBeLessThanOrEqual(12 * MIB);
  expect(seen.isCancelled).toBe(true);
});

test('an answer that is longer than it says is given up as well', async () => {
  const seen = { bytes: 0, isCancelled: false };
  const headers = { 'content-length': '5' };
  const fetch = await answering(() => new Response(endless(seen, 64 * MIB), { headers }));
  expect(await codeOf(fetch('/file'))).toBe('provider_error');
  expect(seen.bytes).toBeLessThanOrEqual(12 * MIB);
  expect(seen.isCancelled).toBe(true);
});

test('an answer that says it is too long is not begun', async () => {
  const seen = { bytes: 0, isCancelled: false };
  const headers = { 'content-length': String(11 * MIB) };
  const fetch = await answering(() => new Response(endless(seen), { headers }));
  expect(await codeOf(fetch('/file'))).toBe('provider_error');
  expect(seen.bytes).toBeLessThanOrEqual(2 * MIB);
});

test('a HEAD may tell of a file of any length', async () => {
  const headers = { 'content-length': String(11 * MIB), etag: '"1"' };
  const fetch = await answering(() => new Response(null, { headers }));
  const response = await fetch('/file', { method: 'HEAD' });
  expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"']);
});

test.each([204, 205, 304])('a %i has no body', async (status) => {
  const fetch = await answering(() => new Response(null, { status }));
  const response = await fetch('/items');
  expect([response.status, await response.text()]).toEqual([status, '']);
});

test('a request that the policy refuses is not sent, and no secret is opened for it', async () => {
  const seen: unknown[] = [];
  const stage = setStage({
    policy: (request) => {
      seen.push(request.request);
      const isRead = request.request?.method === 'GET';
      return isRead ? { effect: 'allow' } : { effect: 'deny', reason: 'read only' };
    },
  });
  await connect(stage);
  const before = stage.acme.requests.length;
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  expect((await fetch('/items?a=1')).status).toBe(200);
  const post = fetch(new Request('https://api.acme.example/items', { method: 'post', body: 'x' }));
  expect(await codeOf(post)).toBe('denied');
  expect(stage.acme.requests.length - before).toBe(1);
  expect(seen).toEqual([
    { method: 'GET', url: 'https://api.acme.example/items?a=1' },
    { method: 'POST', url: 'https://api.acme.example/items' },
  ]);
});

test.each<[string, () => never]>([
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
  ['answers nothing', () => undefined as never],
  ['rejects', () => Promise.reject(new Error('no')) as never],
])('a policy that %s lets no request pass', async (_, policy) => {
  const stage = setStage();
  await connect(stage);
  const before = stage.acme.requests.length;
  const fetch = stage.another({ policy }).entity('alice').fetch({ app: 'acme' });
  expect(await codeOf(fetch('/items'))).toBe('denied');
  expect(stage.acme.requests).toHaveLength(before);
});

test('for a request whose time is up while the policy thinks no secret is opened', async () => {
  const vault = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
  const stage = setStage({ vault });
  await connect(stage);
  let answerPolicy: (() => void) | undefined;
  const policy = () =>
    new Promise<{ effect: 'allow' }>((resolve) => {
      answerPolicy = () => resolve({ effect: 'allow' });
    });
  let opened = 0;
  const open: typeof vault.open = (...args) => {
    opened++;
    return vault.open(...args);
  };
  const fetch = stage
    .another({ policy, vault: { ...vault, open } })
    .entity('alice')
    .fetch({ app: 'acme' });
  const late = codeOf(fetch('/items', { method: 'POST' }));
  await expect.poll(() => answerPolicy).toBeDefined();
  await stage.clock.skip(30_000);
  expect(await late).toBe('timeout');
  answerPolicy?.();
  // While another request goes all its way, this one has the time to go wrong.
  await stage.client.entity('alice').fetch({ app: 'acme' })('/items');
  expect(opened).toBe(0);
});

test('the last use is noted once an hour', async () => {
  const stage = setStage();
  stage.acme.expiresIn = undefined;
  const { id } = await connect(stage);
  const fetch = stage.client.entity('alice').fetch({ app: 'acme' });
  const use = async () => {
    await fetch('/items');
    await stage.client.close();
    return noted(stage, id);
  };
  const first = await use();
  expect(first).toBe('2030-01-01T00:00:00.000Z');
  stage.clock.advance(3600_000 - 1);
  expect(await use()).toBe(first);
  stage.clock.advance(1);
  expect(await use()).toBe('2030-01-01T01:00:00.000Z');
});

async function noted({ client }: Stage, id: string): Promise<string | null> {
  return (await client.connections.get(id))?.lastUsedAt ?? null;
}
