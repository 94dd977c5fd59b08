import type { JsonSchema } from '../../model.ts';

export interface Place {
  readonly schema: JsonSchema;
  readonly path: string;
}

const MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);

/** Every schema directly inside a schema, wherever it stands. */
export function membersOf(schema: JsonSchema, path: string): readonly Place[] {
  return Object.entries(schema).flatMap(([keyword, value]): readonly Place[] => {
    if (['enum', 'const', 'default', 'examples', 'example'].includes(keyword)) return [];
    if (typeof value !== 'object' || value === null) return [];
    const members = Array.isArray(value) || MAPS.has(keyword) ? Object.entries(value) : null;
    const places = members ?? [['', value] as const];
    return places
      .filter(([, member]) => typeof member === 'object' && member !== null)
      .map(([name, member]) => ({
        schema: member as JsonSchema,
        path: name === '' ? `${path}/${keyword}` : `${path}/${keyword}/${name}`,
      }));
  });
}

/** Whatever stands at a keyword, as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
