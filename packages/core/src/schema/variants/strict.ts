import type { JsonSchema } from '../../model.ts';
import { orNull } from '../normalise/nullable.ts';
import { isObject } from '../pointer.ts';
import { acceptsNull } from './accepts-null.ts';
import { merge } from './merge.ts';
import { saidInWords } from './told.ts';
import { walk } from './walk.ts';

const KEYWORDS = new Set(
  (
    'type title description enum properties required additionalProperties items anyOf $ref $defs ' +
    'pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems'
  ).split(' '),
);
const FORMATS = new Set('date-time time date duration email hostname ipv4 ipv6 uuid'.split(' '));
// They only refuse values, and the action refuses them too.
const REFUSING = ['not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas'];
const LIMITS = { properties: 5000, depth: 10, values: 1000, characters: 120_000 };

/** A schema in OpenAI's strict form, or why it has none. */
export type StrictForm =
  | { readonly schema: JsonSchema; readonly problem: null }
  | { readonly schema: null; readonly problem: string };

/**
 * OpenAI's strict form: every object closed, every parameter required, and null for those that may
 * be left out. None where that would lose a parameter or confuse null with nothing.
 */
export function strictForm(root: JsonSchema): StrictForm {
  const problems: string[] = [];

  const refuse = (path: string, reason: string): JsonSchema => {
    problems.push(`${path === '' ? 'it' : path} ${reason}`);
    return {};
  };

  const strict = (given: unknown, path: string): JsonSchema => {
    if (!isObject(given)) return refuse(path, 'may be anything');
    const merged = combined(given, path);
    const { $ref, anyOf } = merged;
    if (typeof $ref === 'string') return { $ref };
    if (Array.isArray(anyOf)) {
      const branches = anyOf.map((branch: unknown) => strict(branch, path));
      return { ...saidInWords(merged, isKept), anyOf: branches };
    }
    const types = typesOf(merged);
    if (types.length === 0) return refuse(path, 'may be of any type');
    const others = types.filter((type) => type !== 'null');
    if (others.length > 1) return severalTypes(merged, types, path);
    return oneType(merged, types, path);
  };

  const severalTypes = (
    schema: JsonSchema,
    types: readonly unknown[],
    path: string,
  ): JsonSchema => {
    const { description, title, default: fallback, enum: values, ...rest } = schema;
    const words = withoutUndefined({ description, title, default: fallback });
    const anyOf = types.map((type) =>
      oneType({ ...rest, ...valuesOf(values, type) }, [type], path),
    );
    return { ...saidInWords(words, isKept), anyOf };
  };

  const oneType = (schema: JsonSchema, types: readonly unknown[], path: string): JsonSchema => {
    const type = types.length === 1 ? types[0] : types;
    const main = types.find((it) => it !== 'null') ?? 'null';
    const said: JsonSchema = { ...saidInWords(about(schema, main), isKept), type };
    if (types.includes('object')) return { ...said, ...closed(schema, path) };
    if (!types.includes('array')) return said;
    if ('prefixItems' in schema) return refuse(path, 'is a tuple');
    if (!('items' in schema)) return refuse(path, 'has items of any type');
    return { ...said, items: strict(schema['items'], `${path}[]`) };
  };

  const closed = (schema: JsonSchema, path: string): JsonSchema => {
    const { properties, additionalProperties, required = [] } = schema;
    const isOpen = additionalProperties !== undefined && additionalProperties !== false;
    if (isOpen || !isObject(properties) || 'patternProperties' in schema) {
      return refuse(path, 'may have any properties');
    }
    const names = Object.keys(properties).filter((name) => properties[name] !== false);
    if ((required as readonly string[]).some((name) => !names.includes(name))) {
      return refuse(path, 'requires what it does not describe');
    }
    const entries = names.map((name) => {
      const inner = path === '' ? name : `${path}.${name}`;
      const property = strict(properties[name], inner);
      if ((required as readonly string[]).includes(name)) return [name, property] as const;
      if (acceptsNull(root, properties[name])) {
        return [name, refuse(inner, 'may be null or left out, which differ')] as const;
      }
      return [name, orNull(property)] as const;
    });
    return {
      properties: Object.fromEntries(entries),
      required: names,
      additionalProperties: false,
    };
  };

  /** Without `allOf`, `oneOf` and what stands beside alternatives. */
  const combined = (schema: JsonSchema, path: string): JsonSchema => {
    const { allOf, oneOf, const: only, ...others } = schema;
    let rest: JsonSchema = 'const' in schema ? { ...others, enum: [only] } : others;
    for (const keyword of REFUSING.filter((it) => it in rest)) {
      if (describes(rest[keyword])) return refuse(path, `has parameters under "${keyword}"`);
    }
    for (const part of Array.isArray(allOf) ? (allOf as readonly unknown[]) : []) {
      const both = isObject(part) ? merge(rest, part) : null;
      if (both === null) return refuse(path, 'combines what cannot be merged');
      rest = both;
    }
    if (Array.isArray(oneOf)) {
      if ('anyOf' in rest) return refuse(path, 'combines what cannot be merged');
      rest = { ...rest, anyOf: oneOf };
    }
    return 'anyOf' in rest ? distributed(rest, path) : rest;
  };

  const distributed = (schema: JsonSchema, path: string): JsonSchema => {
    const { anyOf, title, description, default: fallback, examples: _, ...beside } = schema;
    const words = withoutUndefined({ title, description, default: fallback });
    if (Object.keys(beside).length === 0) return { ...words, anyOf };
    const branches = (anyOf as readonly unknown[]).map((branch) =>
      isObject(branch) && !('$ref' in branch) ? merge(beside, branch) : null,
    );
    if (branches.includes(null)) return refuse(path, 'combines what cannot be merged');
    return { ...words, anyOf: branches };
  };

  const { $defs = {}, ...whole } = root;
  const schema = strict(whole, '');
  const definitions = Object.entries($defs as JsonSchema).map(
    ([name, definition]) => [name, strict(definition, name)] as const,
  );
  const result =
    definitions.length === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) };
  const problem = problems[0] ?? excess(result);
  return problem === null ? { schema: result, problem } : { schema: null, problem };
}

