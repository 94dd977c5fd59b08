import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';

import {
  type ActionResult,
  aesGcmVault,
  type App,
  bearerToken,
  createOnBehalf,
  defineAction,
  defineApp,
  type Entity,
  type FromJsonSchema,
  memoryStore,
  none,
  type OnBehalf,
  type Tool,
  unwrap,
} from '../src/index.ts';

// Checked by the compiler; what runs is only that composing and describing calls does not throw.

const annotations = { readOnly: true, destructive: false, idempotent: true };

const create = defineAction({
  slug: 'DESK_CREATE',
  description: 'Open a ticket.',
  annotations,
  input: z.object({ subject: z.string(), due: z.string().transform((due) => new Date(due)) }),
  async execute(params) {
    expectTypeOf(params).toEqualTypeOf<{ subject: string; due: Date }>();
    return { number: 7 };
  },
});

const close = defineAction({
  slug: 'DESK_CLOSE',
  description: 'Close a ticket.',
  annotations,
  input: {
    type: 'object',
    properties: {
      number: { type: 'integer' },
      state: { enum: ['done', 'wontfix'] },
      labels: { type: 'array', items: { type: 'string' } },
    },
    required: ['number'],
  },
  async execute(params) {
    expectTypeOf(params.number).toEqualTypeOf<number>();
    expectTypeOf(params.state).toEqualTypeOf<'done' | 'wontfix' | undefined>();
    expectTypeOf(params.labels).toEqualTypeOf<readonly string[] | undefined>();
  },
});

const me = defineAction({
  slug: 'DESK_ME',
  description: 'Tell who is signed in.',
  annotations,
  input: z3.object({ detail: z3.boolean().default(false) }),
  async execute({ detail }) {
    expectTypeOf(detail).toEqualTypeOf<boolean>();
    return 'alice';
  },
});

const desk = defineApp({
  slug: 'desk',
  name: 'Help Desk',
  hosts: ['api.desk.example'],
  auth: [none(), bearerToken()],
  actions: [create, close],
});

const shop = defineApp({
  slug: 'shop',
  name: 'Shop',
  hosts: ['api.shop.example'],
  auth: [none()],
  actions: [
    {
      summaries: [{ slug: 'SHOP_BUY', description: 'Buy.', annotations }],
      load: async () => ({
        buy: defineAction({
          slug: 'SHOP_BUY',
          description: 'Buy.',
          annotations,
          input: z.object({ article: z.string() }),
          execute: async () => ({ price: 3 }),
        }),
        VERSION: 1,
      }),
    },
  ],
});

const vault = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
const onbehalf = createOnBehalf({
  apps: [desk, shop],
  integrations: [{ app: 'desk' }, { id: 'desk-token', app: 'desk', scheme: 'bearer_token' }],
  store: memoryStore(),
  vault,
});
const alice = onbehalf.entity('alice');

test('params and data have the types of the action, for zod and for JSON Schema', async () => {
  const created = await alice.executeAction({
    action: 'DESK_CREATE',
    params: { subject: 'x', due: '2030-01-01' },
  });
  expectTypeOf(created).toEqualTypeOf<ActionResult<{ number: number }>>();
  if (created.successful) expectTypeOf(created.data.number).toEqualTypeOf<number>();
  else expectTypeOf(created.data).toEqualTypeOf<null>();

  await alice.executeAction({ action: 'DESK_CLOSE', params: { number: 7, state: 'done' } });
  // @ts-expect-error -- the input of the schema is text; its output is a date
  await alice.executeAction({ action: 'DESK_CREATE', params: { subject: 'x', due: new Date() } });
  // @ts-expect-error -- `subject` is required
  await alice.executeAction({ action: 'DESK_CREATE', params: { due: '2030-01-01' } });
  // @ts-expect-error -- the action needs params
  await alice.executeAction({ action: 'DESK_CLOSE' });
  // @ts-expect-error -- no such state
  await alice.executeAction({ action: 'DESK_CLOSE', params: { number: 7, state: 'open' } });
});

test('an action of a lazy group is typed without being loaded', async () => {
  const bought = await alice.executeAction({ action: 'SHOP_BUY', params: { article: 'pen' } });
  expectTypeOf(bought).toEqualTypeOf<ActionResult<{ price: number }>>();
  // @ts-expect-error -- `article` is text
  await alice.executeAction({ action: 'SHOP_BUY', params: { article: 1 } });
});

test('a default may be left out, and then all of params', async () => {
  const client = createOnBehalf({
    apps: [defineApp({ ...desk, actions: [me] })],
    integrations: [{ app: 'desk' }],
    store: memoryStore(),
    vault,
  });
  const result = await client.executeAction({ action: 'DESK_ME', entityId: 'alice' });
  expectTypeOf(result).toEqualTypeOf<ActionResult<string>>();
});

