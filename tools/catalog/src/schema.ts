import { normaliseSchema } from '@onbehalf/core';

import type { Schema } from './operation.ts';

// Where the names are a provider's own, and no keywords.
const BY_NAME = new Set(['properties', 'patternProperties']);
// What tells somebody else something, and takes room.
const DROPPED = new Set(['default', 'example', 'examples', 'title', 'externalDocs']);

/**
 * An OpenAPI schema as JSON Schema. A default becomes a part of the description: it is what the
 * provider does when nothing is sent, and sending it instead would change what an update leaves out.
 */
export function toJsonSchema(schema: Schema, plain: (markdown: string) => string): Schema {
  return normaliseSchema(described(schema, plain) as Schema);
}

function described(value: unknown, plain: (markdown: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => described(item, plain));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as Schema;
  const entries = Object.entries(schema)
    .filter(([keyword]) => !DROPPED.has(keyword) && keyword !== 'description')
    .map(([keyword, member]): [string, unknown] => {
      if (keyword === 'enum' || keyword === 'const' || keyword === 'required')
        return [keyword, member];
      if (!BY_NAME.has(keyword)) return [keyword, described(member, plain)];
      const named = Object.entries(member as Schema);
      return [keyword, Object.fromEntries(named.map(([name, it]) => [name, described(it, plain)]))];
    });
  const description = describe(schema, plain);
  return Object.fromEntries(
    description === '' ? entries : [['description', description], ...entries],
  );
}

function describe(schema: Schema, plain: (markdown: string) => string): string {
  const { description, default: given } = schema;
  const text = plain(typeof description === 'string' ? description : '');
  if (given === undefined || given === null || /\bdefaults?\b/i.test(text)) return text;
  const sentence = `Default: ${typeof given === 'string' ? given : JSON.stringify(given)}.`;
  return text === '' ? sentence : `${text.replace(/[^.!?)]$/, '$&.')} ${sentence}`;
}
