import { isObject } from '../pointer.ts';

/** Where the schemas inside a schema are: one, a list, or one by each name. */
export const SUBSCHEMAS: ReadonlyMap<string, 'one' | 'list' | 'map'> = new Map([
  ['items', 'one'],
  ['contains', 'one'],
  ['additionalProperties', 'one'],
  ['unevaluatedItems', 'one'],
  ['unevaluatedProperties', 'one'],
  ['propertyNames', 'one'],
  ['not', 'one'],
  ['if', 'one'],
  ['then', 'one'],
  ['else', 'one'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['oneOf', 'list'],
  ['prefixItems', 'list'],
  ['properties', 'map'],
  ['patternProperties', 'map'],
  ['dependentSchemas', 'map'],
]);

/** They tell something about a value and refuse none. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword);
}

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

const anything = (value: unknown): unknown => value;
const text = (value: unknown): unknown => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown): unknown => (typeof value === 'boolean' ? value : undefined);
const number = (value: unknown): unknown => (Number.isFinite(value) ? value : undefined);
const count = (value: unknown): unknown =>
  Number.isInteger(value) && Number(value) >= 0 ? value : undefined;
const list = (value: unknown): unknown => (Array.isArray(value) ? value : undefined);

function names(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const strings = value.filter((name) => typeof name === 'string');
  return strings.length === 0 ? undefined : [...new Set(strings)];
}

function types(value: unknown): unknown {
  const known = [...new Set([value].flat())].filter((type) => TYPES.has(String(type)));
  return known.length > 1 ? known : known[0];
}

/** No value twice. */
function values(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return [...new Map(value.map((member: unknown) => [JSON.stringify(member), member])).values()];
}

function namesByName(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([name, needed]) => [name, names(needed)] as const);
  return Object.fromEntries(entries.filter(([, needed]) => needed !== undefined));
}

/** What a keyword's value is worth; undefined where it cannot be used. */
const VALUES: ReadonlyMap<string, (value: unknown) => unknown> = new Map([
  ['type', types],
  ['title', text],
  ['description', text],
  ['default', anything],
  ['examples', list],
  ['deprecated', flag],
  ['readOnly', flag],
  ['writeOnly', flag],
  ['enum', values],
  ['const', anything],
  ['format', text],
  ['pattern', text],
  ['contentEncoding', text],
  ['contentMediaType', text],
  ['minLength', count],
  ['maxLength', count],
  ['minimum', number],
  ['maximum', number],
  ['exclusiveMinimum', number],
  ['exclusiveMaximum', number],
  ['multipleOf', (value) => (Number(value) > 0 ? number(value) : undefined)],
  ['minItems', count],
  ['maxItems', count],
  ['uniqueItems', flag],
  ['minContains', count],
  ['maxContains', count],
  ['required', names],
  ['minProperties', count],
  ['maxProperties', count],
  ['dependentRequired', namesByName],
]);

/** The value of a keyword that holds no schemas; undefined for what is no such keyword. */
export function plainValue(keyword: string, value: unknown): unknown {
  return VALUES.get(keyword)?.(value);
}

/** The schemas that a keyword holds. */
export function subschemas(keyword: string, value: unknown): readonly unknown[] {
  const kind = SUBSCHEMAS.get(keyword);
  if (kind === 'one') return [value];
  if (kind === 'list') return Array.isArray(value) ? value : [];
  return kind === 'map' && isObject(value) ? Object.values(value) : [];
}
