import type { JsonSchema } from '../../model.ts';

/** How a condition reads that a consumer has no keyword for; the action checks it all the same. */
const WORDS: Readonly<Record<string, (value: unknown) => string>> = {
  default: (value) => `Default: ${JSON.stringify(value)}.`,
  format: (value) => `Format: ${String(value)}.`,
  pattern: (value) => `Must match the pattern ${String(value)}`,
  enum: (value) =>
    `One of: ${(value as readonly unknown[]).map((it) => JSON.stringify(it)).join(', ')}.`,
  minLength: (value) => `At least ${String(value)} characters.`,
  maxLength: (value) => `At most ${String(value)} characters.`,
  minimum: (value) => `At least ${String(value)}.`,
  maximum: (value) => `At most ${String(value)}.`,
  exclusiveMinimum: (value) => `More than ${String(value)}.`,
  exclusiveMaximum: (value) => `Less than ${String(value)}.`,
  multipleOf: (value) => `A multiple of ${String(value)}.`,
  minItems: (value) => `At least ${String(value)} items.`,
  maxItems: (value) => `At most ${String(value)} items.`,
  uniqueItems: (value) => (value === true ? 'No item twice.' : ''),
  minProperties: (value) => `At least ${String(value)} properties.`,
  maxProperties: (value) => `At most ${String(value)} properties.`,
};

/** The schema with only those keywords, and the others as words where there are words for them. */
export function saidInWords(
  schema: JsonSchema,
  keeps: (keyword: string, value: unknown) => boolean,
): JsonSchema {
  const kept: Record<string, unknown> = {};
  const said: string[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (keeps(keyword, value)) kept[keyword] = value;
    else if (Object.hasOwn(WORDS, keyword)) said.push(WORDS[keyword]?.(value) ?? '');
  }
  const words = [schema['description'], ...said].filter(
    (it) => typeof it === 'string' && it !== '',
  );
  return words.length === 0 ? kept : { ...kept, description: words.join(' ') };
}
