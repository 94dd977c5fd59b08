import { describe, expect, test } from 'vitest';

import { OnBehalfError } from '../src/index.ts';
import {
  base64url,
  equalHashes,
  hashToken,
  randomToken,
  systemRuntime,
  withDeadline,
} from '../src/runtime.ts';

const runtime = systemRuntime();
const never = (): Promise<never> => new Promise(() => {});

describe('a wait', () => {
  test('ends early, with the reason, when its signal aborts', async () => {
    const controller = new AbortController();
    const wait = runtime.delay(60_000, controller.signal);
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(wait).rejects.toBe(reason);
    await expect(runtime.delay(60_000, controller.signal)).rejects.toBe(reason);
    await expect(runtime.delay(60_000, AbortSignal.abort('a text'))).rejects.toThrow('aborted');
  });

  test('longer than a timer can be does not end at once', async () => {
    const warnings: string[] = [];
    const warn = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', warn);
    const controller = new AbortController();
    const ended: number[] = [];
    for (const ms of [2 ** 31, Number.POSITIVE_INFINITY]) {
      runtime.delay(ms, controller.signal).then(
        () => ended.push(ms),
        () => {},
      );
    }
    await runtime.delay(20);
    controller.abort();
    process.off('warning', warn);
    expect([ended, warnings]).toEqual([[], []]);
  });
});

describe('a deadline', () => {
  const wait = { timeoutMs: 60_000, what: 'The provider' };

  test('gives what the work gives, and leaves nothing behind', async () => {
    const controller = new AbortController();
    let waits = 0;
    const counting = systemRuntime({
      delay: (ms, signal) => {
        waits++;
        return runtime.delay(ms, signal).finally(() => waits--);
      },
    });
    const { signal } = controller;
    expect(await withDeadline(counting, { ...wait, signal }, async () => 'done')).toBe('done');
    await new Promise(setImmediate);
    expect(waits).toBe(0);
    controller.abort();
  });

  test('gives what the work throws, at once or later', async () => {
    const thrown = new Error('no');
    const later = async (): Promise<never> => {
      throw thrown;
    };
    const atOnce = (): never => {
      throw thrown;
    };
    await expect(withDeadline(runtime, wait, later)).rejects.toBe(thrown);
    await expect(withDeadline(runtime, wait, atOnce)).rejects.toBe(thrown);
  });

  test('tells the work by its signal, and does not wait for it to listen', async () => {
    let seen: AbortSignal | null = null;
    const work = withDeadline(runtime, { ...wait, timeoutMs: 1 }, (signal) => {
      seen = signal;
      return never();
    });
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).toEqual(new OnBehalfError('timeout', 'The provider did not answer within 1 ms.'));
    expect(seen).toMatchObject({ aborted: true, reason: error });
  });

  test('never starts work that was cancelled before', async () => {
    let started = false;
    const cancelled = withDeadline(runtime, { ...wait, signal: AbortSignal.abort() }, async () => {
      started = true;
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(started).toBe(false);
  });

  test('that has passed lets late failures of the work go', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const late = Promise.withResolvers<never>();
    await withDeadline(runtime, { ...wait, timeoutMs: 1 }, () => late.promise).catch(() => {});
    late.reject(new Error('late'));
    await new Promise(setImmediate);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});

test('a random token has 128 bits and stands in a URL', () => {
  const tokens = Array.from({ length: 200 }, () => randomToken(runtime));
  expect(new Set(tokens).size).toBe(200);
  expect(tokens.every((token) => /^[\w-]{22}$/.test(token))).toBe(true);
  expect(base64url(Uint8Array.from([251, 255, 254]))).toBe('-__-');
});

test.each([[1], [16], [1000], [1024], [1025], [65_536]])(
  'random bytes are given once, %i at a time',
  (size) => {
    const { random } = systemRuntime();
    const draws = Array.from({ length: 40 }, () => random(size));
    expect(draws.every((bytes) => bytes.length === size)).toBe(true);
    const whole = Buffer.concat(draws);
    expect(whole.includes(Buffer.alloc(12))).toBe(false);
    const eights = Array.from({ length: whole.length >> 3 }, (_, i) =>
      whole.readBigUInt64LE(i * 8),
    );
    expect(new Set(eights).size).toBe(eights.length);
  },
);

test('a token is stored as its SHA-256', async () => {
  expect(await hashToken(runtime, 'abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['ab', 'abc', false],
  ['', 'a', false],
  ['', '', true],
])('the hashes %j and %j are equal: %s', (a, b, expected) => {
  expect(equalHashes(a, b)).toBe(expected);
});

test('the parts of the runtime can be replaced one by one', () => {
  const { now, delay } = systemRuntime({ now: () => 5 });
  expect(now()).toBe(5);
  expect(delay).toBeTypeOf('function');
});
