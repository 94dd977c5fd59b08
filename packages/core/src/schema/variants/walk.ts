import type { JsonSchema } from '../../model.ts';
import { SUBSCHEMAS, subschemas } from '../normalise/keywords.ts';
import { isObject } from '../pointer.ts';

/** Calls `visit` for a schema and each schema inside it, definitions among them. */
export function walk(schema: unknown, visit: (schema: JsonSchema) => void): void {
  if (!isObject(schema)) return;
  visit(schema);
  for (const [keyword, value] of Object.entries(schema)) {
    const inside =
      keyword === '$defs' ? Object.values(value as object) : subschemas(keyword, value);
    for (const member of inside as readonly unknown[]) walk(member, visit);
  }
}

/** The schema with each of the schemas directly inside it replaced. */
export function mapInside(
  schema: JsonSchema,
  replace: (inside: JsonSchema) => unknown,
): JsonSchema {
  const one = (inside: unknown): unknown => (isObject(inside) ? replace(inside) : inside);
  const all = (map: object): object =>
    Object.fromEntries(Object.entries(map).map(([name, inside]) => [name, one(inside)]));
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      const kind = keyword === '$defs' ? 'map' : SUBSCHEMAS.get(keyword);
      if (kind === 'one') return [keyword, one(value)];
      if (kind === 'list') return [keyword, (value as readonly unknown[]).map(one)];
      return [keyword, kind === 'map' ? all(value as object) : value];
    }),
  );
}
