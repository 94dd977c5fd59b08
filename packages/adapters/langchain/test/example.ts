import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Entity } from '@onbehalf/core';
import { toLangChainTools } from '@onbehalf/langchain';
import { createAgent } from 'langchain';

export async function ask(alice: Entity, model: BaseChatModel, prompt: string): Promise<string> {
  const tools = await alice.tools({ apps: ['helpdesk'] });
  const agent = createAgent({ model, tools: toLangChainTools(tools) });
  const { messages } = await agent.invoke({ messages: prompt });
  return messages.at(-1)?.text ?? '';
}
