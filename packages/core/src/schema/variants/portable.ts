import type { JsonSchema } from '../../model.ts';
import { isObject } from '../pointer.ts';
import { flatten } from './flatten.ts';
import { mapInside } from './walk.ts';

const ANTHROPIC_NAME = /^[a-zA-Z0-9_.-]{1,64}$/;

/**
 * What Anthropic takes, and so everybody: an object without combinations at its root, and names that
 * fit. The schema itself where it is that already.
 */
export function portableSchema(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  const flat = flatten(schema, schema);
  const { enum: _values, const: _value, ...object } = flat;
  const isWhole = flat === schema && 'properties' in flat && !('enum' in flat || 'const' in flat);
  const root = isWhole ? schema : { ...object, properties: flat['properties'] ?? {} };
  const refused = new Map([...names].filter(([name]) => !ANTHROPIC_NAME.test(name)));
  return refused.size === 0 ? root : renamed(root, refused);
}

/** The schema with other names for its parameters. */
export function renamed(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  const nameOf = (name: string): string => names.get(name) ?? name;
  const inside = mapInside(schema, (member) => renamed(member, names));
  const renamedKeys = (map: unknown): object | undefined =>
    isObject(map)
      ? Object.fromEntries(Object.entries(map).map(([name, it]) => [nameOf(name), it]))
      : undefined;
  const { properties, required, dependentRequired, dependentSchemas } = inside;
  const needed = isObject(dependentRequired)
    ? Object.fromEntries(
        Object.entries(dependentRequired).map(([name, others]) => [
          nameOf(name),
          (others as readonly string[]).map(nameOf),
        ]),
      )
    : undefined;
  return withoutUndefined({
    ...inside,
    properties: renamedKeys(properties),
    required: Array.isArray(required) ? (required as readonly string[]).map(nameOf) : undefined,
    dependentRequired: needed,
    dependentSchemas: renamedKeys(dependentSchemas),
  });
}

function withoutUndefined(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
