import { describe, expect, test } from 'vitest';

import { OnBehalfError, providerError, type ResultFile } from '../src/index.ts';
import { openDesk, TOKEN } from './desk.ts';

const call = { action: 'DESK_RUN', params: {} } as const;

async function resultOf(data: unknown) {
  const { alice, log } = await openDesk(async () => data);
  return { ...(await alice.executeAction(call)), log };
}

test('a page of the body of a provider tells where the next one begins', async () => {
  const { alice } = await openDesk(async (_params, { setNextCursor }) => {
    setNextCursor('p2');
    return ['one'];
  });
  const result = await alice.executeAction(call);
  expect(result).toEqual({
    successful: true,
    data: ['one'],
    error: null,
    page: { nextCursor: 'p2' },
  });
  expect(() => Object.assign((result as { page: object }).page, { nextCursor: 'p3' })).toThrow(
    TypeError,
  );
});

test('without a next page there is none in the result', async () => {
  const { alice } = await openDesk(async () => ['one']);
  expect('page' in (await alice.executeAction(call))).toBe(false);
});

describe('data is JSON', () => {
  const date = new Date('2030-01-01T00:00:00Z');
  test.each<[string, unknown, unknown]>([
    ['nothing', undefined, null],
    ['null', null, null],
    ['a function', () => {}, null],
    ['a date', { at: date }, { at: '2030-01-01T00:00:00.000Z' }],
    ['what JSON leaves out', { a: undefined, b: () => {}, c: [undefined] }, { c: [null] }],
    ['no number', { n: Number.NaN }, { n: null }],
    [
      'an instance',
      new (class Ticket {
        id = 7;
      })(),
      { id: 7 },
    ],
    ['a name that objects have', JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
    ['0', 0, 0],
    ['an empty text', '', ''],
  ])('%s', async (_, given, expected) => {
    expect(await resultOf(given)).toMatchObject({ successful: true, data: expected, error: null });
  });

  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  test.each<[string, unknown, string]>([
    ['a circle', circle, 'circular structure'],
    ['a BigInt', { id: 1n }, 'BigInt'],
    [
      'a getter that throws',
      {
        get id() {
          throw new Error('no id');
        },
      },
      'no id',
    ],
    [
      'a toJSON that throws',
      {
        toJSON() {
          throw new Error('no JSON');
        },
      },
      'no JSON',
    ],
    [
      'a file that cannot be read',
      {
        get file() {
          throw new Error('no file');
        },
      },
      'no file',
    ],
  ])('%s is an error with an id, and its reason is in the log', async (_, given, reason) => {
    const { successful, error, log } = await resultOf(given);
    expect([successful, error?.code]).toEqual([false, 'internal']);
    expect(log.join()).toContain(reason);
    expect(log.join()).toContain(error?.id);
  });

  test('of ten megabytes, too', async () => {
    const data = { text: `${'x'.repeat(10_000_000)}${TOKEN}` };
    const result = await resultOf(data);
    expect((result.data as typeof data).text).toHaveLength(10_000_010);
  });
});

describe('a file', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const file = { name: 'a.png', mediaType: 'image/png', size: 3, bytes };

  test('has its bytes for code, and a model sees name, type and size', async () => {
    const { data, error } = await resultOf({ file, note: 'Here it is.' });
    expect(error).toBeNull();
    expect((data as { file: ResultFile }).file.bytes).toBe(bytes);
    expect(JSON.stringify(data)).toBe(
      '{"file":{"name":"a.png","mediaType":"image/png","size":3},"note":"Here it is."}',
    );
  });

  test('is one by its bytes, not by its name', async () => {
    const { data } = await resultOf({ file: { name: 'a.png' } });
    expect(data).toEqual({ file: { name: 'a.png' } });
    expect((await resultOf({ file: null })).data).toEqual({ file: null });
  });
});

