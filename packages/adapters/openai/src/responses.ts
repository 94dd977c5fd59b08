import type { Tool } from '@onbehalf/core';

import { answer } from './answer.ts';
import type { HandleOptions } from './chat.ts';
import { type Parameters, parametersOf, type ToolFormOptions } from './parameters.ts';

/** A function tool of the Responses API. */
export interface OpenAIResponsesTool extends Parameters {
  readonly type: 'function';
  readonly name: string;
  readonly description: string;
}

/** The part of a response that is read; those of openai 4 to 7 have it. */
export interface ResponseWithCalls {
  readonly output: readonly ResponseItem[];
}

/** An item of a response's output: a call, or anything else. */
export interface ResponseItem {
  readonly type: string;
}

interface FunctionCall {
  readonly type: 'function_call';
  readonly call_id: string;
  readonly name: string;
  readonly arguments: string;
}

interface CustomCall {
  readonly type: 'custom_tool_call';
  readonly call_id: string;
  readonly name: string;
  readonly input: string;
}

/** The item that answers one call; `output` is JSON of `{ successful, data, error }`. */
export interface CallOutput<Type extends string> {
  readonly type: Type;
  readonly call_id: string;
  readonly output: string;
}

/** Answers to custom calls are among them only where the response can hold such calls. */
export type CallOutputs<Given extends ResponseWithCalls> =
  | CallOutput<'function_call_output'>
  | (Extract<Given['output'][number], { readonly type: 'custom_tool_call' }> extends never
      ? never
      : CallOutput<'custom_tool_call_output'>);

/** The tools for `openai.responses.create({ tools })`. */
export function toOpenAIResponsesTools(
  tools: readonly Tool[],
  options: ToolFormOptions = {},
): OpenAIResponsesTool[] {
  return tools.map((tool) => {
    const { name, description } = tool;
    return { type: 'function', name, description, ...parametersOf(tool, options) };
  });
}

/**
 * Runs every call of a response, side by side, and answers each with an item for the next `input`.
 * A name that is not among `tools` is answered too, and so is anything that goes wrong. Never
 * rejects.
 */
export function handleFunctionCalls<Given extends ResponseWithCalls>(
  tools: readonly Tool[],
  response: Given,
  { signal }: HandleOptions = {},
): Promise<CallOutputs<Given>[]> {
  const outputs = response.output.filter(isCall).map(async (call) => {
    const { call_id, name } = call;
    const isFunction = call.type === 'function_call';
    const text = isFunction ? call.arguments : call.input;
    const output = await answer(tools, { id: call_id, name, text }, signal);
    return { type: `${isFunction ? 'function_call' : 'custom_tool_call'}_output`, call_id, output };
  });
  return Promise.all(outputs) as Promise<CallOutputs<Given>[]>;
}

function isCall(item: ResponseItem): item is FunctionCall | CustomCall {
  return item.type === 'function_call' || item.type === 'custom_tool_call';
}
