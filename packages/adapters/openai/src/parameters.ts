import type { JsonSchema, Tool } from '@onbehalf/core';

export interface ToolFormOptions {
  /**
   * Lets OpenAI hold the model to the schema, where the schema can be said in its strict form; a
   * tool whose schema cannot be stays `strict: false`. Default: no tool is strict.
   */
  readonly strict?: boolean | undefined;
}

export interface Parameters {
  readonly parameters: JsonSchema;
  /** Said aloud: left out, the Responses API makes optional parameters required. */
  readonly strict: boolean;
}

/** A tool's schema as the API takes it. A tool of one's own has no variants. */
export function parametersOf(tool: Tool, { strict = false }: ToolFormOptions): Parameters {
  const variant = tool.schemaFor?.(strict ? 'openai-strict' : 'portable');
  if (variant === undefined) return { parameters: tool.inputSchema, strict: false };
  return { parameters: variant.schema, strict: variant.strict };
}
