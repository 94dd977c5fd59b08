import type { JsonSchema } from '../../model.ts';
import { isAnnotation } from '../normalise/keywords.ts';
import { dereference, isObject } from '../pointer.ts';

// Deeper ones hold themselves without an end.
const MAX_DEPTH = 16;
const ALTERNATIVES = ['anyOf', 'oneOf'] as const;

/** They combine schemas for one and the same value. */
const COMBINING = new Set([
  'allOf',
  ...ALTERNATIVES,
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);

export function isCombined(schema: JsonSchema): boolean {
  return Object.keys(schema).some((keyword) => COMBINING.has(keyword));
}

/**
 * An object's schema without combinations: it has the properties of all branches, and requires what
 * every branch does. What belongs together is said in the description; the action checks it.
 */
export function flatten(root: JsonSchema, schema: JsonSchema, depth = 0): JsonSchema {
  if (!isCombined(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !COMBINING.has(keyword));
  let flat: JsonSchema = Object.fromEntries(kept);
  const branchOf = (branch: unknown): JsonSchema => {
    const found = dereference(root, branch);
    return found === null || depth > MAX_DEPTH ? {} : flatten(root, found, depth + 1);
  };
  for (const branch of listOf(schema['allOf']).map(branchOf)) {
    const words = Object.entries(branch).filter(([keyword]) => isAnnotation(keyword));
    flat = { ...Object.fromEntries(words), ...withProperties(flat, branch['properties'], 'allOf') };
    flat = withRequired(flat, namesOf(branch['required']));
  }
  for (const keyword of ALTERNATIVES) {
    const branches = listOf(schema[keyword]).map(branchOf);
    if (branches.length === 0) continue;
    for (const { properties } of branches) flat = withProperties(flat, properties, 'anyOf');
    const [first = [], ...others] = branches.map(({ required }) => namesOf(required));
    const common = first.filter((name) => others.every((names) => names.includes(name)));
    flat = withRequired(flat, common);
    flat = withWords(flat, told([first, ...others], keyword === 'oneOf'));
  }
  const conditional = isObject(schema['dependentSchemas'])
    ? Object.values(schema['dependentSchemas'])
    : [];
  for (const branch of [schema['then'], schema['else'], ...conditional]) {
    flat = withProperties(flat, branchOf(branch)['properties'], 'anyOf');
  }
  return flat;
}

function withProperties(
  schema: JsonSchema,
  added: unknown,
  together: 'allOf' | 'anyOf',
): JsonSchema {
  if (!isObject(added)) return schema;
  const present = isObject(schema['properties']) ? schema['properties'] : {};
  const merged = Object.entries(added).map(([name, property]) => [
    name,
    Object.hasOwn(present, name) ? both(present[name], property, together) : property,
  ]);
  const properties = { ...present, ...(Object.fromEntries(merged) as JsonSchema) };
  return { ...schema, properties };
}

/** Two descriptions of one property; most only repeat the first, or say nothing. */
function both(first: unknown, second: unknown, together: 'allOf' | 'anyOf'): unknown {
  const isEmpty = !isObject(second) || Object.keys(second).length === 0;
  if (isEmpty || JSON.stringify(first) === JSON.stringify(second)) return first;
  const isList = isObject(first) && together in first && Object.keys(first).length === 1;
  return { [together]: [...(isList ? listOf(first[together]) : [first]), second] };
}

function withRequired(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const required = [...new Set([...namesOf(schema['required']), ...names])];
  return required.length === 0 ? schema : { ...schema, required };
}

function withWords(schema: JsonSchema, words: string): JsonSchema {
  if (words === '') return schema;
  const before = typeof schema['description'] === 'string' ? `${schema['description']} ` : '';
  return { ...schema, description: before + words };
}

/** `Give title, or body and state.` */
function told(groups: readonly (readonly string[])[], isExclusive: boolean): string {
  const needed = [
    ...new Set(groups.filter((names) => names.length > 0).map((it) => it.join(' and '))),
  ];
  if (needed.length < 2 || needed.length < groups.length) return '';
  return `Give ${isExclusive ? 'exactly one' : 'at least one'} of these: ${needed.join('; ')}.`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function namesOf(value: unknown): readonly string[] {
  return listOf(value) as readonly string[];
}
