import { describe, expect, test } from 'vitest';

import { type JsonSchema, normaliseSchema } from '../../src/index.ts';
import { compile } from '../../src/schema/validate.ts';

type Example = readonly [what: string, given: JsonSchema, normal: JsonSchema];

const text = { type: 'string' };
const none = { type: 'null' };

describe.each<readonly [about: string, examples: readonly Example[]]>([
  [
    'nullable',
    [
      ['with a type', { ...text, nullable: true }, { type: ['string', 'null'] }],
      ['in the words of Swagger', { ...text, 'x-nullable': true }, { type: ['string', 'null'] }],
      ['that is false', { ...text, nullable: false }, text],
      ['said twice', { type: ['string', 'null'], nullable: true }, { type: ['string', 'null'] }],
      [
        'with values',
        { ...text, enum: ['open'], nullable: true },
        { type: ['string', 'null'], enum: ['open', null] },
      ],
      ['with values and no type', { enum: ['a', null], nullable: true }, { enum: ['a', null] }],
      ['with one value', { const: 'a', nullable: true }, { enum: ['a', null] }],
      [
        'with an object that has no type',
        { properties: { a: text }, nullable: true },
        { properties: { a: text }, type: ['object', 'null'] },
      ],
      ['of anything', { description: 'Any.', nullable: true }, { description: 'Any.' }],
      [
        'with alternatives',
        { anyOf: [text, { type: 'integer' }], nullable: true },
        { anyOf: [text, { type: 'integer' }, none] },
      ],
      [
        'with alternatives of which one is null',
        { anyOf: [text, none], nullable: true },
        { anyOf: [text, none] },
      ],
      [
        'with exactly one of several, of which two would fit null',
        { oneOf: [text, none], nullable: true, description: 'A.' },
        { description: 'A.', anyOf: [{ oneOf: [text, none] }, none] },
      ],
      [
        'around a reference',
        {
          properties: { a: { $ref: '#/$defs/a', nullable: true, default: 'x' } },
          $defs: { a: text },
        },
        { properties: { a: { type: ['string', 'null'], default: 'x' } } },
      ],
    ],
  ],
  [
    'a reference',
    [
      [
        'is replaced, and words beside it win',
        {
          properties: { a: { $ref: '#/definitions/A', description: 'Ours.' } },
          definitions: { A: { ...text, description: 'Theirs.' } },
        },
        { properties: { a: { ...text, description: 'Ours.' } } },
      ],
      [
        'with conditions beside it keeps both',
        {
          properties: { a: { $ref: '#/$defs/A', maxLength: 3 } },
          $defs: { A: { ...text, minLength: 1 } },
        },
        { properties: { a: { maxLength: 3, allOf: [{ ...text, minLength: 1 }] } } },
      ],
      [
        'may lead over others, and into properties',
        {
          properties: {
            a: { $ref: '#/$defs/A' },
            b: { $ref: '#/properties/c/items' },
            c: { items: text },
          },
          $defs: { A: { $ref: '#/$defs/B' }, B: text },
        },
        { properties: { a: text, b: text, c: { items: text } } },
      ],
      [
        'may use a name, as Google writes it',
        { properties: { a: { $ref: 'Label' } }, schemas: { Label: { id: 'Label', ...text } } },
        { properties: { a: text } },
      ],
      [
        'may use an anchor',
        { properties: { a: { $ref: '#it' } }, $defs: { x: { $anchor: 'it', ...text } } },
        { properties: { a: text } },
      ],
      [
        'that leads nowhere takes anything, and the property stays',
        {
          properties: {
            a: { $ref: '#/$defs/gone', description: 'A.' },
            b: { $ref: 'https://schemas.example/b.json' },
            c: { $ref: '#/$defs/%' },
          },
        },
        { properties: { a: { description: 'A.' }, b: {}, c: {} } },
      ],
      [
        'to itself and nothing else takes anything',
        { properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { $ref: '#/$defs/a' } } },
        { properties: { a: {} } },
      ],
      [
        'to the whole keeps the whole as a definition',
        { type: 'object', properties: { next: { $ref: '#' } } },
        {
          type: 'object',
          properties: { next: { $ref: '#/$defs/root' } },
          $defs: { root: { type: 'object', properties: { next: { $ref: '#/$defs/root' } } } },
        },
      ],
      [
        'at the root is replaced even where it holds itself',
        {
          $ref: '#/definitions/Node',
          definitions: {
            Node: { type: 'object', properties: { next: { $ref: '#/definitions/Node' } } },
          },
        },
        {
          type: 'object',
          properties: { next: { $ref: '#/$defs/Node' } },
          $defs: { Node: { type: 'object', properties: { next: { $ref: '#/$defs/Node' } } } },
        },
      ],
      [
        'keeps apart definitions of one name',
        {
          properties: { a: { $ref: '#/x/N' }, b: { $ref: '#/y/N' } },
          x: { N: { items: { $ref: '#/x/N' } } },
          y: { N: { not: { $ref: '#/y/N' } } },
        },
        {
          properties: { a: { $ref: '#/$defs/N' }, b: { $ref: '#/$defs/N_2' } },
          $defs: { N: { items: { $ref: '#/$defs/N' } }, N_2: { not: { $ref: '#/$defs/N_2' } } },
        },
      ],
    ],
  ],
  [
    'what older drafts say',
    [
      ['an exclusive limit', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
      ['a limit that is none', { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
      [
        'a tuple',
        { items: [text, none], additionalItems: false },
        { prefixItems: [text, none], items: false },
      ],
      [
        'dependencies',
        { dependencies: { a: ['b'], c: { required: ['d'] } } },
        { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } },
      ],
      [
        'required, of the property itself',
        { properties: { a: { ...text, required: true }, b: { required: false } } },
        { properties: { a: text, b: {} }, required: ['a'] },
      ],
      ['an id, and which draft it is', { $schema: 'x', id: 'y', $id: 'z', ...text }, text],
      ['half a condition', { if: text, minContains: 1 }, {}],
    ],
  ],
  [
    'a pattern',
    [
      ['that JavaScript reads', { pattern: '^a-b$' }, { pattern: '^a-b$' }],
      [
        'with needless escapes',
        { pattern: String.raw`^\@\-\_\\-[\-]$` },
        { pattern: String.raw`^@\x2d_\\-[\x2d]$` },
      ],
      [
        'of Python',
        { pattern: String.raw`\A(?P<year>\d+)\Z` },
        { pattern: String.raw`^(?<year>\d+)$` },
      ],
      [
        'that nothing can mend is told to the model',
        { pattern: '(?i)^x', description: 'A.' },
        { description: 'A. It must match the pattern (?i)^x' },
      ],
      [
        'of names that nothing can mend closes nothing',
        { patternProperties: { '(?i)x': text, '^y': text }, additionalProperties: false },
        { patternProperties: { '^y': text } },
      ],
    ],
  ],
  [
    'what no validator takes',
    [
      ['an unknown type', { type: 'any' }, {}],
      ['one type in a list', { type: ['string', 'any'] }, text],
      [
        'the same twice',
        { required: ['a', 'a'], enum: [1, 1, null] },
        { required: ['a'], enum: [1, null] },
      ],
      ['no value at all', { enum: [], required: [], anyOf: [] }, {}],
      ['a limit as text', { maximum: '7', minLength: -1, multipleOf: 0 }, {}],
      [
        'words that are no keywords',
        { 'x-a': 1, xml: {}, discriminator: { propertyName: 'a' } },
        {},
      ],
      ['an example', { example: 'a' }, { examples: ['a'] }],
      [
        'a combination of one',
        { description: 'A.', allOf: [{ anyOf: [text] }] },
        { ...text, description: 'A.' },
      ],
    ],
  ],
])('%s', (_about, examples) => {
  test.each(examples)('%s', (_what, given, normal) => {
    const before = JSON.stringify(given);
    expect(normaliseSchema(given)).toEqual(normal);
    expect(normaliseSchema(normal)).toEqual(normal);
    expect(JSON.stringify(given)).toBe(before);
  });
});

test('references are looked up in the document the schema comes from', () => {
  const document = { components: { schemas: { Id: { type: 'integer', format: 'int64' } } } };
  const schema = { properties: { id: { $ref: '#/components/schemas/Id' } } };
  const normal = { properties: { id: { type: 'integer', format: 'int64' } } };
  expect(normaliseSchema(schema, { document })).toEqual(normal);
});

test('properties may have any name', () => {
  const schema = JSON.parse(
    '{"properties": {"__proto__": {"type": "string"}, "$ref": {}, "type": {}, "constructor": {}}}',
  ) as JsonSchema;
  const { properties } = normaliseSchema(schema);
  expect(Object.keys(properties as object)).toEqual(['__proto__', '$ref', 'type', 'constructor']);
});

test('a schema that stands for millions of others keeps its references', async () => {
  const $defs: Record<string, JsonSchema> = { level0: { type: 'object', properties: {} } };
  for (let level = 1; level < 40; level++) {
    const below = { $ref: `#/$defs/level${level - 1}` };
    $defs[`level${level}`] = { type: 'object', properties: { a: below, b: below } };
  }
  for (const bomb of [
    { type: 'object', properties: { top: { $ref: '#/$defs/level39' } }, $defs },
    // The bomb is in what holds itself.
    {
      type: 'object',
      properties: { top: { $ref: '#/$defs/loop' } },
      $defs: {
        ...$defs,
        loop: { properties: { a: { $ref: '#/$defs/level39' }, b: { $ref: '#/$defs/loop' } } },
      },
    },
  ]) {
    const normal = normaliseSchema(bomb);
    expect(JSON.stringify(normal).length).toBeLessThan(5000);
    expect(normaliseSchema(normal)).toEqual(normal);
    const validate = await compile(normal, 'DESK_RUN');
    expect(() => validate({ top: { a: { b: 1 } } })).toThrow('Must be object, not number');
  }
});
