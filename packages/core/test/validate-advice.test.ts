import { describe, expect, test } from 'vitest';

import type { JsonSchema } from '../src/index.ts';
import { a, advice, refusal, validate } from './params.ts';

describe('the advice to a model', () => {
  test.each<[string, JsonSchema, unknown, string]>([
    ['a missing field', { required: ['a'] }, {}, 'a: It is missing.'],
    [
      'a missing field further down',
      a({ items: { required: ['name'] } }),
      { a: [{}] },
      'a[0].name: It is missing.',
    ],
    ['a type', a({ type: 'string' }), { a: 1 }, 'a: Must be string, not number.'],
    ['types', a({ type: ['string', 'null'] }), { a: 1 }, 'a: Must be string or null, not number.'],
    ['an enum', a({ enum: ['x', 2] }), { a: 'y' }, 'a: Must be one of ["x",2].'],
    ['a constant', a({ const: 'x' }), { a: 'y' }, 'a: Must be "x".'],
    ['a minimum', a({ minimum: 1 }), { a: 0 }, 'a: Must be at least 1.'],
    ['a limit', a({ exclusiveMaximum: 9 }), { a: 9 }, 'a: Must be less than 9.'],
    ['a length', a({ minLength: 1 }), { a: '' }, 'a: Must have at least 1 characters.'],
    ['a list', a({ maxItems: 1 }), { a: [1, 2] }, 'a: Must have at most 1 items.'],
    ['a pattern', a({ pattern: '^\\d+$' }), { a: 'x' }, 'a: Must match the pattern ^\\d+$'],
    ['a format', a({ format: 'email' }), { a: 'x' }, 'a: Must have the format email.'],
    [
      'a name that a pointer has to escape',
      { properties: { 'a/b~c d%': { type: 'string' } } },
      { 'a/b~c d%': 1 },
      'a/b~c d%: Must be string, not number.',
    ],
    [
      'two mistakes at once',
      { properties: { n: { type: 'integer' } }, required: ['s'] },
      { n: 'x', m: 1 },
      'm: There is no parameter "m". Known are: n. s: It is missing. ' +
        'n: Must be integer, not string.',
    ],
    [
      'alternatives of other types',
      a({ anyOf: [{ type: 'integer' }, { type: 'null' }] }),
      { a: 'x' },
      'a: Must be integer or null, not string.',
    ],
    [
      'the one alternative whose type fits',
      a({ anyOf: [{ type: 'string' }, { type: 'object', required: ['id'] }] }),
      { a: {} },
      'a.id: It is missing.',
    ],
    [
      'several alternatives that might have been meant',
      a({ oneOf: [{ required: ['id'] }, { required: ['login'] }] }),
      { a: {} },
      'a: None of the alternatives fits. a.id: It is missing. Or: a.login: It is missing.',
    ],
    [
      'alternatives that exclude each other',
      a({ oneOf: [{ required: ['id'] }, { required: ['login'] }, { required: ['x'] }] }),
      { a: { id: 1, login: 2 } },
      'a: Fits 2 of the alternatives, but must fit only one.',
    ],
    [
      'what stands behind a reference',
      { ...a({ $ref: '#/definitions/sha' }), definitions: { sha: { pattern: '^[0-9a-f]+$' } } },
      { a: 'x' },
      'a: Must match the pattern ^[0-9a-f]+$',
    ],
  ])('says what would be right about %s', async (_, schema, params, expected) => {
    expect(await advice(schema, params)).toBe(expected);
  });

  test('is bounded, however much is wrong and however long the names are', async () => {
    const params = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`${i}${'x'.repeat(10_000)}`, i]),
    );
    const { message, details } = await refusal({ properties: { a: {} } }, params);
    expect(details.fields).toHaveLength(20);
    expect(message.length).toBeLessThan(20_000);
    expect(message).toMatch(/There is more\.$/);
  });
});

describe('what a model sends to keep the process busy', () => {
  const nested = (depth: number): unknown =>
    JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

  test.each([[65], [5000], [100_000]])('is refused when nested %i levels deep', async (depth) => {
    expect(await advice({}, nested(depth))).toContain('It is nested more than 64 levels deep.');
  });

  test('is taken when nested 64 levels deep', async () => {
    expect(await validate({}, nested(64))).toEqual(nested(64));
  });

  test('is refused when it contains itself', async () => {
    const circle: Record<string, unknown> = {};
    circle['a'] = circle;
    expect(await advice({}, circle)).toContain('nested more than 64 levels');
  });

  test('is answered soon in a text of any format', async () => {
    const text = `http://${'a'.repeat(2000)}@ `;
    for (const format of ['url', 'uri', 'email', 'hostname', 'uri-template', 'iri', 'idn-email']) {
      await refusal(a({ type: 'integer', format }), { a: text });
      await validate(a({ type: 'string', format }), { a: text }).catch(() => {});
    }
    const found = { a: 'https://acme.example/x' };
    expect(await validate(a({ format: 'url' }), found)).toEqual(found);
    await refusal(a({ format: 'url' }), { a: 'no address' });
    const known = { const: { format: 'url' } };
    expect(await validate(a(known), { a: known.const })).toEqual({ a: known.const });
  });

  test('is answered soon when 300,000 items are wrong', async () => {
    const items = { anyOf: [{ type: 'string' }, { type: 'null' }] };
    const many = Array.from({ length: 300_000 }, (_, i) => i);
    expect(await advice(a({ items }), { a: many })).toContain(
      'a[0]: Must be string or null, not number.',
    );
  });

  test('is refused when so many items would have to be compared with each other', async () => {
    const schema = a({ anyOf: [{ type: 'array', uniqueItems: true }, { type: 'null' }] });
    const many = Array.from({ length: 200_000 }, (_, i) => i);
    expect(await advice(schema, { a: many })).toBe('a: It must have at most 1000 items.');
    expect(await advice(schema, { a: [1, 2, 1] })).toBe('a: Duplicate items at indexes 0 and 2.');
  });
});
