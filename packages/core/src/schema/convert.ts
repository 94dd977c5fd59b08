import type { StandardSchemaV1 } from '@standard-schema/spec';

import type { JsonSchema } from '../model.ts';
import type { InputSchema } from './infer.ts';
import { normaliseSchema } from './normalise/normalise.ts';

/**
 * The JSON Schema of whatever an author wrote, as a copy, and normalised. Converters are loaded when they are needed: zod
 * costs more to import than all of this package.
 *
 * @throws TypeError when the schema cannot be expressed, or its root is not an object
 */
export async function toJsonSchema(schema: InputSchema, slug: string): Promise<JsonSchema> {
  const converted = await convert(schema, slug)
    .then((found) => normaliseSchema(structuredClone(found)))
    .catch((error: unknown) => {
      if (error instanceof TypeError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new TypeError(`The input of ${slug} has no JSON Schema: ${reason}`);
    });
  if (converted['type'] !== 'object') {
    throw new TypeError(
      `The input of ${slug} must be an object; its JSON Schema has another type.`,
    );
  }
  return converted;
}

/** The author's own schema, where there is one that does more than JSON Schema can say. */
export function authorSchema(schema: InputSchema): StandardSchemaV1 | null {
  return isStandardSchema(schema) ? schema : null;
}

async function convert(schema: InputSchema, slug: string): Promise<JsonSchema> {
  if (!isStandardSchema(schema)) return schema;
  const own = schema['~standard'] as StandardSchemaV1['~standard'] & Partial<StandardJsonSchema>;
  if (own.jsonSchema !== undefined) return own.jsonSchema.input({ target: 'draft-07' });
  if ('_zod' in schema) return fromZod4(schema, slug);
  if ('_def' in schema) return fromZod3(schema, slug);
  throw new TypeError(
    `The input of ${slug} is a ${own.vendor} schema that has no JSON Schema: ` +
      `pass zod 3 or 4, a Standard Schema with "~standard".jsonSchema, or JSON Schema itself.`,
  );
}

/** zod 4 before it had `~standard.jsonSchema`. */
async function fromZod4(schema: unknown, slug: string): Promise<JsonSchema> {
  const { toJSONSchema } = await import('zod/v4/core').catch(missing('zod', slug));
  return toJSONSchema(schema as Parameters<typeof toJSONSchema>[0], {
    io: 'input',
    target: 'draft-7',
  });
}

async function fromZod3(schema: unknown, slug: string): Promise<JsonSchema> {
  const { zodToJsonSchema } = await import('zod-to-json-schema').catch(
    missing('zod-to-json-schema', slug),
  );
  const converted = zodToJsonSchema(schema as Parameters<typeof zodToJsonSchema>[0], {
    $refStrategy: 'none',
    pipeStrategy: 'input',
  }) as JsonSchema;
  // Given a schema of zod 4 it answers an empty one without a word.
  if (converted['type'] === undefined) {
    throw new TypeError(`zod-to-json-schema found nothing in the input of ${slug}.`);
  }
  return converted;
}

function missing(name: string, slug: string): () => never {
  return () => {
    throw new TypeError(`The input of ${slug} needs the package ${name}, which is not installed.`);
  };
}

interface StandardJsonSchema {
  readonly jsonSchema: { input(options: { readonly target: string }): JsonSchema };
}

function isStandardSchema(schema: object): schema is StandardSchemaV1 {
  return '~standard' in schema;
}
