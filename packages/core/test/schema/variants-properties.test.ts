import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { type JsonSchema, normaliseSchema } from '../../src/index.ts';
import { createVariants } from '../../src/schema/variants/variants.ts';
import { schemaProblems } from '../../src/testing/index.ts';
import { sloppySchema, validSchema } from './arbitrary-schemas.ts';

fc.configureGlobal({ seed: 42, numRuns: 200 });

const objectSchema = fc
  .oneof(sloppySchema, validSchema)
  .map((schema) => normaliseSchema(Object.assign({}, schema, { type: 'object', nullable: false })));

function names({ properties = {} }: JsonSchema): readonly string[] {
  const entries = Object.entries(properties as JsonSchema);
  return entries.flatMap(([name, property]) => (property === false ? [] : [name]));
}

test('each variant keeps the rules of its consumer, and every parameter', () => {
  let [strict, total] = [0, 0];
  fc.assert(
    fc.property(objectSchema, (schema) => {
      const { of } = createVariants(schema);
      const given = JSON.stringify(schema);
      const portable = of('portable').schema;
      expect(schemaProblems('anthropic', portable)).toEqual([]);
      const gemini = of('gemini').schema;
      expect(schemaProblems('gemini', gemini)).toEqual([]);
      const answer = of('openai-strict');
      const rules = answer.strict ? 'openai-strict' : 'anthropic';
      expect(schemaProblems(rules, answer.schema)).toEqual([]);
      for (const variant of [portable, gemini, answer.schema]) {
        expect(names(variant).length).toBeGreaterThanOrEqual(names(schema).length);
      }
      expect(JSON.stringify(schema)).toBe(given);
      strict += answer.strict ? 1 : 0;
      total++;
    }),
  );
  // Otherwise the rules of the strict form were hardly tried.
  expect(strict).toBeGreaterThan(total / 50);
});
