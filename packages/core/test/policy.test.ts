import { describe, expect, test } from 'vitest';

import type { Decision, Policy, PolicyRequest } from '../src/index.ts';
import { type DeskOptions, deskRun, openDesk } from './desk.ts';
import { stoppedClock } from './stopped-clock.ts';

const call = { action: 'DESK_RUN', params: {} } as const;
const never = (): Promise<never> => new Promise(() => {});

/** What comes of a call under this policy, and what happened on the way. */
async function judged(policy: Policy, options: DeskOptions = {}) {
  let ran = false;
  const desk = await openDesk(async () => (ran = true), { policy, ...options });
  const { data, error } = await desk.alice.executeAction(call);
  return { data: data as unknown, error, ran, opened: desk.opened(), log: desk.log };
}

test('an explicit "allow" lets a call pass', async () => {
  expect(await judged(() => ({ effect: 'allow' }))).toMatchObject({ data: true, opened: 1 });
});

test('a denial says why, and neither opens a secret nor runs the action', async () => {
  const { error, ran, opened } = await judged(async () => ({ effect: 'deny', reason: 'Sundays.' }));
  expect(error).toEqual({
    code: 'denied',
    message: 'The policy does not allow this: Sundays.',
    retryable: false,
    reason: 'Sundays.',
  });
  expect([ran, opened]).toEqual([false, 0]);
});

test('a call that needs approval carries the id to approve', async () => {
  const { error, ran, opened } = await judged(() => ({
    effect: 'require_approval',
    approvalId: 'apr_1',
  }));
  expect(error).toMatchObject({ code: 'approval_required', approvalId: 'apr_1' });
  expect([ran, opened]).toEqual([false, 0]);
});

describe('anything else is a denial', () => {
  const thrown = new Error('The rules are at https://user:password=hunter22@rules.example');

  test.each<[string, () => unknown]>([
    [
      'throwing',
      () => {
        throw thrown;
      },
    ],
    ['rejecting', () => Promise.reject(thrown)],
    [
      'an answer that throws when read',
      () =>
        Object.defineProperty({}, 'effect', {
          get() {
            throw thrown;
          },
        }),
    ],
  ])('%s, which is logged and not told', async (_, policy) => {
    const { error, ran, opened, log } = await judged(policy as Policy);
    expect(error).toMatchObject({
      code: 'denied',
      message: 'The policy failed.',
      reason: 'policy_failed',
    });
    expect(log.join()).toContain(error?.id);
    expect(log.join()).not.toContain('hunter22');
    expect([ran, opened]).toEqual([false, 0]);
  });

  test.each([
    [undefined],
    [null],
    [true],
    ['allow'],
    [{}],
    [{ effect: 'Allow' }],
    [{ allow: true }],
    [['allow']],
    [{ effect: 'require_approval' }],
  ])('%j', async (answer) => {
    const { error, ran, opened } = await judged(() => answer as Decision);
    expect(error).toMatchObject({ code: 'denied', reason: 'policy_failed' });
    expect([ran, opened]).toEqual([false, 0]);
  });

  test('a denial without a reason', async () => {
    const { error } = await judged(() => ({ effect: 'deny' }) as Decision);
    expect(error).toMatchObject({ code: 'denied', message: 'The policy does not allow this.' });
  });
});

describe('a policy that takes too long', () => {
  test('ends with the call', async () => {
    const clock = stoppedClock();
    const result = judged(never, { runtime: clock });
    await clock.skip(30_000);
    expect(await result).toMatchObject({ error: { code: 'timeout' }, ran: false, opened: 0 });
  });

  test('and then allows: nothing is opened or run behind the answer', async () => {
    const controller = new AbortController();
    const asked = Promise.withResolvers<void>();
    const decision = Promise.withResolvers<Decision>();
    let ran = false;
    const { alice, opened } = await openDesk(async () => (ran = true), {
      policy: () => {
        asked.resolve();
        return decision.promise;
      },
    });
    const result = alice.executeAction({ ...call, signal: controller.signal });
    await asked.promise;
    controller.abort();
    expect((await result).error?.code).toBe('cancelled');
    decision.resolve({ effect: 'allow' });
    await new Promise(setImmediate);
    expect([ran, opened()]).toEqual([false, 0]);
  });
});

describe('what a policy sees', () => {
  test('is the whole call: who, what, through which connection, with which params', async () => {
    const seen: PolicyRequest[] = [];
    const input = {
      type: 'object',
      properties: { subject: {}, state: { default: 'open' } },
    };
    const { alice } = await openDesk([deskRun(async () => null, { input })], {
      policy: (request) => {
        seen.push(request);
        return { effect: 'allow' };
      },
    });
    await alice.executeAction({ ...call, params: { subject: 'x' } });
    const [connection] = (await alice.connections.list()).items;
    expect(seen).toEqual([
      {
        tenantId: '',
        entityId: 'alice',
        app: 'desk',
        connection: { ...connection, lastUsedAt: null },
        action: 'DESK_RUN',
        annotations: { readOnly: false, destructive: false, idempotent: false },
        params: { subject: 'x', state: 'open' },
        request: null,
      },
    ]);
  });

  test('is frozen all the way down, and leaves what the caller holds alone', async () => {
    const given = { to: { address: 'a@example.com' }, tags: ['x'] };
    const thawed: string[] = [];
    const inspect = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [name, member] of Object.entries(value)) inspect(member, `${path}.${name}`);
    };
    const { alice } = await openDesk(async () => null, {
      policy: (request) => {
        inspect(request, 'request');
        return { effect: 'allow' };
      },
    });
    expect(await alice.executeAction({ ...call, params: given })).toMatchObject({
      successful: true,
    });
    expect(thawed).toEqual([]);
    given.to.address = 'b@example.com';
    given.tags.push('y');
    expect(given).toEqual({ to: { address: 'b@example.com' }, tags: ['x', 'y'] });
  });

  test('is what runs, though the caller changes its own object meanwhile', async () => {
    const given = { to: { address: 'a@example.com' } };
    const { alice } = await openDesk(async (params) => params, {
      policy: async (request) => {
        given.to.address = 'evil@example.com';
        return request.connection.entityId === 'alice'
          ? { effect: 'allow' }
          : { effect: 'deny', reason: '' };
      },
    });
    const { data } = await alice.executeAction({ ...call, params: given });
    expect(data).toEqual({ to: { address: 'a@example.com' } });
  });
});
