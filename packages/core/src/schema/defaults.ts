import type { FieldError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';

// Where one of these stands, other properties than the listed ones may be described elsewhere.
const OPENINGS = [
  'additionalProperties',
  'patternProperties',
  'unevaluatedProperties',
  'allOf',
  'anyOf',
  'oneOf',
  '$ref',
];

/**
 * A copy of `value` with the defaults of `schema` filled in, along `properties` and `items`.
 * Keys that the schema does not list are collected in `unknownKeys`, with their names.
 */
export function complete(
  schema: unknown,
  value: unknown,
  path: string,
  unknownKeys: FieldError[],
): unknown {
  if (!isObject(schema)) return value;
  if (Array.isArray(value)) {
    return value.map((item, i) => complete(schema['items'], item, `${path}[${i}]`, unknownKeys));
  }
  const properties = schema['properties'];
  if (!isObject(value) || !isObject(properties)) return value;

  const isClosed =
    schema['additionalProperties'] === false || OPENINGS.every((keyword) => !(keyword in schema));
  const completed: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const memberPath = path === '' ? name : `${path}.${name}`;
    const isKnown = Object.hasOwn(properties, name);
    if (!isKnown && isClosed) {
      unknownKeys.push({ path: memberPath, message: unknownKey(name, Object.keys(properties)) });
    } else if (member !== undefined) {
      set(
        completed,
        name,
        isKnown ? complete(properties[name], member, memberPath, unknownKeys) : member,
      );
    }
  }
  for (const [name, property] of Object.entries(properties)) {
    if (!Object.hasOwn(completed, name) && isObject(property) && 'default' in property) {
      set(completed, name, structuredClone(property['default']));
    }
  }
  return completed;
}

function unknownKey(name: string, known: readonly string[]): string {
  const list = known.length === 0 ? 'This action takes none.' : `Known are: ${known.join(', ')}.`;
  return `There is no parameter "${name}". ${list}`;
}

/** Sets an own property also when a model calls it `__proto__`. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
