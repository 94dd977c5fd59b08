import type { JsonSchema } from '../../model.ts';
import { isAnnotation } from './keywords.ts';

const COMBINING = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if'];

/** A schema that takes what `schema` does, and null: OpenAPI 3.0's `nullable`. */
export function orNull(schema: JsonSchema | boolean): JsonSchema {
  if (typeof schema === 'boolean') return schema ? {} : { type: 'null' };
  const isCombined = COMBINING.some((keyword) => keyword in schema);
  if (isCombined) return alternative(schema);
  const type = schema['type'] ?? structure(schema);
  if (type === undefined && !('enum' in schema) && !('const' in schema)) return schema;
  const { const: only, ...rest } = schema;
  const values = 'const' in schema ? [only] : schema['enum'];
  return {
    ...rest,
    ...(type !== undefined && { type: withNull([type].flat(), 'null') }),
    ...(Array.isArray(values) && { enum: withNull(values, null) }),
  };
}

/** Beside the combination; within, null might fit twice, or not at all. */
function alternative(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema);
  const annotations = Object.fromEntries(entries.filter(([keyword]) => isAnnotation(keyword)));
  const assertions = Object.fromEntries(entries.filter(([keyword]) => !isAnnotation(keyword)));
  const { anyOf, ...others } = assertions;
  const isPlainChoice = Array.isArray(anyOf) && Object.keys(others).length === 0;
  const choices: readonly JsonSchema[] = isPlainChoice ? anyOf : [assertions];
  const hasNull = choices.some((choice) => [choice['type']].flat().includes('null'));
  return isPlainChoice && hasNull
    ? schema
    : { ...annotations, anyOf: [...choices, { type: 'null' }] };
}

/** What a schema without a type is evidently about. */
export function structure(schema: JsonSchema): string | undefined {
  if ('properties' in schema) return 'object';
  return 'items' in schema ? 'array' : undefined;
}

function withNull(list: readonly unknown[], value: 'null' | null): readonly unknown[] {
  return list.includes(value) ? list : [...list, value];
}
