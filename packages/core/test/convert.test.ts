import { expect, test } from 'vitest';
import { z } from 'zod';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { z as z3 } from 'zod/v3';

import type { InputSchema } from '../src/index.ts';
import { toJsonSchema } from '../src/schema/convert.ts';
import { deskRun, openDesk } from './desk.ts';

const convert = (schema: unknown) => toJsonSchema(schema as InputSchema, 'DESK_RUN');

/** What reaches `execute` for these params, or the error. */
async function received(input: InputSchema, params: Record<string, unknown>): Promise<unknown> {
  const { alice } = await openDesk([deskRun(async (given) => ({ given }), { input })]);
  const { data, error } = await alice.executeAction({ action: 'DESK_RUN', params });
  return error ?? (data as { given: unknown }).given;
}

/** A schema of zod 4.1, which had no `~standard.jsonSchema`. */
function beforeStandardJsonSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  const { version, vendor, validate } = schema['~standard'];
  return Object.defineProperty(schema, '~standard', { value: { version, vendor, validate } });
}

const expected = {
  type: 'object',
  properties: {
    subject: { type: 'string', minLength: 1 },
    state: { type: 'string', default: 'open' },
  },
  required: ['subject'],
};

test.each<[string, unknown]>([
  ['zod 4', z.object({ subject: z.string().min(1), state: z.string().default('open') })],
  [
    'zod 4 before it could convert itself',
    beforeStandardJsonSchema(
      z.object({ subject: z.string().min(1), state: z.string().default('open') }),
    ),
  ],
  ['JSON Schema', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...expected }],
])('%s becomes JSON Schema', async (_, schema) => {
  expect(await convert(schema)).toEqual(expected);
});

test('zod 3 becomes JSON Schema', async () => {
  const schema = z3.object({ subject: z3.string().min(1), state: z3.string().default('open') });
  expect(await convert(schema)).toEqual({ ...expected, additionalProperties: false });
});

test('any other library may bring its own JSON Schema', async () => {
  const schema = {
    '~standard': {
      version: 1,
      vendor: 'other',
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: ({ target }: { target: string }) => ({ ...expected, title: target }) },
    },
  };
  expect(await convert(schema)).toEqual({ ...expected, title: 'draft-07' });
});

test('a library without one is refused by name', async () => {
  const schema = { '~standard': { version: 1, vendor: 'valibot', validate: () => ({ value: 1 }) } };
  await expect(convert(schema)).rejects.toThrow(
    new TypeError(
      'The input of DESK_RUN is a valibot schema that has no JSON Schema: ' +
        'pass zod 3 or 4, a Standard Schema with "~standard".jsonSchema, or JSON Schema itself.',
    ),
  );
});

test('a conversion that finds nothing is an error and no action without params', async () => {
  // What zod-to-json-schema answers to a schema of zod 4.
  const foreign = { '~standard': { version: 1, vendor: 'zod', validate: () => ({}) }, _def: {} };
  expect(zodToJsonSchema(foreign as never)).not.toHaveProperty('type');
  await expect(convert(foreign)).rejects.toThrow('found nothing in the input of DESK_RUN');
});

test.each<[string, unknown, string]>([
  ['a text', z.string(), 'The input of DESK_RUN must be an object'],
  ['a union', z.union([z.object({}), z.object({})]), 'The input of DESK_RUN must be an object'],
  ['an empty JSON Schema', {}, 'The input of DESK_RUN must be an object'],
  ['a date', z.object({ at: z.date() }), 'The input of DESK_RUN has no JSON Schema: Date cannot'],
  [
    'a function in JSON Schema',
    { type: 'object', properties: { a: { default: () => 1 } } },
    'The input of DESK_RUN has no JSON Schema',
  ],
])('%s cannot be an input, and the error names the action', async (_, schema, message) => {
  const error: unknown = await convert(schema).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect((error as TypeError).message).toContain(message);
});

test.each<[string, InputSchema]>([
  ['zod 4', z.object({ due: z.string().refine((due) => due > '2030', 'The date has passed.') })],
  ['zod 3', z3.object({ due: z3.string().refine((due) => due > '2030', 'The date has passed.') })],
  [
    'zod 4 before it could convert itself',
    beforeStandardJsonSchema(
      z.object({ due: z.string().refine((due) => due > '2030', 'The date has passed.') }),
    ),
  ],
])('a refinement of %s guards the action', async (_, input) => {
  expect(await received(input, { due: '2031' })).toEqual({ due: '2031' });
  expect(await received(input, { due: '2029' })).toMatchObject({
    code: 'invalid_params',
    message: 'The params of DESK_RUN are wrong. due: The date has passed.',
    fields: [{ path: 'due', message: 'The date has passed.' }],
  });
});

test.each<[string, InputSchema]>([
  ['zod 4', z.object({ subject: z.string().transform((text) => text.trim()) })],
  ['zod 3', z3.object({ subject: z3.string().transform((text) => text.trim()) })],
])('a transformation of %s reaches the action', async (_, input) => {
  expect(await received(input, { subject: ' x ' })).toEqual({ subject: 'x' });
  expect(await received(input, { subject: 7 })).toMatchObject({
    fields: [{ path: 'subject', message: 'Must be string, not number.' }],
  });
});

test('an asynchronous refinement is waited for', async () => {
  const input = z.object({ id: z.string().refine(async (id) => id !== 'taken', 'It is taken.') });
  expect(await received(input, { id: 'taken' })).toMatchObject({ code: 'invalid_params' });
});

test('a default that is new each time is new each time', async () => {
  let made = 0;
  const input = z.object({ key: z.string().default(() => `key-${made++}`) });
  const { alice } = await openDesk([deskRun(async (given) => given, { input })]);
  const keys = await Promise.all(
    [1, 2].map(async () => (await alice.executeAction({ action: 'DESK_RUN' })).data as unknown),
  );
  expect(keys[0]).not.toEqual(keys[1]);
});

test('a default of the type that a transformation makes is the default', async () => {
  const input = z.object({ n: z.string().transform(Number).default(5) });
  expect(await received(input, {})).toEqual({ n: 5 });
  expect(await received(input, { n: '6' })).toEqual({ n: 6 });
});

test('unknown keys are named to a model, where zod would drop them in silence', async () => {
  expect(
    await received(z.object({ subject: z.string() }), { subject: 'x', bdoy: 'y' }),
  ).toMatchObject({
    fields: [{ path: 'bdoy', message: 'There is no parameter "bdoy". Known are: subject.' }],
  });
  expect(await received(z.looseObject({}), { more: 1 })).toEqual({ more: 1 });
});

test('a recursive schema checks every level', async () => {
  const Comment = z.object({
    text: z.string(),
    get replies() {
      return z.array(Comment).default([]);
    },
  });
  const params = { text: 'a', replies: [{ text: 'b', replies: [{ text: 1 }] }] };
  expect(await received(Comment, params)).toMatchObject({
    fields: [{ path: 'replies[0].replies[0].text', message: 'Must be string, not number.' }],
  });
});
