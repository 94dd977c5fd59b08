import { describe, expect, test } from 'vitest';

import { type JsonSchema, normaliseSchema, type SchemaVariant } from '../../src/index.ts';
import { createVariants } from '../../src/schema/variants/variants.ts';
import { schemaProblems } from '../../src/testing/index.ts';
import { deskRun, openDesk } from '../desk.ts';

const text = { type: 'string' };

function variant(name: SchemaVariant, schema: JsonSchema) {
  return createVariants(normaliseSchema({ type: 'object', ...schema })).of(name);
}

describe('the portable schema', () => {
  test('is the schema itself where everybody takes it', () => {
    const schema = { type: 'object', properties: { a: { oneOf: [text, { type: 'null' }] } } };
    expect(createVariants(schema).of('portable').schema).toBe(schema);
  });

  test('has no combinations at its root, and says what belongs together', () => {
    const { schema } = variant('portable', {
      properties: { owner: text },
      required: ['owner'],
      anyOf: [
        { properties: { title: text }, required: ['owner', 'title'] },
        { properties: { state: { enum: ['open'] } }, required: ['owner', 'state'] },
      ],
      allOf: [{ properties: { page: text }, required: ['page'] }],
      if: { properties: { owner: { const: 'x' } } },
      else: { properties: { reason: text } },
      dependentSchemas: { title: { properties: { body: text } } },
    });
    expect(schema).toEqual({
      type: 'object',
      properties: {
        owner: text,
        page: text,
        title: text,
        state: { enum: ['open'] },
        reason: text,
        body: text,
      },
      required: ['owner', 'page'],
      description: 'Give at least one of these: owner and title; owner and state.',
    });
    expect(schemaProblems('anthropic', schema)).toEqual([]);
  });

  test('keeps every form of a parameter that several branches have', () => {
    const { schema } = variant('portable', {
      oneOf: [{ properties: { a: text } }, { properties: { a: { type: 'integer' } } }],
    });
    expect(schema['properties']).toEqual({ a: { anyOf: [text, { type: 'integer' }] } });
  });

  test('has properties also where there are none', () => {
    expect(variant('portable', {}).schema).toEqual({ type: 'object', properties: {} });
  });

  test('names parameters as Anthropic takes them, at any depth', () => {
    const long = 'x'.repeat(70);
    const { schema } = variant('portable', {
      properties: { $top: text, _top: text, a: { items: { properties: { [long]: text } } } },
      required: ['$top'],
    });
    expect(schema).toEqual({
      type: 'object',
      properties: {
        _top_2: text,
        _top: text,
        a: { items: { properties: { [long.slice(0, 64)]: text } } },
      },
      required: ['_top_2'],
    });
    expect(schemaProblems('anthropic', schema)).toEqual([]);
  });
});

describe("OpenAI's strict form", () => {
  test('requires every parameter, and takes null for what may be left out', () => {
    const { schema, strict, problem } = variant('openai-strict', {
      properties: {
        title: { ...text, minLength: 1 },
        state: { ...text, enum: ['open', 'closed'], default: 'open' },
        labels: { type: 'array', items: { oneOf: [text, { type: 'integer' }] } },
        owner: { properties: { url: { ...text, format: 'uri', description: 'Where.' } } },
      },
      required: ['title'],
    });
    expect({ strict, problem }).toEqual({ strict: true, problem: null });
    expect(schema).toEqual({
      type: 'object',
      properties: {
        title: { ...text, description: 'At least 1 characters.' },
        state: {
          type: ['string', 'null'],
          enum: ['open', 'closed', null],
          description: 'Default: "open".',
        },
        labels: { type: ['array', 'null'], items: { anyOf: [text, { type: 'integer' }] } },
        owner: {
          type: ['object', 'null'],
          properties: { url: { type: ['string', 'null'], description: 'Where. Format: uri.' } },
          required: ['url'],
          additionalProperties: false,
        },
      },
      required: ['title', 'state', 'labels', 'owner'],
      additionalProperties: false,
    });
    expect(schemaProblems('openai-strict', schema)).toEqual([]);
  });

  test('reaches into what holds itself', () => {
    const { schema, strict } = variant('openai-strict', {
      properties: { tree: { $ref: '#/$defs/node' } },
      $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
    });
    expect(strict).toBe(true);
    const next = { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] };
    expect(schema['$defs']).toEqual({
      node: {
        type: 'object',
        properties: { next },
        required: ['next'],
        additionalProperties: false,
      },
    });
    expect(schemaProblems('openai-strict', schema)).toEqual([]);
  });

  test.each<[string, JsonSchema, string]>([
    ['may hold any properties', { type: 'object' }, 'a may have any properties'],
    [
      'may hold further properties',
      { properties: { x: text }, additionalProperties: true },
      'a may have any properties',
    ],
    ['may be anything', {}, 'a may be of any type'],
    ['has items of any type', { type: 'array' }, 'a has items of any type'],
    ['is a tuple', { type: 'array', items: [text, text] }, 'a is a tuple'],
    ['differs by null', { ...text, nullable: true }, 'a may be null or left out, which differ'],
    [
      'combines closed objects',
      {
        allOf: [
          { type: 'object', properties: { x: text }, additionalProperties: false },
          { properties: { y: text } },
        ],
      },
      'a combines what cannot be merged',
    ],
    [
      'lists too much',
      { enum: Array.from({ length: 1001 }, (_, i) => i) },
      'it lists more than 1000 values',
    ],
  ])('does not exist where a parameter %s, and the answer says so', (_, property, problem) => {
    const given = { type: 'object', properties: { a: property } };
    const answer = variant('openai-strict', given);
    expect(answer).toEqual({ schema: normaliseSchema(given), strict: false, problem });
  });
});

