import type { JsonSchema } from '../../model.ts';
import { isObject } from '../pointer.ts';
import { isAnnotation, plainValue, SUBSCHEMAS } from './keywords.ts';
import { orNull } from './nullable.ts';
import { createReferences } from './references.ts';
import { upgrade } from './upgrade.ts';

/** False takes nothing. */
type Normal = JsonSchema | false;

export interface NormaliseOptions {
  /** What the references are looked up in: an OpenAPI description, for instance. Default: itself. */
  readonly document?: JsonSchema;
}

/**
 * A schema of any draft, or of OpenAPI, as self-contained JSON Schema 2020-12 that every validator
 * compiles: references replaced by what they mean, or local ones to `$defs` where a schema holds
 * itself; `nullable` said as a type; patterns as JavaScript reads them. What is no keyword is
 * dropped; no property is. A reference that leads nowhere takes anything. Idempotent; what it is
 * given stays as it is.
 */
export function normaliseSchema(
  schema: JsonSchema,
  { document = schema }: NormaliseOptions = {},
): JsonSchema {
  const references = createReferences(schema, document);
  const names = new Map<JsonSchema, string>();
  const definitions = new Map<string, Normal>();

  const visit = (given: unknown, isRoot = false): Normal => {
    if (given === false) return false;
    if (!isObject(given)) return {};
    const upgraded = upgrade(given);
    const { $ref, nullable } = upgraded;
    const own = members(upgraded);
    const normal = typeof $ref === 'string' ? behind($ref, own, isRoot) : unwrapped(own);
    return nullable === true ? orNull(normal) : normal;
  };

  const behind = ($ref: string, own: JsonSchema, isRoot: boolean): Normal => {
    const target = references.target($ref);
    if (!isObject(target)) return target === false ? false : unwrapped(own);
    if (references.isKept(target) && !isRoot) {
      return { $ref: `#/$defs/${define($ref, target)}`, ...own };
    }
    const { allOf = [], ...others } = own;
    return unwrapped({ ...others, allOf: [...(allOf as readonly Normal[]), visit(target)] });
  };

  const define = ($ref: string, target: JsonSchema): string => {
    const known = names.get(target);
    if (known !== undefined) return known;
    const name = freeName($ref, new Set(names.values()));
    names.set(target, name);
    definitions.set(name, {}); // its place among the others
    definitions.set(name, visit(target));
    return name;
  };

  const members = (given: JsonSchema): JsonSchema => {
    const kept: Record<string, unknown> = {};
    for (const keyword of Object.keys(given)) {
      const value = member(keyword, given[keyword]);
      if (value !== undefined) kept[keyword] = value;
    }
    return kept;
  };

  const member = (keyword: string, value: unknown): unknown => {
    const kind = SUBSCHEMAS.get(keyword);
    if (kind === undefined) return plainValue(keyword, value);
    if (kind === 'list') {
      return Array.isArray(value) && value.length > 0 ? value.map((it) => visit(it)) : undefined;
    }
    if (kind === 'one' && typeof value === 'boolean') return value;
    if (!isObject(value)) return undefined;
    if (kind === 'one') return visit(value);
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, visit(it)]));
  };

  const root = visit(schema, true);
  const normal = root === false ? { not: {} } : root;
  if (definitions.size === 0) return normal;
  const whole = { ...normal, $defs: Object.fromEntries(definitions) };
  // Names for names, which came out of combinations of one, are taken away like any other.
  return [...definitions.values()].some(isReference) ? normaliseSchema(whole) : whole;
}

function isReference(schema: Normal): boolean {
  return isObject(schema) && '$ref' in schema && Object.keys(schema).length === 1;
}

/** A combination of one schema, and nothing beside it but words, is that schema. */
function unwrapped(schema: JsonSchema): Normal {
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const { [keyword]: combined, ...rest } = schema;
    if (!Array.isArray(combined) || combined.length !== 1) continue;
    if (!Object.keys(rest).every(isAnnotation)) continue;
    const [only] = combined as readonly Normal[];
    return isObject(only) ? { ...only, ...rest } : false;
  }
  return schema;
}

/** A name for what a reference leads to that no other definition has. */
function freeName($ref: string, taken: ReadonlySet<string>): string {
  const name = /([^/#]*)\/?$/.exec($ref)?.[1]?.replaceAll(/[^A-Za-z0-9_]+/g, '_') || 'root';
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
  return free;
}