test('a slug that no known app has is a compile error; any string is accepted', async () => {
  // @ts-expect-error -- mistyped
  await alice.executeAction({ action: 'DESK_CRAETE', params: {} });
  // @ts-expect-error -- mistyped, in the other form of the call
  await onbehalf.executeAction({ action: 'SHOP_BYU', params: {}, entityId: 'alice' });
  const action: string = 'DESK_CREATE';
  const result = await alice.executeAction({ action, params: { whatever: 1 } });
  expectTypeOf(result).toEqualTypeOf<ActionResult<any>>(); // oxlint-disable-line typescript/no-explicit-any -- JSON of a shape only the caller knows
});

test('an integration names one of the apps', () => {
  const compose = () =>
    createOnBehalf({
      apps: [desk],
      // @ts-expect-error -- there is no such app
      integrations: [{ app: 'shop' }],
      store: memoryStore(),
      vault,
    });
  expect(compose).toThrow(new TypeError('There is no app "shop"; there are: desk.'));
});

test('an entity names one of the apps', () => {
  const describeOnly = () => {
    // @ts-expect-error -- there is no such app
    void alice.initiateConnection({ app: 'dekc' });
    // @ts-expect-error -- there is no such app
    alice.fetch({ app: 'shpo' });
    // @ts-expect-error -- credentials start a connection; they do not find one
    void alice.ensureConnected({ app: 'desk', credentials: {} });
  };
  expectTypeOf(describeOnly).toBeFunction();
});

test('nothing on an entity names another one', () => {
  expectTypeOf<keyof Entity>().toEqualTypeOf<
    | 'id'
    | 'tenantId'
    | 'connections'
    | 'files'
    | 'initiateConnection'
    | 'ensureConnected'
    | 'executeAction'
    | 'fetch'
    | 'tools'
    | 'metaTools'
    | 'erase'
  >();
  expectTypeOf<Parameters<Tool['execute']>[1]>().toEqualTypeOf<
    { readonly signal?: AbortSignal | undefined; readonly callId?: string | undefined } | undefined
  >();
  const describeOnly = () =>
    // @ts-expect-error -- the entity is fixed
    alice.executeAction({ action: 'DESK_CLOSE', params: { number: 7 }, entityId: 'bob' });
  expectTypeOf(describeOnly).toBeFunction();
});

test('what the environment may lack fits where an option may be left out', () => {
  const lacking = process.env['NOT_SET'];
  const describeOnly = () => {
    createOnBehalf({
      apps: [desk],
      integrations: [],
      store: memoryStore(),
      vault,
      publicUrl: lacking,
    });
    void alice.initiateConnection({ app: 'desk', alias: lacking, returnTo: lacking });
    void alice.connections.list({ cursor: lacking, status: undefined });
    void alice.tools({ search: lacking, accounts: undefined });
    alice.fetch({ app: 'desk', connectionId: lacking, timeoutMs: undefined });
  };
  expectTypeOf(describeOnly).toBeFunction();
});

test('a client of particular apps is a client', () => {
  expectTypeOf(onbehalf).toExtend<OnBehalf>();
  expectTypeOf(alice).toExtend<Entity>();
  expectTypeOf(desk).toExtend<App>();
  expectTypeOf(unwrap<{ number: number }>).returns.toEqualTypeOf<{ number: number }>();
});

test('JSON Schema literals have types, and what has none is unknown', () => {
  expectTypeOf<FromJsonSchema<{ type: 'string' }>>().toEqualTypeOf<string>();
  expectTypeOf<FromJsonSchema<{ type: ['string', 'null'] }>>().toEqualTypeOf<string | null>();
  expectTypeOf<FromJsonSchema<{ enum: ['a', 1, null] }>>().toEqualTypeOf<'a' | 1 | null>();
  expectTypeOf<FromJsonSchema<{ type: 'array' }>>().toEqualTypeOf<readonly unknown[]>();
  expectTypeOf<
    FromJsonSchema<{ type: 'array'; items: { type: 'array'; items: { type: 'boolean' } } }>
  >().toEqualTypeOf<readonly (readonly boolean[])[]>();
  expectTypeOf<FromJsonSchema<{ type: 'object' }>>().toEqualTypeOf<
    Readonly<Record<string, unknown>>
  >();
  expectTypeOf<
    FromJsonSchema<{
      type: 'object';
      properties: { a: { type: 'integer' }; b: { type: 'object'; properties: { c: {} } } };
      required: ['a'];
    }>
  >().toEqualTypeOf<{
    readonly a: number;
    readonly b?: { readonly c?: unknown } | undefined;
  }>();
  expectTypeOf<FromJsonSchema<{ anyOf: [{ type: 'string' }] }>>().toBeUnknown();
  expectTypeOf<FromJsonSchema<{ const: 1 }>>().toBeUnknown();
  expectTypeOf<FromJsonSchema<Readonly<Record<string, unknown>>>>().toBeUnknown();
});
