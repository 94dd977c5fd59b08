import type { JsonSchema } from '../model.ts';
import { anthropicProblems } from './schema-rules/anthropic.ts';
import { geminiProblems } from './schema-rules/gemini.ts';
import { openaiStrictProblems } from './schema-rules/openai-strict.ts';

/** Whose rules {@link schemaProblems} knows. */
export type SchemaConsumer = 'anthropic' | 'openai-strict' | 'gemini';

/**
 * Where the schema of a tool's input breaks the rules that a consumer publishes, or is known to
 * apply: the place, and what is wrong there. Empty for a schema that it takes.
 */
export function schemaProblems(consumer: SchemaConsumer, schema: JsonSchema): readonly string[] {
  return RULES[consumer](schema);
}

const RULES: Readonly<Record<SchemaConsumer, (schema: JsonSchema) => readonly string[]>> = {
  anthropic: anthropicProblems,
  'openai-strict': openaiStrictProblems,
  gemini: geminiProblems,
};