describe("Gemini's schema", () => {
  test('has one type each, no references and no keywords of JSON Schema', () => {
    const { schema } = variant('gemini', {
      properties: {
        'enterprise-team': { type: ['string', 'null'], format: 'uri' },
        since: { ...text, format: 'date-time' },
        state: { enum: ['open', null] },
        count: { type: 'integer', enum: [1, 2], exclusiveMinimum: 0 },
        any: {},
        list: { type: 'array' },
        map: { type: 'object', additionalProperties: text },
        choice: { type: ['string', 'integer'], description: 'Which.' },
        tree: { $ref: '#/$defs/node' },
        parts: {
          allOf: [{ properties: { a: text } }, { properties: { b: text } }],
          type: 'object',
        },
      },
      required: ['enterprise-team'],
      additionalProperties: false,
      $defs: {
        node: { type: 'object', properties: { name: text, next: { $ref: '#/$defs/node' } } },
      },
    });
    const anything = ['string', 'number', 'boolean', 'object'].map((type) => ({ type }));
    expect(schema).toEqual({
      type: 'object',
      properties: {
        enterprise_team: { type: 'string', nullable: true, description: 'Format: uri.' },
        since: { type: 'string', format: 'date-time' },
        state: { type: 'string', enum: ['open'], nullable: true },
        count: { type: 'integer', description: 'One of: 1, 2. More than 0.' },
        any: { anyOf: anything },
        list: { type: 'array', items: { anyOf: anything } },
        map: { type: 'object' },
        choice: { description: 'Which.', anyOf: [{ type: 'string' }, { type: 'integer' }] },
        tree: {
          type: 'object',
          properties: { name: text, next: { type: 'object', description: 'As above, and so on.' } },
        },
        parts: { type: 'object', properties: { a: text, b: text } },
      },
      required: ['enterprise_team'],
    });
    expect(schemaProblems('gemini', schema)).toEqual([]);
  });
});

describe('a tool', () => {
  const input = {
    type: 'object',
    properties: {
      $top: { type: 'integer' },
      state: { type: 'string', default: 'open' },
      milestone: { type: 'integer', nullable: true },
      filters: {
        type: 'array',
        items: { properties: { 'a-b': text, note: text }, required: ['a-b'] },
      },
      free: { type: 'object' },
    },
  };

  async function received(params: unknown): Promise<unknown> {
    const { alice } = await openDesk([deskRun(async (given) => ({ given }), { input })]);
    const [tool] = await alice.tools({ apps: ['desk'] });
    const result = await tool?.execute(params);
    return result?.error ?? (result?.data as { given: unknown } | undefined)?.given;
  }

  test('takes what is written for any variant as what is meant', async () => {
    expect(
      await received({
        _top: 5,
        state: null,
        milestone: null,
        filters: [{ a_b: 'x', note: null }],
        free: { _top: 1, note: null },
      }),
    ).toEqual({
      $top: 5,
      state: 'open',
      milestone: null, // which is a value here
      filters: [{ 'a-b': 'x' }],
      free: { _top: 1, note: null },
    });
  });

  test('still refuses null where something is required', async () => {
    expect(await received({ filters: [{ 'a-b': null }] })).toMatchObject({
      code: 'invalid_params',
      fields: [{ path: 'filters[0].a-b', message: 'Must be string, not null.' }],
    });
  });

  test('takes null from a model only: code that says it means it', async () => {
    const { alice } = await openDesk([deskRun(async () => 1, { input })]);
    const { error } = await alice.executeAction({ action: 'DESK_RUN', params: { state: null } });
    expect(error?.code).toBe('invalid_params');
  });

  test('answers anything at all, however deep or odd', async () => {
    const circle: Record<string, unknown> = {};
    circle['free'] = circle;
    const hostile = {
      get state() {
        throw new Error('no');
      },
    };
    for (const odd of [circle, hostile, null, 'x', [null]]) {
      expect(await received(odd)).toMatchObject({
        code: expect.stringMatching(/^(invalid_params|internal)$/) as string,
      });
    }
  });

  test('derives a variant once, and nobody can change it', async () => {
    const { alice } = await openDesk([deskRun(async () => 1, { input })]);
    const [tool] = await alice.tools({ apps: ['desk'] });
    const [again] = await alice.tools({ apps: ['desk'] });
    expect(again?.schemaFor?.('gemini')).toBe(tool?.schemaFor?.('gemini'));
    expect(Object.isFrozen(tool?.schemaFor?.('gemini').schema['properties'])).toBe(true);
    expect(JSON.parse(JSON.stringify(tool))).not.toHaveProperty('schemaFor');
  });
});