function isKept(keyword: string, value: unknown): boolean {
  if (keyword === 'format') return FORMATS.has(String(value));
  if (keyword === 'pattern') return !/\(\?[=!<]/.test(String(value));
  return KEYWORDS.has(keyword);
}

function typesOf({ type, properties, items, enum: values }: JsonSchema): readonly unknown[] {
  if (type !== undefined) return [type].flat();
  if (properties !== undefined) return ['object'];
  if (items !== undefined) return ['array'];
  if (!Array.isArray(values)) return [];
  const types = new Set(values.map((it) => (it === null ? 'null' : typeof it)));
  return types.has('object') ? [] : [...types];
}

const ONLY_OF: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties', 'patternProperties'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
};

/** The schema without what it says about values of other types. */
function about(schema: JsonSchema, type: unknown): JsonSchema {
  const own = type === 'integer' ? 'number' : type;
  const foreign = new Set(
    Object.entries(ONLY_OF).flatMap(([of, keywords]) => (of === own ? [] : keywords)),
  );
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !foreign.has(keyword)));
}

function valuesOf(values: unknown, type: unknown): JsonSchema {
  if (!Array.isArray(values)) return {};
  const own = type === 'integer' ? 'number' : type;
  const fitting = values.filter((it) => (it === null ? 'null' : typeof it) === own);
  return fitting.length > 0 ? { enum: fitting } : {};
}

function describes(schema: unknown): boolean {
  return JSON.stringify(schema).includes('"properties":');
}

/** Which of OpenAI's limits on size the schema breaks. */
function excess(root: JsonSchema): string | null {
  let [properties, values, characters] = [0, 0, 0];
  walk(root, (schema) => {
    const names = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    const listed = Array.isArray(schema['enum']) ? (schema['enum'] as readonly unknown[]) : [];
    properties += names.length;
    values += listed.length;
    characters += [...names, ...listed].reduce<number>((sum, it) => sum + String(it).length, 0);
  });
  if (properties > LIMITS.properties) return `it has more than ${LIMITS.properties} parameters`;
  if (values > LIMITS.values) return `it lists more than ${LIMITS.values} values`;
  if (characters > LIMITS.characters) return 'its names and values are too long';
  return depth(root) > LIMITS.depth ? `it is nested more than ${LIMITS.depth} levels deep` : null;
}

function depth(schema: unknown): number {
  if (Array.isArray(schema)) return Math.max(0, ...schema.map(depth));
  if (!isObject(schema)) return 0;
  const { properties, items, anyOf, $defs } = schema;
  const inside = [properties, $defs].filter(isObject).flatMap((it) => Object.values(it));
  const below = Math.max(0, ...inside.map(depth), depth(items), depth(anyOf));
  return isObject(properties) ? below + 1 : below;
}

function withoutUndefined(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