describe('a secret that a provider echoes', () => {
  const encoded = encodeURIComponent('slash/and+plus=');

  /** A result of an entity whose token is this one. */
  async function echoed(token: string, execute: (token: string) => unknown) {
    const { alice, log } = await openDesk(async () => execute(token), { connected: 'nobody' });
    await alice.initiateConnection({ app: 'desk', credentials: { token } });
    const result = await alice.executeAction(call);
    return { result, log };
  }

  test.each<[string, string, (token: string) => unknown, unknown]>([
    ['as a value', TOKEN, (token) => ({ you: token }), { you: '[redacted]' }],
    [
      'inside of a text',
      TOKEN,
      (token) => [`a ${token} b ${token}`],
      ['a [redacted] b [redacted]'],
    ],
    ['as a name', TOKEN, (token) => ({ [token]: 1 }), { '[redacted]': 1 }],
    ['as a number', '1234567890', (token) => ({ n: Number(token) }), { n: '[redacted]' }],
    ['with what JSON escapes', 'back\\slash"quote', (token) => ({ a: token }), { a: '[redacted]' }],
    [
      'in a URL',
      'slash/and+plus=',
      () => `https://x.example?k=${encoded}`,
      'https://x.example?k=[redacted]',
    ],
  ])('%s is blanked', async (_, token, execute, expected) => {
    expect((await echoed(token, execute)).result).toEqual({
      successful: true,
      data: expected,
      error: null,
    });
  });

  test.each([
    ['"code":'],
    ['":null,'],
    ['internal'],
    ['"data":{"a'],
    ['\\\\\\"\\\\'],
    ['[redacted]'],
  ])('does not break the result it is cut out of: %s', async (token) => {
    const { result } = await echoed(token, () => ({ data: { a: `<${token}>`, code: null } }));
    expect(result).toMatchObject({ successful: true, data: { data: { code: null } } });
    const failed = await echoed(token, () => {
      throw new OnBehalfError('provider_error', `It said ${token}.`);
    });
    expect(failed.result.error).toMatchObject({ message: 'It said [redacted].' });
  });

  test('is blanked in the message and the details of an error', async () => {
    const { result } = await echoed(TOKEN, (token) => {
      throw new OnBehalfError('denied', `Bad ${token}`, { reason: token, suggestions: [token] });
    });
    expect(result.error).toEqual({
      code: 'denied',
      message: 'Bad [redacted]',
      retryable: false,
      reason: '[redacted]',
      suggestions: ['[redacted]'],
    });
  });

  test.each([4, 10, TOKEN.length - 1])(
    'is blanked when the %i characters of it that were left begin it',
    async (length) => {
      const message = `${'x'.repeat(500 - length)}${TOKEN}`;
      const { result } = await echoed(TOKEN, () => {
        const headers = new Headers();
        throw providerError({ appName: 'Desk', status: 400, headers, body: { message } });
      });
      expect(result.error?.message).toMatch(/x… \(cut\)$/);
      expect(JSON.stringify(result)).not.toContain(TOKEN.slice(0, 4));
    },
  );

  test('reaches neither the result nor the log from what an SDK throws', async () => {
    const { result, log } = await echoed(TOKEN, (token) => {
      const request = { headers: { authorization: `Bearer ${token}` } };
      const cause = Object.assign(new Error(`cause ${token}`), { request });
      throw Object.assign(new Error(`failed with ${token}`, { cause }), { request, token });
    });
    expect(result.error?.code).toBe('internal');
    expect(JSON.stringify(result)).not.toContain(TOKEN);
    expect(log.join()).toContain('failed with [redacted]');
    expect(log.join()).not.toContain(TOKEN);
    expect(log.join()).not.toContain('cause');
  });
});

test('neither a result nor its error can be changed', async () => {
  const good = await resultOf({ a: 1 });
  const { alice } = await openDesk([]);
  const bad = await alice.executeAction({ action: 'DESK_NONE' });
  expect(good.successful).toBe(true);
  expect([bad, bad.error, bad.error?.suggestions].every(Object.isFrozen)).toBe(true);
});

test('the words of a provider are one line of text', async () => {
  const { alice } = await openDesk(async () => {
    const body = { message: 'a\n\nb\u001b[2J\u202e c' };
    throw providerError({ appName: 'Desk', status: 400, headers: new Headers(), body });
  });
  const { error } = await alice.executeAction(call);
  expect(error?.message).toBe('Desk answered 400: a b [2J c');
});

test('what an action throws does not write an entry of its own to the log', async () => {
  const { alice, log } = await openDesk(async () => {
    throw new Error('x\nonbehalf err_forged: all is well\u001b[2J');
  });
  await alice.executeAction(call);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('\n  onbehalf err_forged');
  expect(log[0]).not.toContain('\u001b');
  expect(log[0]).not.toMatch(/^onbehalf err_forged/m);
});
