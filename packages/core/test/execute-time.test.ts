import { describe, expect, test } from 'vitest';

import { openDesk } from './desk.ts';
import { stoppedClock } from './stopped-clock.ts';

const call = { action: 'DESK_RUN', params: {} } as const;

const never = (): Promise<never> => new Promise(() => {});

describe('the time of a call', () => {
  test('ends after 30 seconds, even if the action ignores it', async () => {
    const clock = stoppedClock();
    const { alice } = await openDesk(never, { runtime: clock });
    const result = alice.executeAction(call);
    await clock.skip(30_000);
    expect((await result).error).toEqual({
      code: 'timeout',
      message: 'DESK_RUN did not answer within 30000 ms.',
      retryable: true,
    });
  });

  test('ends when the caller says so, and tells the action', async () => {
    const clock = stoppedClock();
    const started = Promise.withResolvers<AbortSignal>();
    const { alice } = await openDesk(
      async (_, { signal }) => {
        started.resolve(signal);
        return never();
      },
      { runtime: clock },
    );
    const result = alice.executeAction({ ...call, timeoutMs: 5 });
    const signal = await started.promise;
    await clock.skip(5);
    expect((await result).error?.code).toBe('timeout');
    expect(signal).toMatchObject({ aborted: true, reason: { code: 'timeout' } });
  });

  test('ends when the caller cancels', async () => {
    const controller = new AbortController();
    const { alice } = await openDesk(async () => {
      controller.abort(new Error('with a reason of its own'));
      return never();
    });
    const { error } = await alice.executeAction({ ...call, signal: controller.signal });
    expect(error).toEqual({
      code: 'cancelled',
      message: 'The caller cancelled the wait for DESK_RUN.',
      retryable: false,
    });
  });

  test('does not begin when it was cancelled before', async () => {
    let ran = false;
    const { alice, opened } = await openDesk(async () => (ran = true));
    const { error } = await alice.executeAction({ ...call, signal: AbortSignal.abort() });
    expect([error?.code, ran, opened()]).toEqual(['cancelled', false, 0]);
  });

  test('can be as long as one likes', async () => {
    const { alice } = await openDesk(async (_, { fetch }) => (await fetch('/')).json());
    for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 40]) {
      expect(await alice.executeAction({ ...call, timeoutMs })).toMatchObject({ successful: true });
    }
  });

  test.each([[0], [-1], [Number.NaN], ['5000'], [null]])('cannot be %j', async (timeoutMs) => {
    const { alice } = await openDesk(never);
    await expect(alice.executeAction({ ...call, timeoutMs: timeoutMs as number })).rejects.toThrow(
      new TypeError('"timeoutMs" must be a positive number of milliseconds.'),
    );
  });

  test.each([[new AbortController()], [null], [{}], [true]])(
    'is not ended by what is no signal: %o',
    async (signal) => {
      let ran = false;
      const { alice } = await openDesk(async () => (ran = true));
      await expect(alice.executeAction({ ...call, signal: signal as never })).rejects.toThrow(
        new TypeError('"signal" must be an AbortSignal.'),
      );
      expect(ran).toBe(false);
    },
  );

  test('that ends after something was written says so, and not "try again"', async () => {
    const clock = stoppedClock();
    const written = Promise.withResolvers<void>();
    const { alice } = await openDesk(
      async (_, { fetch }) => {
        await fetch('/tickets', { method: 'POST' });
        written.resolve();
        return never();
      },
      { runtime: clock },
    );
    const result = alice.executeAction(call);
    await written.promise;
    await clock.skip(30_000);
    expect((await result).error).toMatchObject({ code: 'outcome_unknown', retryable: false });
  });
});
