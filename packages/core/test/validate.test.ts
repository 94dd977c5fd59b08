import { describe, expect, test } from 'vitest';

import type { JsonSchema } from '../src/index.ts';
import { compile } from '../src/schema/validate.ts';
import { a, advice, refusal, validate } from './params.ts';

describe('defaults', () => {
  test('are filled in, in objects, in items and inside of other defaults', async () => {
    const label = { properties: { color: { default: 'red' }, name: { type: 'string' } } };
    const schema = {
      properties: {
        state: { type: 'string', default: 'open' },
        page: { type: 'object', properties: { size: { type: 'integer', default: 30 } } },
        labels: { type: 'array', items: label },
        sort: { type: 'object', properties: { by: { default: 'age' } }, default: {} },
      },
    };
    expect(await validate(schema, { page: {}, labels: [{ name: 'bug' }] })).toEqual({
      state: 'open',
      page: { size: 30 },
      labels: [{ name: 'bug', color: 'red' }],
      sort: { by: 'age' },
    });
  });

  test('do not replace what was given, and do not invent a parent', async () => {
    const schema = {
      properties: {
        state: { default: 'open' },
        page: { properties: { size: { default: 30 } } },
      },
    };
    expect(await validate(schema, { state: null })).toEqual({ state: null });
  });

  test('are the params own: changing them changes no later call', async () => {
    const check = await compile({ type: 'object', ...a({ default: ['x'] }) }, 'DESK_RUN');
    (check({})['a'] as string[]).push('y');
    expect(check({})).toEqual({ a: ['x'] });
  });

  test('are found behind a reference', async () => {
    const schema = {
      ...a({ $ref: '#/$defs/page' }),
      $defs: { page: { type: 'object', properties: { size: { default: 30 } } } },
    };
    expect(await validate(schema, { a: {} })).toEqual({ a: { size: 30 } });
    expect(await advice(schema, { a: { sice: 1 } })).toBe(
      'a.sice: There is no parameter "sice". Known are: size.',
    );
  });
});

describe('the params', () => {
  test('are copied, however deep, and the ones given are not touched', async () => {
    const given = { meta: { tags: ['x'], free: { n: 1 } } };
    const frozen = JSON.stringify(given);
    const checked = await validate({}, given);
    (checked['meta'] as typeof given.meta).tags.push('y');
    (checked['meta'] as typeof given.meta).free.n = 2;
    expect(JSON.stringify(given)).toBe(frozen);
  });

  test('may leave a parameter undefined, which is not giving it', async () => {
    expect(await validate(a({ type: 'string' }), { a: undefined, b: undefined })).toEqual({});
  });

  test.each([[null], ['text'], [7], [[]], [undefined]])('must be an object, not %j', async (it) => {
    expect(await advice({}, it)).toBe('The params must be a JSON object.');
  });

  test.each([
    ['a function', () => {}, 'a: It must be a JSON value, not function.'],
    ['a BigInt', 1n, 'a: It must be a JSON value, not bigint.'],
    ['a hole in an array', [undefined], 'a[0]: It must be a JSON value, not undefined.'],
    ['no number', Number.NaN, 'a: It must be a finite number.'],
  ])('must be JSON, and not %s', async (_, value, expected) => {
    expect(await advice({}, { a: value })).toBe(expected);
  });
});

