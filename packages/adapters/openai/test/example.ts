import type { Entity } from '@onbehalf/core';
import { handleToolCalls, toOpenAITools } from '@onbehalf/openai';
import type { OpenAI } from 'openai';

export async function ask(alice: Entity, openai: OpenAI, prompt: string): Promise<string | null> {
  const tools = await alice.tools({ apps: ['helpdesk'] });
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: prompt }];
  for (let turn = 0; turn < 10; turn++) {
    const completion = await openai.chat.completions.create({
      model: 'gpt-5',
      messages,
      tools: toOpenAITools(tools),
    });
    const [choice] = completion.choices;
    if (!choice?.message.tool_calls) return choice?.message.content ?? null;
    messages.push(choice.message, ...(await handleToolCalls(tools, completion)));
  }
  return null;
}
