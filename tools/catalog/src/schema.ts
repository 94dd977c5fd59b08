import type { Schema } from './operation.ts';

// For people and for other tools; what says nothing about a value.
const DROPPED = new Set([
  'example',
  'examples',
  'externalDocs',
  'title',
  'nullable',
  'default',
  'xml',
]);

const PLACES_OF_SCHEMAS = new Set(['properties', 'patternProperties', 'definitions', '$defs']);

/**
 * An OpenAPI schema as JSON Schema. A default becomes a part of the description: it is what the
 * provider does when nothing is sent, and sending it instead would change what an update leaves out.
 */
export function toJsonSchema(schema: Schema, plain: (markdown: string) => string): Schema {
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    return typeof value === 'object' && value !== null ? convertSchema(value as Schema) : value;
  };
  const convertSchema = (given: Schema): Schema => {
    const converted: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(given)) {
      if (DROPPED.has(key) || key.startsWith('x-')) continue;
      converted[key] = PLACES_OF_SCHEMAS.has(key)
        ? Object.fromEntries(
            Object.entries(value as Schema).map(([name, member]) => [name, convert(member)]),
          )
        : key === 'enum' || key === 'required' || key === 'const'
          ? value
          : convert(value);
    }
    const description = describe(given, plain);
    if (description === '') delete converted['description'];
    else converted['description'] = description;
    return given['nullable'] === true ? orNull(converted) : converted;
  };
  return convertSchema(schema);
}

function describe(schema: Schema, plain: (markdown: string) => string): string {
  const about = schema['description'];
  const text = plain(typeof about === 'string' ? about : '');
  const given = schema['default'];
  if (given === undefined || given === null || /\bdefaults?\b/i.test(text)) return text;
  const sentence = `Default: ${typeof given === 'string' ? given : JSON.stringify(given)}.`;
  return text === '' ? sentence : `${text.replace(/[^.!?)]$/, '$&.')} ${sentence}`;
}

function orNull(schema: Schema): Schema {
  const { type, enum: values, description, ...rest } = schema;
  if (typeof type !== 'string') {
    const { description: about, ...inner } = schema;
    return { anyOf: [inner, { type: 'null' }], ...(about !== undefined && { description: about }) };
  }
  return {
    type: [type, 'null'],
    ...(Array.isArray(values) && {
      enum: values.includes(null) ? (values as unknown[]) : [...(values as unknown[]), null],
    }),
    ...rest,
    ...(description !== undefined && { description }),
  };
}
