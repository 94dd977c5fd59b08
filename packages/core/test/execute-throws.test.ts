import { describe, expect, test } from 'vitest';

import { OnBehalfError } from '../src/index.ts';
import { openDesk, TOKEN } from './desk.ts';

const call = { action: 'DESK_RUN', params: {} } as const;

describe('an action can throw anything, and the call never rejects', () => {
  test.each<[string, () => unknown]>([
    ['undefined', () => undefined],
    ['null', () => null],
    ['a text', () => `no ${TOKEN}`],
    ['a symbol', () => Symbol('no')],
    ['a function', () => () => {}],
    ['an object without a prototype', () => Object.create(null)],
    ['an error whose cause cannot be read', () => withGetter(new Error('no'), 'cause')],
    ['an error whose stack cannot be read', () => withGetter(new Error('no'), 'stack')],
    ['an object that refuses every question', () => hostile()],
    ['an error that is its own cause', () => selfCaused()],
  ])('%s', async (_, thrown) => {
    const { alice, log } = await openDesk(async () => {
      throw thrown();
    });
    const { error } = await alice.executeAction(call);
    expect(error?.code).toBe('internal');
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(error?.id);
    expect(log[0]).not.toContain(TOKEN);
  });

  test('also an error of ours with details that are no JSON', async () => {
    const { alice } = await openDesk(async () => {
      throw new OnBehalfError('provider_error', 'no', { status: 1n as never });
    });
    expect((await alice.executeAction(call)).error?.code).toBe('internal');
  });

  test('also at once, and from a log that fails', async () => {
    const { alice } = await openDesk(
      () => {
        throw new Error('no');
      },
      {
        logger: {
          error() {
            throw new Error('The disk is full.');
          },
        },
      },
    );
    expect((await alice.executeAction(call)).error?.code).toBe('internal');
  });

  test('an error of ours is found inside one that an SDK wrapped round it', async () => {
    const { alice } = await openDesk(async () => {
      const cause = new OnBehalfError('rate_limited', 'Slowly.');
      throw new Error('HttpError', { cause: new Error('wrapped', { cause }) });
    });
    expect((await alice.executeAction(call)).error).toMatchObject({ code: 'rate_limited' });
  });
});

function withGetter(error: Error, name: string): Error {
  return Object.defineProperty(error, name, {
    get() {
      throw new Error('cannot be read');
    },
  });
}

function hostile(): object {
  const refuse = (): never => {
    throw new Error('refused');
  };
  return new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse, ownKeys: refuse });
}

function selfCaused(): Error {
  const error = new Error('no');
  error.cause = error;
  return error;
}
