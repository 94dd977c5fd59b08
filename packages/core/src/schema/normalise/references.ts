import type { JsonSchema } from '../../model.ts';
import { find, isObject } from '../pointer.ts';
import { subschemas } from './keywords.ts';
import { upgrade } from './upgrade.ts';

// A schema of a few references can stand for millions of others.
const MAX_EXPANDED = 5000;
const MAX_HOPS = 16;
const DATA = new Set(['example', 'examples', 'default', 'enum', 'const']);

export interface References {
  /** The schema behind a reference, which is none itself; undefined where it leads nowhere. */
  target(reference: string): unknown;
  /** Whether it stays a definition: because it holds itself, or copies of it would be too many. */
  isKept(target: JsonSchema): boolean;
}

/** What the references within `root` mean, looked up in `document`. */
export function createReferences(root: JsonSchema, document: JsonSchema): References {
  let named: ReadonlyMap<string, unknown> | null = null;
  const sizes = new Map<JsonSchema, number>();
  const recursive = new Map<JsonSchema, boolean>();
  /** Those that hold themselves. */
  const definitions = new Set<JsonSchema>();
  let keepsAll: boolean | null = null;

  const lookUp = (reference: string): unknown => {
    if (/^#(?:\/|$)/.test(reference)) return findSafely(document, reference);
    named ??= namesIn(document);
    return named.get(reference) ?? named.get(reference.replace(/^#/, ''));
  };

  const target = (reference: string): unknown => {
    let found = lookUp(reference);
    for (let hop = 0; hop < MAX_HOPS && isObject(found); hop++) {
      const { $ref, ...others } = upgrade(found);
      if (typeof $ref !== 'string' || Object.keys(others).length > 0) return found;
      found = lookUp($ref);
    }
    return typeof found === 'boolean' ? found : undefined;
  };

  const referred = (schema: JsonSchema): JsonSchema | null => {
    const { $ref } = upgrade(schema);
    const found = typeof $ref === 'string' ? target($ref) : undefined;
    return isObject(found) ? found : null;
  };

  const isRecursive = (start: JsonSchema): boolean => {
    const known = recursive.get(start);
    if (known !== undefined) return known;
    const seen = new Set<JsonSchema>();
    const pending: unknown[] = [start];
    let isFound = false;
    while (pending.length > 0 && !isFound) {
      const schema = pending.pop();
      if (!isObject(schema)) continue;
      pending.push(...inside(schema));
      const next = referred(schema);
      isFound = next === start;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
    recursive.set(start, isFound);
    return isFound;
  };

  /** How many schemas it is with every reference replaced. */
  const expanded = (schema: unknown): number => {
    if (!isObject(schema)) return 1;
    const known = sizes.get(schema);
    if (known !== undefined) return known;
    const next = referred(schema);
    const isLeaf = next === null || isRecursive(next);
    if (next !== null && isLeaf) definitions.add(next);
    const behind = isLeaf ? 1 : expanded(next);
    const size = inside(schema).reduce<number>((sum, member) => sum + expanded(member), behind);
    sizes.set(schema, size);
    return size;
  };

  const total = (): number => {
    let size = expanded(root);
    // The iteration reaches what is added to the set meanwhile.
    for (const definition of definitions) size += expanded(definition);
    return size;
  };

  return {
    target,
    isKept(schema) {
      keepsAll ??= total() > MAX_EXPANDED;
      return keepsAll || isRecursive(schema);
    },
  };
}

function inside(schema: JsonSchema): readonly unknown[] {
  return Object.entries(upgrade(schema)).flatMap(([keyword, value]) => subschemas(keyword, value));
}

function findSafely(document: JsonSchema, pointer: string): unknown {
  try {
    return find(document, pointer);
  } catch {
    return undefined; // no valid percent-encoding
  }
}

/** Schemas by the names they give themselves. */
function namesIn(document: JsonSchema): ReadonlyMap<string, unknown> {
  const names = new Map<string, unknown>();
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.shift();
    if (Array.isArray(value)) pending.push(...(value as unknown[]));
    if (!isObject(value)) continue;
    for (const name of [value['$id'], value['id'], value['$anchor'], value['$dynamicAnchor']]) {
      if (typeof name === 'string' && !names.has(name)) names.set(name, value);
    }
    pending.push(...Object.entries(value).flatMap(([key, it]) => (DATA.has(key) ? [] : [it])));
  }
  return names;
}
