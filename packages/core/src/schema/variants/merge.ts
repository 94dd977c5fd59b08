import type { JsonSchema } from '../../model.ts';
import { isAnnotation } from '../normalise/keywords.ts';
import { isObject } from '../pointer.ts';

/** What fits both, as one schema without `allOf`; null where only `allOf` can say it. */
export function merge(first: JsonSchema, second: JsonSchema): JsonSchema | null {
  // Each closes what it lists itself: together they would forbid each other's properties.
  const closes = [first, second].filter((schema) => schema['additionalProperties'] === false);
  if (closes.length === 1 && [first, second].every((schema) => 'properties' in schema)) return null;
  const merged: Record<string, unknown> = { ...first };
  for (const [keyword, value] of Object.entries(second)) {
    const other = merged[keyword];
    if (other === undefined || JSON.stringify(other) === JSON.stringify(value))
      merged[keyword] = value;
    else if (isAnnotation(keyword)) continue;
    else if (keyword === 'required') merged[keyword] = [...new Set([other, value].flat())];
    else if (keyword === 'properties' && isObject(other) && isObject(value)) {
      const properties = mergeProperties(other, value);
      if (properties === null) return null;
      merged[keyword] = properties;
    } else if (keyword === 'type') {
      const types = [other].flat().filter((type) => [value].flat().includes(type));
      if (types.length === 0) return null;
      merged[keyword] = types.length === 1 ? types[0] : types;
    } else return null;
  }
  return merged;
}

function mergeProperties(first: JsonSchema, second: JsonSchema): JsonSchema | null {
  const merged: [string, unknown][] = Object.entries(first);
  for (const [name, property] of Object.entries(second)) {
    const at = merged.findIndex(([known]) => known === name);
    if (at === -1) merged.push([name, property]);
    else {
      const both = [merged[at]?.[1], property];
      if (!both.every(isObject)) return null;
      const one = merge(both[0] as JsonSchema, both[1] as JsonSchema);
      if (one === null) return null;
      merged[at] = [name, one];
    }
  }
  return Object.fromEntries(merged);
}
