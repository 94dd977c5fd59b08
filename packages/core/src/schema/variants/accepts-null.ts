import type { JsonSchema } from '../../model.ts';
import { structure } from '../normalise/nullable.ts';
import { dereference, isObject } from '../pointer.ts';

const MAX_DEPTH = 16;

/** Whether null may be valid; true where that cannot be told. */
export function acceptsNull(root: JsonSchema, given: unknown, depth = 0): boolean {
  if (given === false) return false;
  const schema = dereference(root, given);
  if (!isObject(schema) || depth > MAX_DEPTH) return true;
  const { enum: values, allOf = [], anyOf, oneOf } = schema;
  const type = schema['type'] ?? structure(schema);
  const accepts = (inside: unknown): boolean => acceptsNull(root, inside, depth + 1);
  if (type !== undefined && ![type].flat().includes('null')) return false;
  if (Array.isArray(values) && !values.includes(null)) return false;
  if ('const' in schema && schema['const'] !== null) return false;
  return (
    (allOf as readonly unknown[]).every(accepts) &&
    [anyOf, oneOf].every((branches) => !Array.isArray(branches) || branches.some(accepts))
  );
}
