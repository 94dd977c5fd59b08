import { describe, expect, expectTypeOf, test } from 'vitest';

import {
  defineAction,
  defineApp,
  oauth2,
  OnBehalfError,
  type OnBehalfOptions,
} from '../src/index.ts';
import { createTestOnBehalf } from '../src/testing/test-onbehalf.ts';

const createTicket = defineAction({
  slug: 'DESK_CREATE_TICKET',
  description: 'Open a ticket.',
  input: {
    type: 'object',
    properties: { subject: { type: 'string' } },
    required: ['subject'],
  } as const,
  annotations: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['tickets:write'],
  execute: async (): Promise<{ readonly number: number }> => {
    throw new Error('The provider was called.');
  },
});

const desk = defineApp({
  slug: 'desk',
  name: 'Help Desk',
  hosts: ['api.desk.example'],
  auth: [oauth2({ authorizationEndpoint: '/authorize', tokenEndpoint: '/token' })],
  account: async () => {
    throw new Error('The provider was called.');
  },
  actions: [
    createTicket,
    {
      summaries: [{ ...createTicket, slug: 'DESK_LIST_TICKETS', description: 'List the tickets.' }],
      load: async () => ({
        list: defineAction({
          ...createTicket,
          slug: 'DESK_LIST_TICKETS',
          input: { type: 'object' },
        }),
      }),
    },
  ],
});

const create = { action: 'DESK_CREATE_TICKET', params: { subject: 'x' } } as const;

const prepare = (options: Partial<OnBehalfOptions<readonly []>> = {}) =>
  createTestOnBehalf({ apps: [desk], ...(options as object) });

test('an action answers what the test says, and the call is on record', async () => {
  const t = prepare();
  const { id } = await t.entity('alice').connections.fake({ app: 'desk' });
  t.respond('DESK_CREATE_TICKET', { number: 7 });
  const { data } = await t.entity('alice').executeAction(create);
  expectTypeOf(data).toEqualTypeOf<{ readonly number: number } | null>();
  expect(data).toEqual({ number: 7 });
  expect(t.calls).toEqual([
    {
      action: 'DESK_CREATE_TICKET',
      params: { subject: 'x' },
      entityId: 'alice',
      connectionId: id,
    },
  ]);
});

test('an answer may depend on the params, or be a failure, and the last one counts', async () => {
  const t = prepare();
  const alice = t.entity('alice');
  await alice.connections.fake({ app: 'desk' });
  t.respond('DESK_CREATE_TICKET', (params) => ({ got: params }));
  expect((await alice.executeAction(create)).data).toEqual({ got: { subject: 'x' } });
  t.respond('DESK_CREATE_TICKET', () => {
    throw new OnBehalfError('rate_limited', 'Slowly.');
  });
  expect((await alice.executeAction(create)).error?.code).toBe('rate_limited');
});

test('a lazy action is scripted too, and its tool is the real one', async () => {
  const t = prepare();
  const alice = t.entity('alice');
  await alice.connections.fake({ app: 'desk' });
  t.respond('DESK_LIST_TICKETS', { items: [] });
  const [tool] = await alice.tools({ search: 'list tickets', limit: 1 });
  expect(tool?.name).toBe('DESK_LIST_TICKETS');
  expect((await tool?.execute({}))?.data).toEqual({ items: [] });
});

test('an answer nobody prepared says how to', async () => {
  const t = prepare();
  await t.entity('alice').connections.fake({ app: 'desk' });
  const { error } = await t.entity('alice').executeAction(create);
  expect(error).toMatchObject({
    code: 'misconfigured',
    message:
      "Nothing answers DESK_CREATE_TICKET in this test: use respond('DESK_CREATE_TICKET', ...).",
  });
});

test('an answer for an action that does not exist is a mistake', () => {
  expect(() => prepare().respond('DESK_CREATE_TIKCET', {})).toThrow(
    /^There is no action DESK_CREATE_TIKCET to respond to\. Did you mean DESK_CREATE_/,
  );
});

describe('everything before the provider is real', () => {
  test('the params are checked', async () => {
    const t = prepare();
    await t.entity('alice').connections.fake({ app: 'desk' });
    const { error } = await t.entity('alice').executeAction({ ...create, params: {} as never });
    expect([error?.code, t.calls]).toEqual(['invalid_params', []]);
  });

  test('somebody who has not connected is told so', async () => {
    const t = prepare();
    await t.entity('bob').connections.fake({ app: 'desk' });
    const { error } = await t.entity('alice').executeAction(create);
    expect([error?.code, t.calls]).toEqual(['connection_required', []]);
  });

  test('the policy decides', async () => {
    const t = prepare({ policy: () => ({ effect: 'deny', reason: 'Sundays.' }) });
    await t.entity('alice').connections.fake({ app: 'desk' });
    const { error } = await t.entity('alice').executeAction(create);
    expect([error?.code, t.calls]).toEqual(['denied', []]);
  });

  test('several accounts are several, each with its own name', async () => {
    const t = prepare();
    const alice = t.entity('alice');
    const work = await alice.connections.fake({ app: 'desk', label: 'Öctocat & Co' });
    await alice.connections.fake({ app: 'desk', label: 'home', alias: 'at home' });
    expect(work.account).toEqual({ id: 'Öctocat & Co', label: 'Öctocat & Co' });
    const { error } = await alice.executeAction(create);
    expect(error?.candidates?.map(({ alias, account }) => alias ?? account).toSorted()).toEqual([
      'at home',
      'Öctocat & Co',
    ]);
    const again = await alice.connections.fake({ app: 'desk', label: 'Öctocat & Co' });
    expect(again.id).toBe(work.id);
  });

  test('a scope that was not granted is missing', async () => {
    const t = prepare();
    await t.entity('alice').connections.fake({ app: 'desk', scopes: ['tickets:read'] });
    const { error } = await t.entity('alice').executeAction(create);
    expect(error).toMatchObject({ code: 'scope_required', missingScopes: ['tickets:write'] });
  });

  test('a connection can be disabled and deleted', async () => {
    const t = prepare();
    const alice = t.entity('alice');
    const { id } = await alice.connections.fake({ app: 'desk' });
    await alice.connections.disable(id);
    expect((await alice.executeAction(create)).error?.code).toBe('denied');
    await alice.connections.delete(id);
    expect((await alice.executeAction(create)).error?.code).toBe('connection_required');
  });
});

test('nothing leaves the process, unless the test says where to', async () => {
  const closed = prepare();
  await closed.entity('alice').connections.fake({ app: 'desk' });
  await expect(closed.entity('alice').fetch({ app: 'desk' })('/tickets')).rejects.toMatchObject({
    code: 'network_error',
  });
  const open = prepare({ fetch: async () => new Response('from the test') });
  await open.entity('alice').connections.fake({ app: 'desk' });
  const response = await open.entity('alice').fetch({ app: 'desk' })('/tickets');
  expect(await response.text()).toBe('from the test');
});
