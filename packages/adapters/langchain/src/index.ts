import { ToolMessage } from '@langchain/core/messages';
import {
  DynamicStructuredTool,
  type StructuredToolInterface,
  type ToolRunnableConfig,
} from '@langchain/core/tools';
import type { ActionResult, Tool } from '@onbehalf/core';

/**
 * The tools as LangChain's, for `createAgent`, `ToolNode` and `bindTools`. A failure is a
 * ToolMessage with status `error` whose content is `{ successful, data, error }`.
 */
export function toLangChainTools(tools: readonly Tool[]): StructuredToolInterface[] {
  return tools.map((tool) => new BoundTool(tool));
}

// A class: createAgent runs no plain objects.
class BoundTool extends DynamicStructuredTool {
  constructor(tool: Tool) {
    super({
      name: tool.name,
      description: tool.description,
      // With a combination at its root, ChatAnthropic would leave the whole tool out.
      schema: tool.schemaFor?.('portable').schema ?? tool.inputSchema,
      func: (input, _run, config) => answer(tool, input, config),
    });
  }

  /**
   * LangChain would check the input first, write marks into the schema, and answer the model with
   * a stack trace. So it is shown a tool that takes any input: what reaches ours is checked there.
   * Callbacks and tracing stay LangChain's.
   */
  override call: DynamicStructuredTool['call'] = (input, config, tags) =>
    super.call.call(Object.create(this, { schema: { value: {} } }), input ?? {}, config, tags);
}

async function answer(
  tool: Tool,
  input: unknown,
  { signal, toolCall }: ToolRunnableConfig = {},
): Promise<ToolMessage | string> {
  const result = await execute(tool, input, { signal, callId: toolCall?.id });
  const content = JSON.stringify(tool.toModel?.(result) ?? result);
  if (toolCall?.id === undefined) return content;
  const status = result.successful ? 'success' : 'error';
  return new ToolMessage({ content, status, name: tool.name, tool_call_id: toolCall.id });
}

async function execute(
  ...[tool, input, options]: [Tool, ...Parameters<Tool['execute']>]
): Promise<ActionResult> {
  try {
    return await tool.execute(input, options);
  } catch {
    // LangChain would show whatever was thrown to the model.
    return {
      successful: false,
      data: null,
      error: { code: 'internal', message: 'The tool failed unexpectedly.', retryable: false },
    };
  }
}
