import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { normaliseSchema } from '../../src/index.ts';
import { compile } from '../../src/schema/validate.ts';
import { instance, sloppySchema, validSchema } from './arbitrary-schemas.ts';

// The same examples each time: a check that fails by luck helps nobody.
fc.configureGlobal({ seed: 42, numRuns: 200 });

/** Refuses every keyword it does not know, and each value that a keyword cannot have. */
const ajv = new Ajv2020({
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowMatchingProperties: true,
  validateFormats: false,
  logger: false,
});

test('a schema that is valid means the same afterwards', () => {
  const values = fc.array(instance, { minLength: 5, maxLength: 10 });
  fc.assert(
    fc.property(validSchema, values, (schema, candidates) => {
      const before = ajv.compile(schema);
      const after = ajv.compile(normaliseSchema(schema));
      for (const candidate of candidates) expect(after(candidate)).toBe(before(candidate));
    }),
  );
});

test('whatever is given, the answer compiles everywhere, has all properties, and is final', async () => {
  await fc.assert(
    fc.asyncProperty(sloppySchema, async (schema) => {
      const given = JSON.stringify(schema);
      const normal = normaliseSchema(schema);
      const again = normaliseSchema(normal);
      expect(JSON.stringify(again)).toBe(JSON.stringify(normal));
      ajv.compile(normal);
      await compile(normal, 'DESK_RUN');
      const names = Object.keys(schema['properties'] as object);
      for (const name of names) expect(JSON.stringify(normal)).toContain(JSON.stringify(name));
      expect(JSON.stringify(schema)).toBe(given);
    }),
  );
});
