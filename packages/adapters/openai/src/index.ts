export {
  type ChatCompletionWithCalls,
  type ChatToolCall,
  type HandleOptions,
  handleToolCalls,
  type OpenAITool,
  type OpenAIToolMessage,
  toOpenAITools,
} from './chat.ts';
export type { ToolFormOptions } from './parameters.ts';
export {
  type CallOutput,
  type CallOutputs,
  handleFunctionCalls,
  type OpenAIResponsesTool,
  type ResponseItem,
  type ResponseWithCalls,
  toOpenAIResponsesTools,
} from './responses.ts';
