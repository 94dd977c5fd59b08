import type { Tool } from '@onbehalf/core';

import { answer } from './answer.ts';
import { type Parameters, parametersOf, type ToolFormOptions } from './parameters.ts';

/** A function tool of the Chat Completions API. */
export interface OpenAITool {
  readonly type: 'function';
  readonly function: Parameters & { readonly name: string; readonly description: string };
}

/** The part of a chat completion that is read; those of openai 4 to 7 have it. */
export interface ChatCompletionWithCalls {
  readonly choices: readonly {
    readonly message: { readonly tool_calls?: readonly ChatToolCall[] | null | undefined };
  }[];
}

/** A call in a chat completion: of a function, or of a custom tool. */
export interface ChatToolCall {
  readonly id: string;
  readonly function?: { readonly name: string; readonly arguments: string } | undefined;
  readonly custom?: { readonly name: string; readonly input: string } | undefined;
}

/** The message that answers one call. */
export interface OpenAIToolMessage {
  readonly role: 'tool';
  readonly tool_call_id: string;
  /** JSON of `{ successful, data, error }`. */
  readonly content: string;
}

export interface HandleOptions {
  /** Cancels the calls that are still running. */
  readonly signal?: AbortSignal | undefined;
}

/** The tools for `openai.chat.completions.create({ tools })`. */
export function toOpenAITools(tools: readonly Tool[], options: ToolFormOptions = {}): OpenAITool[] {
  return tools.map((tool) => {
    const { name, description } = tool;
    return { type: 'function', function: { name, description, ...parametersOf(tool, options) } };
  });
}

/**
 * Runs every tool call of the first choice, side by side, and answers each with a message to push
 * after the model's own. A name that is not among `tools` is answered too, and so is anything that
 * goes wrong: the API refuses a conversation in which a call has no answer. Never rejects.
 */
export function handleToolCalls(
  tools: readonly Tool[],
  completion: ChatCompletionWithCalls,
  { signal }: HandleOptions = {},
): Promise<OpenAIToolMessage[]> {
  const calls = completion.choices[0]?.message.tool_calls ?? [];
  return Promise.all(
    calls.map(async ({ id, function: called, custom }) => {
      const name = called?.name ?? custom?.name ?? '';
      const text = called?.arguments ?? custom?.input ?? '';
      const content = await answer(tools, { id, name, text }, signal);
      return { role: 'tool', tool_call_id: id, content };
    }),
  );
}
