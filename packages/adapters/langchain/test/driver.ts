import { AIMessage, ToolMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import type { AdapterCall, AdapterDriver } from '@onbehalf/core/testing';
import { toLangChainTools } from '@onbehalf/langchain';
import { createAgent, fakeModel } from 'langchain';

interface SentBody {
  readonly tools: readonly { readonly function: SentFunction }[];
}

interface SentFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: unknown;
}

const greeting = {
  id: 'chatcmpl_1',
  object: 'chat.completion',
  created: 1,
  model: 'scripted',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hello' } }],
};

/** The calls as a chat model parses them: broken JSON never becomes a tool call. */
function turnOf(calls: readonly AdapterCall[]): AIMessage {
  const parsed = calls.filter(({ arguments: given }) => typeof given !== 'string');
  const broken = calls.filter(({ arguments: given }) => typeof given === 'string');
  return new AIMessage({
    content: '',
    tool_calls: parsed.map(({ id, name, arguments: args }) => {
      return { id, name, args: args as Record<string, unknown>, type: 'tool_call' as const };
    }),
    invalid_tool_calls: broken.map(({ id, name, arguments: args }) => {
      return { id, name, args: String(args), type: 'invalid_tool_call' as const };
    }),
  });
}

/** LangChain's agent: the definitions as ChatOpenAI sends them, the calls by a scripted model. */
export const driver: AdapterDriver = {
  frameworkHandles: ['unknown names', 'broken JSON'],
  async definitions(tools) {
    const sent: SentBody[] = [];
    const model = new ChatOpenAI({
      model: 'gpt-5',
      apiKey: 'test',
      maxRetries: 0,
      configuration: {
        baseURL: 'http://openai.test/v1',
        fetch: async (url, init) => {
          sent.push((await new Request(url, init).json()) as SentBody);
          return Response.json(greeting);
        },
      },
    });
    await createAgent({ model, tools: toLangChainTools(tools) }).invoke({ messages: 'Hello' });
    return (sent[0]?.tools ?? []).map(({ function: { name, description, parameters } }) => {
      return { name, description, schema: parameters };
    });
  },
  async call(tools, calls, { signal } = {}) {
    const model = fakeModel().respond(turnOf(calls)).respond(new AIMessage('Done.'));
    const agent = createAgent({ model, tools: toLangChainTools(tools) });
    await agent.invoke({ messages: 'Hello' }, { ...(signal && { signal }) });
    const read = model.calls[1]?.messages.filter((message) => ToolMessage.isInstance(message));
    return (read ?? []).map((message) => ({ id: message.tool_call_id, text: message.text }));
  },
};