describe('a key that the schema does not know', () => {
  test('is refused by name, with the names there are', async () => {
    const schema = { properties: { subject: {}, body: {} } };
    expect(await advice(schema, { subjekt: 'x' })).toBe(
      'subjekt: There is no parameter "subjekt". Known are: subject, body.',
    );
    expect(await advice({ properties: {} }, { x: 1 })).toBe(
      'x: There is no parameter "x". None can be given here.',
    );
  });

  test('is refused inside of an item', async () => {
    const schema = a({ type: 'array', items: { properties: { name: {} } } });
    const { details } = await refusal(schema, { a: [{ name: 'x' }, { nmae: 'y' }] });
    expect(details.fields).toEqual([
      { path: 'a[1].nmae', message: 'There is no parameter "nmae". Known are: name.' },
    ]);
  });

  test.each([
    ['additionalProperties', { properties: { a: {} }, additionalProperties: true }],
    ['a schema for the others', { properties: {}, additionalProperties: { type: 'integer' } }],
    [
      'a pattern',
      { properties: {}, patternProperties: { '^x-': {} }, additionalProperties: false },
    ],
    ['another branch', { properties: {}, anyOf: [{ properties: { 'x-1': {} } }] }],
    ['no properties at all', {}],
  ])('is taken where the schema allows it: by %s', async (_, schema) => {
    expect(await validate(schema, { 'x-1': 1 })).toEqual({ 'x-1': 1 });
  });

  test('is refused where alternatives say only what must be there', async () => {
    const schema = {
      properties: { text: {}, file: {} },
      anyOf: [{ required: ['text'] }, { required: ['file'] }],
    };
    expect(await advice(schema, { text: 1, url: 2 })).toBe(
      'url: There is no parameter "url". Known are: text, file.',
    );
    expect(await validate(schema, { text: 1 })).toEqual({ text: 1 });
    const titled = { ...schema, anyOf: [{ type: 'object', title: 'Text', required: ['text'] }] };
    expect(await advice(titled, { text: 1, url: 2 })).toContain('no parameter "url"');
  });

  test('is refused where a pattern does not fit it', async () => {
    const schema = {
      properties: {},
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    };
    expect(await advice(schema, { y: 1 })).toBe('y: There is no parameter "y".');
  });
});

describe('names that objects have by themselves', () => {
  const polluting = JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}') as object;

  test('are refused like any unknown key', async () => {
    const { details } = await refusal({ properties: { a: {} } }, polluting);
    expect(details.fields?.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
  });

  test('are plain data where anything may be given', async () => {
    const checked = await validate({}, polluting);
    expect(Object.keys(checked)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(checked)).toBe(Object.prototype);
    expect('isAdmin' in checked || 'isAdmin' in {}).toBe(false);
  });

  test('are not taken for given when they are required', async () => {
    const schema = { properties: { constructor: {}, toString: {} }, required: ['constructor'] };
    expect(await advice(schema, {})).toBe('constructor: It is missing.');
    expect(await validate(schema, { constructor: 'x' })).toEqual({ constructor: 'x' });
  });

  test('that are no valid Unicode are refused', async () => {
    expect(await advice({}, JSON.parse(String.raw`{"\ud800": 1}`))).toBe(
      'The name of a parameter is not valid Unicode.',
    );
  });
});

describe('a schema', () => {
  test.each<[string, JsonSchema]>([
    ['tuples of draft 7', a({ items: [{ type: 'string' }, { type: 'integer' }] })],
    ['tuples of draft 2020-12', a({ prefixItems: [{ type: 'string' }, { type: 'integer' }] })],
  ])('may have %s', async (_, schema) => {
    expect(await validate(schema, { a: ['x', 1] })).toEqual({ a: ['x', 1] });
    expect(await advice(schema, { a: ['x', 'y'] })).toBe('a[1]: Must be integer, not string.');
  });

  test('may describe itself', async () => {
    const schema = { properties: { name: {}, children: { items: { $ref: '#' } } } };
    const tree = { name: 'root', children: [{ name: 'leaf', children: [] }] };
    expect(await validate(schema, tree)).toEqual(tree);
    expect(await advice(schema, { children: [{ children: [{ nmae: 1 }] }] })).toBe(
      'children[0].children[0].nmae: There is no parameter "nmae". Known are: name, children.',
    );
  });

  test('is not written to', async () => {
    const schema = Object.freeze({ type: 'object', ...a(Object.freeze({ type: 'string' })) });
    const before = JSON.stringify(schema);
    await validate(schema, { a: 'x' });
    expect(JSON.stringify(schema)).toBe(before);
  });
});
