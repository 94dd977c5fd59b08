import type { JsonSchema } from '../model.ts';

// Longer chains of references are circles.
const MAX_HOPS = 16;

/** The parts of a JSON Pointer in its URI fragment form: RFC 6901 §6. */
export function pointerParts(fragment: string): readonly string[] {
  const path = fragment.replace(/^#\/?/, '');
  if (path === '') return [];
  return path
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a pointer leads to, through references on the way; undefined where it leads nowhere. */
export function find(root: JsonSchema, fragment: string): unknown {
  let current: unknown = root;
  for (const part of pointerParts(fragment)) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) {
      return undefined;
    }
    const member: unknown = (current as JsonSchema)[part];
    current = part === '$ref' && typeof member === 'string' ? find(root, member) : member;
  }
  return current;
}

/** The schema that a reference within `root` stands for; any other schema as it is. */
export function dereference(root: JsonSchema, schema: unknown): JsonSchema | null {
  let current = schema;
  for (let hop = 0; hop < MAX_HOPS && isObject(current); hop++) {
    const { $ref } = current;
    if (typeof $ref !== 'string' || !$ref.startsWith('#') || 'properties' in current) {
      return current;
    }
    current = find(root, $ref);
  }
  return null;
}

export function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
