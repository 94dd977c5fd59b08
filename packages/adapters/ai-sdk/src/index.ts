import type { ActionResult, JsonSchema, Tool, Tools } from '@onbehalf/core';
import type { JSONValue, Schema } from 'ai';

/** What the AI SDK says about one call. */
export interface AISDKCallOptions {
  readonly toolCallId: string;
  readonly abortSignal?: AbortSignal | undefined;
}

/** A tool as the AI SDK takes it: assignable to the `ToolSet` of ai 5, 6 and 7. */
export interface AISDKTool {
  readonly description: string;
  readonly inputSchema: Schema;
  /** Said aloud: left out, OpenAI's Responses API makes optional parameters required. */
  readonly strict: false;
  /** Kept from the model until `toolSearch` of ai 7 finds it; earlier versions send it all the same. */
  readonly deferLoading?: true;
  /** Never rejects. */
  readonly execute: (input: unknown, options: AISDKCallOptions) => Promise<ActionResult>;
  /** What the model reads of an output: bounded, and as the app shapes it. */
  readonly toModelOutput?: (given: unknown) => { readonly type: 'json'; readonly value: JSONValue };
}

export interface AISDKToolOptions {
  /** Marks every tool to be found by `toolSearch` of ai 7; default false. */
  readonly deferLoading?: boolean | undefined;
}

/** What `toolSearch({ search })` of ai 7 takes. */
export type ToolSearch = (options: {
  readonly query: string;
  readonly tools: readonly { readonly name: string }[];
}) => Promise<string[]>;

/**
 * The tools as a record by name, for `generateText({ tools })` and every other function of the AI
 * SDK. A failure is a result the model reads, `{ successful, data, error }`, never an exception.
 */
export function toAISDKTools(
  tools: readonly Tool[],
  { deferLoading = false }: AISDKToolOptions = {},
): Record<string, AISDKTool> {
  // Without a prototype: ai 5 and 6 take `constructor` for a tool that nobody runs, and a model that
  // calls it waits for an answer in vain.
  const record = Object.create(null) as Record<string, AISDKTool>;
  for (const tool of tools) {
    const adapted = toAISDKTool(tool);
    record[tool.name] = deferLoading ? { ...adapted, deferLoading } : adapted;
  }
  return record;
}

/**
 * How `toolSearch` of ai 7 finds these tools: by the ranked search of core, which knows what people
 * say. Tools of your own are not among them, and stay out of its answer.
 */
export function toToolSearch(tools: Tools): ToolSearch {
  return async ({ query, tools: eligible }) => {
    const names = new Set(eligible.map(({ name }) => name));
    return (await tools.search(query)).filter((name) => names.has(name));
  };
}

function toAISDKTool(tool: Tool): AISDKTool {
  return {
    description: tool.description,
    inputSchema: toSchema(tool.schemaFor?.('portable').schema ?? tool.inputSchema),
    strict: false,
    ...(tool.toModel && {
      toModelOutput: (given: unknown) => ({
        type: 'json',
        value: tool.toModel?.(outputIn(given)) as unknown as JSONValue,
      }),
    }),
    async execute(input, { toolCallId, abortSignal }) {
      try {
        return await tool.execute(input, { callId: toolCallId, signal: abortSignal });
      } catch {
        // The SDK would show the message of whatever was thrown to the model.
        return unexpected;
      }
    },
  };
}

/** ai 5 gives the output itself, ai 6 and 7 the call that it belongs to. */
function outputIn(given: unknown): ActionResult {
  const call = given as { readonly toolCallId?: unknown; readonly output?: unknown };
  return (call.toolCallId === undefined ? given : call.output) as ActionResult;
}

// The marks by which ai 5, 6 and 7 know a schema of their own; version 5 wants both.
const SCHEMA = Symbol.for('vercel.ai.schema');
const VALIDATOR = Symbol.for('vercel.ai.validator');

function toSchema(jsonSchema: JsonSchema): Schema {
  const schema = { [SCHEMA]: true, [VALIDATOR]: true, _type: undefined, jsonSchema, validate };
  return schema as unknown as Schema;
}

/** The tool checks its own input, and answers what is wrong in words a model can act on. */
function validate(value: unknown): { readonly success: true; readonly value: unknown } {
  return { success: true, value };
}

const unexpected: ActionResult = {
  successful: false,
  data: null,
  error: { code: 'internal', message: 'The tool failed unexpectedly.', retryable: false },
};
