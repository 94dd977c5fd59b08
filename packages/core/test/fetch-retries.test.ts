import { defineAction, defineApp } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { acmeApp, codeOf, connect, setStage, type StageOptions } from './acme-client.ts';

/** A fetch of alice whose API does what `attempts` says, one after the other, the last for ever. */
async function flaky(attempts: (() => Response | Promise<Response>)[], options?: StageOptions) {
  const stage = setStage(options);
  await connect(stage);
  const before = stage.acme.requests.length;
  let count = 0;
  stage.acme.answer = () => attempts[Math.min(count++, attempts.length - 1)]?.();
  const waits: number[] = [];
  const delay = (ms: number, signal?: AbortSignal): Promise<void> => {
    const isPause = ms < 1000;
    if (isPause) waits.push(ms);
    signal?.throwIfAborted();
    return isPause ? Promise.resolve() : stage.clock.delay(ms, signal);
  };
  const client = stage.another({ runtime: { delay } });
  const sent = () => stage.acme.requests.length - before;
  return { stage, waits, sent, fetch: client.entity('alice').fetch({ app: 'acme' }) };
}

const broken = () => Promise.reject(new TypeError('fetch failed'));
const fine = () => new Response('fine');
const failing = (status: number) => () => new Response('', { status });

function systemError(code: string): () => Promise<Response> {
  const cause = Object.assign(new Error(code), { code });
  return () => Promise.reject(new TypeError('fetch failed', { cause }));
}

test.each<[string, () => Response | Promise<Response>]>([
  ['a broken connection', broken],
  ['a 502', failing(502)],
  ['a 503', failing(503)],
  ['a 504', failing(504)],
])('after %s a GET is sent again, at most twice, with growing waits', async (_, attempt) => {
  const { fetch, sent, waits } = await flaky([attempt, attempt, fine]);
  expect(await (await fetch('/items')).text()).toBe('fine');
  expect(sent()).toBe(3);
  expect(waits).toHaveLength(2);
  expect(waits[0]).toSatisfy((ms: number) => ms >= 100 && ms <= 200);
  expect(waits[1]).toSatisfy((ms: number) => ms >= 200 && ms <= 400);
});

test('the third failure is the answer', async () => {
  const network = await flaky([broken]);
  expect(await codeOf(network.fetch('/items'))).toBe('network_error');
  expect(network.sent()).toBe(3);
  const gateway = await flaky([failing(503)]);
  expect((await gateway.fetch('/items', { method: 'HEAD' })).status).toBe(503);
  expect(gateway.sent()).toBe(3);
});

test.each([400, 404, 429, 500, 501])(
  'a %i is an answer and no reason to ask again',
  async (status) => {
    const { fetch, sent } = await flaky([failing(status)]);
    expect((await fetch('/items')).status).toBe(status);
    expect(sent()).toBe(1);
  },
);

test('who cancels while it waits is told so, and nothing more is sent', async () => {
  const stage = setStage();
  await connect(stage);
  stage.acme.answer = broken;
  const controller = new AbortController();
  const delay = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (ms < 1000) controller.abort();
    return stage.clock.delay(ms, signal);
  };
  const client = stage.another({ runtime: { delay } });
  const before = stage.acme.requests.length;
  const { signal } = controller;
  const fetching = client.entity('alice').fetch({ app: 'acme' })('/items', { signal });
  expect(await codeOf(fetching)).toBe('cancelled');
  expect(stage.acme.requests.length - before).toBe(1);
});

test('an action that gives up a request of its own is told so', async () => {
  const controller = new AbortController();
  const give = defineAction({
    slug: 'ACME_GIVE_UP',
    description: 'Give up a request.',
    input: { type: 'object', properties: {} } as const,
    annotations: { readOnly: true, destructive: false, idempotent: true },
    execute: async (_, { fetch }) => fetch('/items', { signal: controller.signal }),
  });
  const app = defineApp({ ...acmeApp, actions: [give] });
  const stage = setStage({ apps: [app] as never });
  await connect(stage);
  stage.acme.answer = broken;
  const delay = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (ms < 1000) controller.abort();
    return stage.clock.delay(ms, signal);
  };
  const client = stage.another({ runtime: { delay } });
  const result = await client.entity('alice').executeAction({ action: 'ACME_GIVE_UP' as never });
  expect(result.error?.code).toBe('cancelled');
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'a %s is sent once, whatever happens',
  async (method) => {
    const gateway = await flaky([failing(503), fine]);
    expect((await gateway.fetch('/items', { method, body: 'x' })).status).toBe(503);
    expect(gateway.sent()).toBe(1);
    const network = await flaky([broken, fine]);
    expect(await codeOf(network.fetch('/items', { method, body: 'x' }))).toBe('outcome_unknown');
    expect(network.sent()).toBe(1);
  },
);

test.each(['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED'])(
  'a write that never left because of %s may be tried again',
  async (code) => {
    const { fetch } = await flaky([systemError(code)]);
    expect(await codeOf(fetch('/items', { method: 'POST' }))).toBe('network_error');
  },
);

test.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])(
  'a write that ends in %s may have happened',
  async (code) => {
    const { fetch } = await flaky([systemError(code)]);
    expect(await codeOf(fetch('/items', { method: 'POST' }))).toBe('outcome_unknown');
  },
);

test('a write whose answer breaks off may have happened, a read is read again', async () => {
  const breaksOff = () =>
    new Response(
      new ReadableStream({ start: (controller) => controller.error(new Error('reset')) }),
    );
  const write = await flaky([breaksOff]);
  expect(await codeOf(write.fetch('/items', { method: 'POST' }))).toBe('outcome_unknown');
  const read = await flaky([breaksOff, fine]);
  expect(await (await read.fetch('/items')).text()).toBe('fine');
});

test.each([
  ['GET', 'timeout'],
  ['POST', 'outcome_unknown'],
])('a %s that hangs for thirty seconds ends in %s', async (method, code) => {
  const { fetch, stage, sent } = await flaky([() => new Promise<Response>(() => {})]);
  const hanging = codeOf(fetch('/items', { method }));
  await expect.poll(sent).toBe(1);
  await stage.clock.skip(30_000);
  expect(await hanging).toBe(code);
});

test('a write whose answer hangs halfway may have happened', async () => {
  const { fetch, stage, sent } = await flaky([() => new Response(new ReadableStream())]);
  const hanging = codeOf(fetch('/items', { method: 'POST' }));
  await expect.poll(sent).toBe(1);
  await stage.clock.skip(30_000);
  expect(await hanging).toBe('outcome_unknown');
});
