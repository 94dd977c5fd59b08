import type { FieldError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';
import { dereference, isObject } from './pointer.ts';

const MAX_DEPTH = 64;
// The validator compares every item with every other one.
const MAX_UNIQUE_ITEMS = 1000;

// Where one of these stands, other properties than the listed ones may be described elsewhere.
const OPENINGS = [
  'additionalProperties',
  'patternProperties',
  'unevaluatedProperties',
  'dependentSchemas',
  'dependencies',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  '$ref',
];

export interface CompletionOptions {
  /** False where the author's own schema fills in its defaults, which may be new each time. */
  readonly fillsDefaults: boolean;
}

export interface Completion {
  readonly value: unknown;
  /** How many values it holds. */
  readonly size: number;
  /** Keys that the schema does not list. */
  readonly unknownKeys: readonly FieldError[];
  /** What is no JSON, or more than can be checked. */
  readonly unreadable: readonly FieldError[];
}

/** Copies values deeply, filling in the defaults of `root` along `properties` and `items`. */
export function createCompletion(root: JsonSchema, { fillsDefaults }: CompletionOptions) {
  const maxItems = JSON.stringify(root).includes('"uniqueItems":true')
    ? MAX_UNIQUE_ITEMS
    : Number.POSITIVE_INFINITY;

  return (params: unknown): Completion => {
    const unknownKeys: FieldError[] = [];
    const unreadable: FieldError[] = [];
    let size = 0;

    const copy = (declared: unknown, value: unknown, path: string, depth: number): unknown => {
      size++;
      const problem = unreadableReason(value, depth, maxItems);
      if (problem !== null) {
        unreadable.push({ path, message: problem });
        return null;
      }
      if (typeof value !== 'object' || value === null) return value;
      const schema = dereference(root, declared) ?? {};
      if (!Array.isArray(value)) return copyObject(schema, value, path, depth);
      return Array.from(value, (item: unknown, i) =>
        copy(itemSchema(schema, i), item, `${path}[${i}]`, depth + 1),
      );
    };

    const copyObject = (
      schema: JsonSchema,
      value: object,
      path: string,
      depth: number,
    ): JsonSchema => {
      const properties = isObject(schema['properties']) ? schema['properties'] : {};
      const known = Object.keys(properties);
      const isListed = (name: string): boolean => Object.hasOwn(properties, name);
      const isClosed = closed(schema);
      const copied: Record<string, unknown> = {};
      for (const [name, member] of Object.entries(value)) {
        const memberPath = path === '' ? name : `${path}.${name}`;
        if (member === undefined) continue;
        if (!name.isWellFormed()) {
          unreadable.push({ path, message: 'The name of a parameter is not valid Unicode.' });
        } else if (isClosed && !isListed(name)) {
          unknownKeys.push({ path: memberPath, message: unknownKey(name, known) });
        } else {
          const declared = isListed(name) ? properties[name] : undefined;
          set(copied, name, copy(declared, member, memberPath, depth + 1));
        }
      }
      for (const name of fillsDefaults ? known : []) {
        const property = properties[name];
        if (!Object.hasOwn(copied, name) && isObject(property) && 'default' in property) {
          set(copied, name, copy(property, property['default'], path, depth + 1));
        }
      }
      return copied;
    };

    const value = copy(root, params, '', 0);
    return { value, size, unknownKeys, unreadable };
  };
}

function unreadableReason(value: unknown, depth: number, maxItems: number): string | null {
  if (depth > MAX_DEPTH) return `It is nested more than ${MAX_DEPTH} levels deep.`;
  if (Array.isArray(value)) {
    return value.length > maxItems ? `It must have at most ${maxItems} items.` : null;
  }
  const type = typeof value;
  if (type === 'number') return Number.isFinite(value) ? null : 'It must be a finite number.';
  return type === 'string' || type === 'boolean' || type === 'object'
    ? null
    : `It must be a JSON value, not ${type}.`;
}

function itemSchema({ items, prefixItems }: JsonSchema, index: number): unknown {
  const tuple = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : [];
  return index < tuple.length ? (tuple[index] as unknown) : items;
}

function closed(schema: JsonSchema): boolean {
  if (!('properties' in schema)) return false;
  if ('patternProperties' in schema) return false;
  if (schema['additionalProperties'] === false) return true;
  return OPENINGS.every((keyword) => !(keyword in schema) || onlyAsks(schema[keyword]));
}

const ASKING = new Set(['required', 'type', 'title', 'description']);

/** Whether alternatives say only which of the listed properties must be there. */
function onlyAsks(alternatives: unknown): boolean {
  return (
    Array.isArray(alternatives) &&
    alternatives.every(
      (each) => isObject(each) && Object.keys(each).every((keyword) => ASKING.has(keyword)),
    )
  );
}

function unknownKey(name: string, known: readonly string[]): string {
  const list = known.length === 0 ? 'None can be given here.' : `Known are: ${known.join(', ')}.`;
  return `There is no parameter "${name}". ${list}`;
}

/** Sets an own property also when a model calls it `__proto__`. */
function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
