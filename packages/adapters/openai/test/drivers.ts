import type { AdapterCall, AdapterDriver } from '@onbehalf/core/testing';
import {
  handleFunctionCalls,
  handleToolCalls,
  toOpenAIResponsesTools,
  toOpenAITools,
} from '@onbehalf/openai';
import type { OpenAI } from 'openai';

import { completionOf, responseOf, scriptedOpenAI } from './scripted-openai.ts';

interface Sent {
  readonly name: string;
  readonly description: string;
  readonly parameters: unknown;
}

const definition = ({ name, description, parameters }: Sent) => ({
  name,
  description,
  schema: parameters,
});

const text = ({ arguments: given }: AdapterCall): string =>
  typeof given === 'string' ? given : JSON.stringify(given);

/** The Chat Completions API, through OpenAI's own client. */
export const chat: AdapterDriver = {
  async definitions(tools) {
    const { openai, sent } = scriptedOpenAI(completionOf({ content: 'Hello' }));
    const messages = [{ role: 'user' as const, content: 'Hello' }];
    await openai.chat.completions.create({ model: 'x', messages, tools: toOpenAITools(tools) });
    return ((sent[0]?.tools ?? []) as { function: Sent }[]).map((tool) =>
      definition(tool.function),
    );
  },
  async call(tools, calls, options) {
    const tool_calls = calls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: text(call) },
    }));
    const answers = [completionOf({ tool_calls }), completionOf({ content: 'Done.' })];
    const { openai, sent } = scriptedOpenAI(...answers);
    const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Hello' }];
    const ask = () =>
      openai.chat.completions.create({ model: 'x', messages, tools: toOpenAITools(tools) });
    const completion = await ask();
    const [choice] = completion.choices;
    if (choice === undefined) throw new Error('There is no choice.');
    messages.push(choice.message, ...(await handleToolCalls(tools, completion, options)));
    await ask();
    return (sent[1]?.messages ?? [])
      .filter(({ role }) => role === 'tool')
      .map(({ tool_call_id, content }) => ({ id: String(tool_call_id), text: String(content) }));
  },
};

/** The Responses API, through OpenAI's own client. */
export const responses: AdapterDriver = {
  async definitions(tools) {
    const { openai, sent } = scriptedOpenAI(responseOf());
    const offered = toOpenAIResponsesTools(tools);
    await openai.responses.create({ model: 'x', input: 'Hello', tools: offered });
    return ((sent[0]?.tools ?? []) as Sent[]).map(definition);
  },
  async call(tools, calls, options) {
    const items = calls.map((call) => ({
      type: 'function_call',
      call_id: call.id,
      name: call.name,
      arguments: text(call),
    }));
    const { openai, sent } = scriptedOpenAI(responseOf(...items), responseOf());
    const offered = toOpenAIResponsesTools(tools);
    const response = await openai.responses.create({ model: 'x', input: 'Hello', tools: offered });
    await openai.responses.create({
      model: 'x',
      previous_response_id: response.id,
      input: await handleFunctionCalls(tools, response, options),
      tools: offered,
    });
    const read = sent[1]?.input;
    if (!Array.isArray(read)) throw new Error('The input is no list.');
    return read.map(({ call_id, output }) => ({ id: String(call_id), text: String(output) }));
  },
};
