import type { JsonSchema } from '../../model.ts';
import { isObject } from '../pointer.ts';
import { repairPattern } from './pattern.ts';

/**
 * One schema, without those inside it, in the words of JSON Schema 2020-12: what draft 3 to draft
 * 2019-09, Swagger and OpenAPI 3.0 say in others. `nullable` stays.
 */
export function upgrade(schema: JsonSchema): JsonSchema {
  // Most have nothing of it, and a copy of each costs more than the rest.
  if (!isOld(schema)) return schema;
  const upgraded: Record<string, unknown> = { ...schema };
  for (const rewrite of REWRITES) rewrite(upgraded);
  return upgraded;
}

const OLD: ReadonlySet<string> = new Set([
  'exclusiveMinimum',
  'exclusiveMaximum',
  'dependencies',
  'pattern',
  'patternProperties',
  '$recursiveRef',
  '$dynamicRef',
  'if',
  'then',
  'else',
  'minContains',
  'maxContains',
  'x-nullable',
  'example',
]);

function isOld(schema: JsonSchema): boolean {
  for (const keyword in schema) {
    if (OLD.has(keyword)) return true;
  }
  const { items, type, properties } = schema;
  if (Array.isArray(items) || type === 'file') return true;
  return isObject(properties) && Object.values(properties).some(isFlaggedRequired);
}

function isFlaggedRequired(property: unknown): boolean {
  return isObject(property) && property['required'] === true;
}

const REWRITES: readonly ((schema: Record<string, unknown>) => void)[] = [
  limits,
  tuples,
  dependencies,
  requiredFlags,
  patterns,
  references,
  conditions,
  (schema) => {
    if (schema['x-nullable'] === true) schema['nullable'] = true;
    if (schema['type'] === 'file') schema['type'] = 'string';
    if ('example' in schema) schema['examples'] ??= [schema['example']];
  },
];

/** Draft 4: `{ minimum: 1, exclusiveMinimum: true }`. */
function limits(schema: Record<string, unknown>): void {
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (schema[exclusive] !== true) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
}

/** Before 2020-12 a list in `items` was a tuple, and `additionalItems` what follows. */
function tuples(schema: Record<string, unknown>): void {
  const { items, additionalItems } = schema;
  if (!Array.isArray(items)) return;
  delete schema['items'];
  if (items.length > 0) schema['prefixItems'] ??= items;
  if (additionalItems !== undefined) schema['items'] = additionalItems;
}

function dependencies(schema: Record<string, unknown>): void {
  if (!isObject(schema['dependencies'])) return;
  const all = Object.entries(schema['dependencies']);
  const required = all.filter(([, needed]) => Array.isArray(needed));
  const schemas = all.filter(([, needed]) => !Array.isArray(needed));
  if (required.length > 0) schema['dependentRequired'] ??= Object.fromEntries(required);
  if (schemas.length > 0) schema['dependentSchemas'] ??= Object.fromEntries(schemas);
}

/** Draft 3 says of the property itself that it is required. */
function requiredFlags(schema: Record<string, unknown>): void {
  const { properties, required } = schema;
  if (!isObject(properties)) return;
  const flagged = Object.keys(properties).filter((name) => isFlaggedRequired(properties[name]));
  if (flagged.length > 0)
    schema['required'] = [...(Array.isArray(required) ? required : []), ...flagged];
}

/** A pattern that JavaScript cannot read refuses nothing; a model is told of it all the same. */
function patterns(schema: Record<string, unknown>): void {
  const { pattern, patternProperties, description } = schema;
  if (typeof pattern === 'string') {
    const repaired = repairPattern(pattern);
    if (repaired !== null) schema['pattern'] = repaired;
    else {
      delete schema['pattern'];
      const told = typeof description === 'string' ? `${description} ` : '';
      schema['description'] = `${told}It must match the pattern ${pattern}`;
    }
  }
  if (!isObject(patternProperties)) return;
  const repaired = Object.entries(patternProperties).map(
    ([name, property]) => [repairPattern(name), property] as const,
  );
  schema['patternProperties'] = Object.fromEntries(repaired.filter(([name]) => name !== null));
  if (repaired.some(([name]) => name === null)) delete schema['additionalProperties'];
}

function references(schema: Record<string, unknown>): void {
  for (const name of ['$recursiveRef', '$dynamicRef']) {
    if (typeof schema[name] === 'string') schema['$ref'] ??= schema[name];
  }
}

/** Half a condition has no effect. */
function conditions(schema: Record<string, unknown>): void {
  if (!('if' in schema) || !('then' in schema || 'else' in schema)) {
    for (const keyword of ['if', 'then', 'else']) delete schema[keyword];
  }
  if (!('contains' in schema)) {
    for (const keyword of ['minContains', 'maxContains']) delete schema[keyword];
  }
}
