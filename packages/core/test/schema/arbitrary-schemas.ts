import * as fc from 'fast-check';

import type { JsonSchema } from '../../src/index.ts';

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const name = fc.constantFrom('a', 'b', 'c', '__proto__', '$ref');
const definition = fc.constantFrom('A', 'B', 'C', 'gone');

/** Objects with up to four of these members, so that most are small and all combinations occur. */
function someOf(members: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  const entries = Object.entries(members).map(([key, it]) => fc.tuple(fc.constant(key), it));
  return fc
    .uniqueArray(fc.oneof(...entries), { maxLength: 4, selector: ([key]) => key })
    .map((chosen): JsonSchema => Object.fromEntries(chosen));
}

/** JSON Schema 2020-12 as it should be; references lead to `A` and `B`. */
const { plain } = fc.letrec<{ plain: JsonSchema }>((tie) => {
  const inner = fc.oneof({ maxDepth: 3 }, fc.constant({}), tie('plain'));
  const one = fc.oneof({ weight: 8, arbitrary: inner }, { weight: 1, arbitrary: fc.boolean() });
  const list = fc.array(one, { minLength: 1, maxLength: 2 });
  const type = fc.constantFrom(...types);
  return {
    plain: someOf({
      $ref: fc.constantFrom('#/$defs/A', '#/$defs/B'),
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1 })),
      enum: fc.uniqueArray(fc.constantFrom('x', 1, null), { minLength: 1 }),
      properties: fc.dictionary(fc.constantFrom('a', 'b'), one, { maxKeys: 2 }),
      required: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      additionalProperties: one,
      items: one,
      prefixItems: list,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: one,
      minLength: fc.nat(2),
      exclusiveMinimum: fc.integer({ min: -2, max: 2 }),
      description: fc.constant('Words.'),
    }),
  };
});

/** The same with the definitions; none of them holds itself. */
export const validSchema: fc.Arbitrary<JsonSchema> = fc
  .tuple(plain, plain, plain)
  .map(([root, a, b]) =>
    Object.assign({}, root, { $defs: { A: keep(a, '#/$defs/B'), B: keep(b, '') } }),
  );

function keep(schema: JsonSchema, reference: string): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && value !== reference ? undefined : value,
  );
}

const { anything } = fc.letrec<{ anything: unknown }>((tie) => {
  const inner = fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), tie('anything'));
  const list = fc.array(inner, { maxLength: 2 });
  const map = fc.dictionary(name, inner, { maxKeys: 3 });
  const same = (keywords: readonly string[], arbitrary: fc.Arbitrary<unknown>) =>
    Object.fromEntries(keywords.map((keyword) => [keyword, arbitrary]));
  const ones = 'items additionalItems contains additionalProperties propertyNames not if then';
  return {
    anything: someOf({
      $ref: fc.oneof(
        definition.map((it) => `#/definitions/${it}`),
        fc.constantFrom('#', '#/', 'A', 'https://x.example/a', '#/%', '#/properties/a'),
      ),
      type: fc.oneof(fc.constantFrom(...types, 'any', 'file'), fc.array(fc.constantFrom(...types))),
      nullable: fc.boolean(),
      exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer()),
      dependencies: fc.dictionary(name, fc.oneof(fc.array(name), inner)),
      pattern: fc.constantFrom('^a', '(?i)a', String.raw`\-\_\Z`, '('),
      patternProperties: fc.dictionary(fc.constantFrom('^a', '(?i)a', '('), inner),
      required: fc.oneof(fc.boolean(), fc.array(name)),
      enum: fc.array(fc.constantFrom('x', 1, null)),
      const: fc.constantFrom('x', null),
      example: fc.constant({ $ref: '#/definitions/A' }),
      id: fc.constantFrom('A', 'B'),
      'x-internal': fc.boolean(),
      ...same(ones.split(' '), fc.oneof(inner, fc.boolean(), list)),
      ...same(['allOf', 'anyOf', 'oneOf', 'prefixItems'], list),
      ...same(
        ['minimum', 'maxLength', 'multipleOf', 'description', 'minContains', 'default', 'format'],
        fc.jsonValue({ maxDepth: 1 }),
      ),
      ...same(['properties', 'dependentSchemas', '$defs'], map),
    }),
  };
});

/** Whatever may stand in a file that claims to be a schema. */
export const sloppySchema: fc.Arbitrary<JsonSchema> = fc
  .tuple(
    anything,
    fc.dictionary(definition, anything, { maxKeys: 3 }),
    fc.dictionary(name, anything, { maxKeys: 3 }),
  )
  .map(([root, definitions, properties]) => Object.assign({}, root, { properties, definitions }));

/** Something to try on a schema. */
export const instance: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('x', 'long', 1, 0.5, -3, true, null),
  fc.array(fc.constantFrom('x', 1, null), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 1, null, {}), { maxKeys: 3 }),
);
