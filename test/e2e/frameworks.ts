import { createOpenAI } from '@ai-sdk/openai';
import { HumanMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { toAISDKTools } from '@onbehalf/ai-sdk';
import type { Tool } from '@onbehalf/core';
import { toLangChainTools } from '@onbehalf/langchain';
import {
  handleFunctionCalls,
  handleToolCalls,
  toOpenAIResponsesTools,
  toOpenAITools,
} from '@onbehalf/openai';
import { generateText, stepCountIs } from 'ai';
import { createAgent } from 'langchain';
import OpenAI from 'openai';

/** Runs an agent until its model says something, and answers what it said. */
export type RunAgent = (baseUrl: string, tools: readonly Tool[], prompt: string) => Promise<string>;

const model = 'gpt-4o';
const apiKey = 'any';
const TURNS = 12;

/** The same agent in each framework, written as its documentation writes one. */
export const frameworks: Readonly<Record<string, RunAgent>> = {
  async 'AI SDK, generateText'(baseURL, tools, prompt) {
    const { text } = await generateText({
      model: createOpenAI({ baseURL, apiKey })(model),
      tools: toAISDKTools(tools),
      stopWhen: stepCountIs(TURNS),
      prompt,
    });
    return text;
  },

  async 'LangChain, createAgent'(baseURL, tools, prompt) {
    const agent = createAgent({
      model: new ChatOpenAI({ model, apiKey, configuration: { baseURL } }),
      tools: toLangChainTools(tools),
    });
    const { messages } = await agent.invoke({ messages: [new HumanMessage(prompt)] });
    return messages.at(-1)?.text ?? '';
  },

  async 'OpenAI, Chat Completions'(baseURL, tools, prompt) {
    const openai = new OpenAI({ baseURL, apiKey });
    const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: prompt }];
    for (let turn = 0; turn < TURNS; turn++) {
      const completion = await openai.chat.completions.create({
        model,
        messages,
        tools: toOpenAITools(tools),
      });
      const message = completion.choices[0]?.message;
      if (message === undefined) break;
      if (message.tool_calls === undefined) return message.content ?? '';
      messages.push(message, ...(await handleToolCalls(tools, completion)));
    }
    throw new Error('The model came to no end.');
  },

  async 'OpenAI, Responses'(baseURL, tools, prompt) {
    const openai = new OpenAI({ baseURL, apiKey });
    const input: OpenAI.Responses.ResponseInputItem[] = [{ role: 'user', content: prompt }];
    for (let turn = 0; turn < TURNS; turn++) {
      const response = await openai.responses.create({
        model,
        input,
        tools: toOpenAIResponsesTools(tools),
      });
      const outputs = await handleFunctionCalls(tools, response);
      if (outputs.length === 0) return response.output_text;
      // The SDK types an item that is only ever sent as if it could come back.
      input.push(...(response.output as OpenAI.Responses.ResponseInputItem[]), ...outputs);
    }
    throw new Error('The model came to no end.');
  },
};
