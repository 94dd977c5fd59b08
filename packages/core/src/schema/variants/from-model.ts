import type { JsonSchema } from '../../model.ts';
import { dereference, isObject } from '../pointer.ts';
import { acceptsNull } from './accepts-null.ts';

const MAX_DEPTH = 64;
const COMBINING = ['allOf', 'anyOf', 'oneOf', 'then', 'else', 'dependentSchemas'];

/**
 * What a model wrote for any variant of a schema, as the schema itself has it: parameters under
 * their own names, and without the nulls that stand for what was left out. Everything else stays,
 * right or wrong. `names` are the other names that parameters were given, by their own.
 */
export function fromModel(
  root: JsonSchema,
  names: ReadonlyMap<string, string>,
  input: unknown,
): unknown {
  const own = new Map([...names].map(([name, renamed]) => [renamed, name]));

  const restore = (schemas: readonly JsonSchema[], value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
    const all = schemas.flatMap((schema) => applying(root, schema, 0));
    if (Array.isArray(value)) {
      const items = all.flatMap(({ items: inside, prefixItems }) => [inside, prefixItems].flat());
      const described = items.filter(isObject);
      return described.length === 0 ? value : value.map((it) => restore(described, it, depth + 1));
    }
    const entries = Object.entries(value).flatMap(([given, member]): [string, unknown][] => {
      const described = (name: string) => all.flatMap((schema) => propertyOf(schema, name));
      const original = own.get(given);
      const isRenamed = original !== undefined && described(given).length === 0;
      const name = isRenamed && described(original).length > 0 ? original : given;
      const properties = described(name);
      if (member === null && isLeftOut(all, name, properties)) return [];
      return [[name, restore(properties.filter(isObject), member, depth + 1)]];
    });
    return Object.fromEntries(entries);
  };

  /** Null says nothing else where it may not stand, and nothing has to. */
  const isLeftOut = (
    schemas: readonly JsonSchema[],
    name: string,
    properties: readonly unknown[],
  ): boolean => {
    const isRequired = schemas.some(
      ({ required }) => Array.isArray(required) && required.includes(name),
    );
    return !isRequired && properties.length > 0 && !properties.some((it) => acceptsNull(root, it));
  };

  return restore([root], input, 0);
}

/** The schema and all that it combines. */
function applying(root: JsonSchema, given: unknown, depth: number): readonly JsonSchema[] {
  const schema = dereference(root, given);
  if (schema === null || depth > 16) return [];
  const inside = COMBINING.flatMap((keyword) => {
    const value = schema[keyword];
    return keyword === 'dependentSchemas' && isObject(value)
      ? Object.values(value)
      : [value].flat();
  });
  return [schema, ...inside.filter(isObject).flatMap((it) => applying(root, it, depth + 1))];
}

function propertyOf({ properties }: JsonSchema, name: string): readonly unknown[] {
  return isObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
}
